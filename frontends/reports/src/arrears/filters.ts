import { civilDate } from '../frame/filters.ts';
import type { ArrearsAge } from '../gql/graphql.ts';
import { ages } from './ages.ts';

/** The choices of the arrears report. They live in the address, as those of every report. */
export interface ArrearsFilters {
  /** Civil date; undefined means today in the project's zone, which the server decides. */
  asOf?: string;
  /** Civil date of the comparison; undefined shows none. */
  compareWith?: string;
  /** Ids of buildings; empty means all. */
  buildings: string[];
  /** Ids of fee items; empty means all. */
  items: string[];
  /** Empty means all. */
  ages: ArrearsAge[];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values.filter(Boolean))];

/** Reads the choices from the address; what is not understood counts as not chosen. */
export function readArrearsFilters(params: URLSearchParams): ArrearsFilters {
  const asOf = civilDate(params.get('asOf'));
  const compareWith = civilDate(params.get('compare'));
  const chosen = params.getAll('age');
  return {
    ...(asOf ? { asOf } : {}),
    ...(compareWith ? { compareWith } : {}),
    buildings: distinct(params.getAll('building')),
    items: distinct(params.getAll('item')),
    ages: ages.filter((age) => chosen.includes(age)),
  };
}

/** The address after a choice; parameters of others stay as they are. */
export function writeArrearsFilters(params: URLSearchParams, choice: Partial<ArrearsFilters>): URLSearchParams {
  const chosen = { ...readArrearsFilters(params), ...choice };
  const next = new URLSearchParams(params);
  for (const name of ['asOf', 'compare', 'building', 'item', 'age']) next.delete(name);
  if (chosen.asOf) next.set('asOf', chosen.asOf);
  if (chosen.compareWith) next.set('compare', chosen.compareWith);
  for (const id of chosen.buildings) next.append('building', id);
  for (const id of chosen.items) next.append('item', id);
  for (const age of chosen.ages) next.append('age', age);
  return next;
}

/** The address of the accounts behind a figure of the report: its day and its choices, narrowed to what was opened. */
export function accountsPath(basePath: string, filters: ArrearsFilters, only: Partial<ArrearsFilters> = {}): string {
  const { compareWith: _, ...choices } = filters;
  const query = writeArrearsFilters(new URLSearchParams(), { ...choices, ...only }).toString();
  return `${basePath}/arrears/accounts${query ? `?${query}` : ''}`;
}

/** The choices as the API takes them: null means all. */
export const argumentsOf = (filters: ArrearsFilters) => ({
  asOf: filters.asOf ?? null,
  buildingIds: filters.buildings.length ? filters.buildings : null,
  feeItemIds: filters.items.length ? filters.items : null,
  ages: filters.ages.length ? filters.ages : null,
});

/** Whether the report shows a part of the whole. */
export const isPart = (filters: ArrearsFilters): boolean =>
  filters.buildings.length + filters.items.length + filters.ages.length > 0;
