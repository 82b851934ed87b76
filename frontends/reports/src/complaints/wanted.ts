import type { ComplaintDimension, ComplaintFigureKey, ComplaintFigurePart } from '../gql/graphql.ts';
import { dimensionsInOrder } from './month.ts';

/** Which complaints a list shows, as the graph asks for them. */
export interface WantedRecords {
  figure: ComplaintFigureKey;
  part: ComplaintFigurePart;
  dimension: ComplaintDimension | null;
  cell: string | null;
}

const parts: readonly ComplaintFigurePart[] = ['counted', 'all', 'missed'];

/** Reads the list's address; null when it names no figure. The graph itself refuses a figure that there is not. */
export function behindOf(params: URLSearchParams): WantedRecords | null {
  const figure = params.get('figure');
  if (!figure || !/^[a-z][A-Za-z]{2,40}$/.test(figure)) return null;
  return {
    figure: figure as ComplaintFigureKey,
    part: parts.find((part) => part === params.get('part')) ?? 'counted',
    dimension: dimensionsInOrder.find((dimension) => dimension === params.get('by')) ?? null,
    cell: params.get('cell'),
  };
}
