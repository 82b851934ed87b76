import type { ComplaintMonthFieldsFragment, ComplaintReportFieldsFragment } from '../gql/graphql.ts';
import { countText, rateText, signedCount } from '../figures/format.ts';

export type Month = ComplaintMonthFieldsFragment;
export type Report = ComplaintReportFieldsFragment;
export type Figure = Month['figures'][number];
export type Breakdown = Month['breakdowns'][number];
export type FigureKey = Figure['key'];
export type Dimension = Breakdown['dimension'];

/** A number as every place shows it: a count, a share in per cent, or a dash for a share of nothing. */
export const valueText = (unit: Figure['unit'], value: string | null | undefined): string =>
  value === null || value === undefined ? '–' : unit === 'share' ? rateText(value) : countText(Number(value));

/** How a number has changed: `+3`, or `+2.50` percentage points; undefined where one of both is not known. */
export function changeOf(
  unit: Figure['unit'],
  now: string | null | undefined,
  before: string | null | undefined,
): string | undefined {
  if (now === null || now === undefined || before === null || before === undefined) return undefined;
  if (unit === 'count') return signedCount(Number(now) - Number(before));
  // Shares have four decimals: as ten-thousandths they are whole numbers.
  const points = Math.round(Number(now) * 10_000) - Math.round(Number(before) * 10_000);
  const size = (Math.abs(points) / 100).toFixed(2);
  return points > 0 ? `+${size}` : points < 0 ? `−${size}` : size;
}

/** The figure of a key; every report has every one. */
export function figureOf(month: Month, key: FigureKey): Figure {
  const found = month.figures.find((figure) => figure.key === key);
  if (!found) throw new Error(`the report has no figure ${key}`);
  return found;
}

/** The figures that lead: how many, and whether they were handled in time. */
export const leading = [
  'registered',
  'reportedInTime',
  'settledInTime',
  'answeredInTime',
  'calledBackInTime',
  'satisfied',
  'overdue',
  'open',
] as const satisfies readonly FigureKey[];

/** What the tables by severity, category … show of each cell. */
export const divided = [
  'registered',
  'reportedInTime',
  'settledInTime',
  'answeredInTime',
  'reopened',
  'overdue',
] as const satisfies readonly FigureKey[];

/** The columns of a month's report in the order of its form. */
export const dimensionsInOrder = [
  'severity',
  'category',
  'department',
  'building',
  'cause',
  'channel',
] as const satisfies readonly Dimension[];
