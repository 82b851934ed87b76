import { isMonth, monthsBetween, monthsLater } from './months.ts';

/** The choices of the collection report. They live in the address, as those of every report. */
export interface CollectionFilters {
  /** First and last month, `YYYY-MM`. */
  from: string;
  to: string;
  /** Beside the same months of the year before. */
  yearBefore: boolean;
}

/** The most months of one report. */
const mostMonths = 36;

/**
 * Reads the choices from the address; by default the twelve months up to `present`. What is not understood counts as not
 * chosen; too long a time keeps its last months.
 */
export function readCollectionFilters(params: URLSearchParams, present: string): CollectionFilters {
  const [first, last] = [params.get('from'), params.get('to')];
  const to = isMonth(last) ? last : present;
  const from = isMonth(first) ? first : monthsLater(to, -11);
  const months = monthsBetween(from, to);
  const start = months < 1 ? to : months > mostMonths ? monthsLater(to, 1 - mostMonths) : from;
  return { from: start, to, yearBefore: params.get('compare') === 'yearBefore' };
}

/** The address after a choice; what is as by default does not stand in it. */
export function writeCollectionFilters(
  params: URLSearchParams,
  choice: Partial<CollectionFilters>,
  present: string,
): URLSearchParams {
  const chosen = { ...readCollectionFilters(params, present), ...choice };
  const next = new URLSearchParams(params);
  for (const name of ['from', 'to', 'compare']) next.delete(name);
  if (chosen.to !== present || chosen.from !== monthsLater(present, -11)) {
    next.set('from', chosen.from);
    next.set('to', chosen.to);
  }
  if (chosen.yearBefore) next.set('compare', 'yearBefore');
  return next;
}

/** First and last month after one of them `moved`: the other follows, so that they stand in order and not too far apart. */
export function inOrder(from: string, to: string, moved: 'from' | 'to'): Pick<CollectionFilters, 'from' | 'to'> {
  const months = monthsBetween(from, to);
  if (months >= 1 && months <= mostMonths) return { from, to };
  const [together, apart] = [months < 1, mostMonths - 1];
  return moved === 'from'
    ? { from, to: together ? from : monthsLater(from, apart) }
    : { from: together ? to : monthsLater(to, -apart), to };
}
