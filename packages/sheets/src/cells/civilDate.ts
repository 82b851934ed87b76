import { dateOf } from '../sheet/serialDate.ts';
import type { CellValue } from '../sheet/sheetBook.ts';
import { faulty, type Reading, reads } from './reading.ts';
import { plainText, saysNothing } from './text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = `(${months.join('|')})[a-z]*\\.?`;
const yearFirst = /^(\d{4}) ?[年./\-、 ] ?(\d{1,2}) ?[月./\-、 ] ?(\d{1,2}) ?[日号]?$/;
const dayFirst = new RegExp(`^(\\d{1,2})[ -]${monthName}[ ,-]{1,2}(\\d{4})$`, 'i');
const monthFirst = new RegExp(`^${monthName} (\\d{1,2}),? (\\d{4})$`, 'i');

/**
 * A civil date, YYYY-MM-DD: `2022-04-11`, `2022.4.11`, `2022/04/11`, `2022年4月11日`, `20220411`, `11 Apr 2022`, date
 * cells, and day numbers of Excel. Null when blank or when it says that there was no hand-over yet. Days that the
 * calendar does not have, and dates with two digits for the year or of unclear order, are refused.
 */
export function readDate(value: CellValue): Reading<string | null, 'dateNotValid'> {
  if (saysNothing(value)) return reads(null);
  if (value instanceof Date) return fromDate(value);
  const text = plainText(value)
    .replace(/[‐‑‒–—―−－]/gu, '-')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[AP]M)?$/i, '');
  if (/^(?:未|待|尚未)(?:交|入|收|领)/.test(text)) return reads(null);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerial(Number(text));
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? yearFirst.exec(text);
  if (compact) return civil(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const byDay = dayFirst.exec(text);
  if (byDay) return civil(Number(byDay[3]), monthOf(byDay[2]), Number(byDay[1]));
  const byMonth = monthFirst.exec(text);
  if (byMonth) return civil(Number(byMonth[3]), monthOf(byMonth[1]), Number(byMonth[2]));
  return faulty('dateNotValid');
}

/** Whether the calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function fromSerial(serial: number): Reading<string, 'dateNotValid'> {
  const date = dateOf(Math.floor(serial));
  return date instanceof Date ? fromDate(date) : faulty('dateNotValid');
}

function fromDate(date: Date): Reading<string, 'dateNotValid'> {
  return civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Buildings of before 1900 or after 2100 are slips of the finger. */
function civil(year: number, month: number, day: number): Reading<string, 'dateNotValid'> {
  if (!isCalendarDay(year, month, day) || year < 1900 || year > 2100) return faulty('dateNotValid');
  return reads(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
