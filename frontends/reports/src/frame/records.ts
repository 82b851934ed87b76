import type { UnitUse } from '../gql/graphql.ts';

/** Which units stand behind a figure. The names are those of the filters of the desk's list. */
export interface UnitsBehind {
  building?: string;
  use?: UnitUse;
  sale?: 'sold' | 'unsold';
}

/** The address of the list of units behind a figure. */
export function unitsPath(units: UnitsBehind): string {
  const query = new URLSearchParams(Object.entries(units).filter(([, value]) => value)).toString();
  return query ? `/desk/units?${query}` : '/desk/units';
}

/** The address of the list of owners. */
export const ownersPath = '/desk/parties?role=owner';

/** Which units stand behind a total over the chosen buildings. The desk's list shows one building or all, nothing between. */
export function unitsBehind(buildings: readonly string[]): UnitsBehind | undefined {
  if (buildings.length === 0) return {};
  const [only, ...more] = buildings;
  return only && more.length === 0 ? { building: only } : undefined;
}
