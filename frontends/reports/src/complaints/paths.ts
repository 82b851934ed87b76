import type { ComplaintFigurePart } from '../gql/graphql.ts';
import type { Dimension, FigureKey } from './month.ts';

/** Which complaints stand behind a number. */
export interface Behind {
  month: string;
  figure: FigureKey;
  part?: ComplaintFigurePart;
  dimension?: Dimension;
  /** Null: those of which the dimension is not known. */
  cell?: string | null;
}

/** The address of the list behind a number, below the app's own path. */
export function recordsPath(basePath: string, { month, figure, part = 'counted', dimension, cell }: Behind): string {
  const query = new URLSearchParams({ month, figure });
  if (part !== 'counted') query.set('part', part);
  if (dimension) {
    query.set('by', dimension);
    if (cell) query.set('cell', cell);
  }
  return `${basePath}/complaints/records?${query.toString()}`;
}

/** The address of a month's report. */
export const monthPath = (basePath: string, month: string): string => `${basePath}/complaints?month=${month}`;
