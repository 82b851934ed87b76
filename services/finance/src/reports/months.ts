import { badInput } from '@onedesk/kernel';
import { defineFaults, fault, field } from '@onedesk/subgraph';

/** The most months of one report. */
export const mostMonths = 36;

defineFaults({
  monthsNotInOrder: { zh: '截止月份不能早于起始月份', en: 'The last month must not be before the first' },
  tooManyMonths: { zh: '最多 {maximum} 个月', en: 'At most {maximum} months' },
});

const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const text = (months: number): string => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;

/** The month as it was sent, `YYYY-MM`; otherwise BAD_USER_INPUT at `path`. */
export function month(path: string, sent: string): string {
  if (!field.month().safeParse(sent).success) throw badInput(fault(path, 'monthNotValid'));
  return sent;
}

/** Every month from the first to the last, both included, as `YYYY-MM`; at most `mostMonths`. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [count(month('from', from)), count(month('to', to))];
  if (last < first) throw badInput(fault('to', 'monthsNotInOrder'));
  if (last - first >= mostMonths) throw badInput(fault('to', 'tooManyMonths', { maximum: mostMonths }));
  return Array.from({ length: last - first + 1 }, (_, i) => text(first + i));
}
