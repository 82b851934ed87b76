import type { CellValue } from '../sheet/sheetBook.ts';
import { readDate } from './civilDate.ts';
import { faulty, type Reading, reads } from './reading.ts';
import { plainText, saysNothing } from './text.ts';

const named = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const numeric = /^(\d{4}) ?(?:年|[./-]) ?(\d{1,2}) ?(?:月份?)?$/;
const compact = /^(\d{4})(\d\d)$/;
const english = /^([a-z]{3,9})\.?[ ,-]+(\d{4})$/i;

/**
 * A month, YYYY-MM: `2026-07`, `2026年7月`, `2026.07`, `2026/7`, `202607`, `Jul 2026`; null when blank. A date stands for
 * its month only when it is its first day, as spreadsheets make dates of months. Other days, quarters and spans are
 * refused, and so is the number 2026.1: it was `2026.10`, or `2026.1`, before somebody's spreadsheet took it for a number.
 */
export function readMonth(value: CellValue): Reading<string | null, 'monthNotValid'> {
  if (saysNothing(value)) return reads(null);
  if (typeof value === 'number' && /^\d{4}\.\d$/.test(String(value))) return faulty('monthNotValid');
  const text = plainText(value).replace(/[‐‑‒–—―−]/gu, '-');
  const [, year, month] = numeric.exec(text) ?? compact.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return monthOf(Number(year), Number(month));
  const [, name = '', inYear] = english.exec(text) ?? [];
  if (inYear !== undefined) return monthOf(Number(inYear), monthNamed(name));
  const day = readDate(value);
  if (day.fault === undefined && day.value?.endsWith('-01')) return reads(day.value.slice(0, 7));
  return faulty('monthNotValid');
}

/** `sept`, `Sep`, `September` → 9; 0 for no month. */
function monthNamed(name: string): number {
  return named.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

/** Fees of before 1990 or after 2100 are slips of the finger. */
function monthOf(year: number, month: number): Reading<string, 'monthNotValid'> {
  if (month < 1 || month > 12 || year < 1990 || year > 2100) return faulty('monthNotValid');
  return reads(`${year}-${String(month).padStart(2, '0')}`);
}
