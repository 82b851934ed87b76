/** What a report shows: counted in units or in m². */
export const measures = ['units', 'area'] as const;
export type Measure = (typeof measures)[number];

/** The choices of a report. They live in the address, so that a link, a bookmark and the back button show the same figures. */
export interface ReportFilters {
  /** Civil date; undefined means today in the project's zone, which the server decides. */
  asOf?: string;
  /** Civil date of the comparison column; undefined shows none. */
  compareWith?: string;
  /** Ids of buildings; empty means all. */
  buildings: string[];
  measure: Measure;
}

/** Reads the choices from the address; what is not understood counts as not chosen. */
export function readFilters(params: URLSearchParams): ReportFilters {
  const asOf = civilDate(params.get('asOf'));
  const compareWith = civilDate(params.get('compare'));
  return {
    ...(asOf ? { asOf } : {}),
    ...(compareWith ? { compareWith } : {}),
    buildings: [...new Set(params.getAll('building').filter(Boolean))],
    measure: params.get('measure') === 'area' ? 'area' : 'units',
  };
}

/** The address after a choice; parameters of others stay as they are. */
export function writeFilters(params: URLSearchParams, choice: Partial<ReportFilters>): URLSearchParams {
  const chosen = { ...readFilters(params), ...choice };
  const next = new URLSearchParams(params);
  for (const name of ['asOf', 'compare', 'building', 'measure']) next.delete(name);
  if (chosen.asOf) next.set('asOf', chosen.asOf);
  if (chosen.compareWith) next.set('compare', chosen.compareWith);
  for (const id of chosen.buildings) next.append('building', id);
  if (chosen.measure !== 'units') next.set('measure', chosen.measure);
  return next;
}

/** The text, when it is a day that exists. */
export function civilDate(text: string | null): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  // The 30th of February parses to March: only a date that reads the same again is one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
