/** Months as `YYYY-MM`. */

const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month so many months later; fewer when negative. */
export function monthsLater(month: string, months: number): string {
  const all = count(month) + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** How many months there are from the first to the last, both included; none or fewer when they stand the wrong way round. */
export const monthsBetween = (from: string, to: string): number => count(to) - count(from) + 1;

/** The last day of a month, a civil date. */
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Whether the text is a month of the calendar. */
export const isMonth = (text: string | null): text is string => /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '');
