import { compare, difference, sum } from '../figures/decimal.ts';

/** The figures of a month, or of several together. Exact yuan; the rate is a share of one with four decimals. */
export interface Collected {
  charged: string;
  collected: string;
  collectedForMonth: string;
  rate: string | null;
}

export interface Month extends Collected {
  month: string;
  outstanding: string;
}

export interface CollectionAnswer extends Collected {
  months: readonly Month[];
}

/** A month beside the same month of the year before. */
export interface MonthLine {
  now: Month;
  before: Month | undefined;
}

/** The figures that the report adds up or compares, in the order of its columns. */
export const amounts = ['charged', 'collected', 'collectedForMonth', 'outstanding'] as const;
export type Amount = (typeof amounts)[number];

/** Both answers list their months in order, a year apart. */
export const monthLines = (now: CollectionAnswer, before: CollectionAnswer | undefined): MonthLine[] =>
  now.months.map((month, at) => ({ now: month, before: before?.months[at] }));

/** Whether the totals are the sums of the months, to the fen; a report that does not add up must say so. */
export function addsUp(answer: CollectionAnswer): boolean {
  return (['charged', 'collected', 'collectedForMonth'] as const).every(
    (figure) => compare(sum(answer.months.map((month) => month[figure])), answer[figure]) === 0,
  );
}

/** Whether anything was charged for, collected or owed in any of the months. */
export const isEmpty = (answer: CollectionAnswer): boolean =>
  answer.months.every((month) => amounts.every((figure) => compare(month[figure], '0') === 0));

/** By how many points of a per cent a rate has changed, as `"+1.25"`; undefined where one of them is missing. */
export function points(now: string | null, before: string | null | undefined): string | undefined {
  if (now === null || before === null || before === undefined) return undefined;
  const change = difference(now, before);
  const sign = compare(change, '0');
  const digits = change
    .replace(/^-/, '')
    .replace('.', '')
    .padStart(5, '0')
    .replace(/^0+(?=\d{3})/, '');
  const size = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return sign > 0 ? `+${size}` : sign < 0 ? `−${size}` : size;
}
