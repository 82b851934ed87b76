import { compare, difference, sum } from '../figures/decimal.ts';
import type { UnitUse } from '../gql/graphql.ts';
import { uses } from './uses.ts';

/** One line of the API's answer: the units of a building that have a use. `area` is exact, in m². */
export interface RegisterRow {
  building: { id: string; name: string };
  use: UnitUse;
  units: number;
  area: string;
}

/** A pair of figures: number of units, and their area in m² as an exact decimal. */
export interface Figures {
  units: number;
  area: string;
}

export interface BuildingLine {
  id: string;
  name: string;
  byUse: Record<UnitUse, Figures>;
  total: Figures;
}

/** The register as people read it: a line per building, a column per use, totals both ways. */
export interface Register {
  buildings: BuildingLine[];
  byUse: Record<UnitUse, Figures>;
  total: Figures;
}

function added(rows: readonly Figures[]): Figures {
  return { units: rows.reduce((units, row) => units + row.units, 0), area: sum(rows.map((row) => row.area)) };
}

function split(rows: readonly RegisterRow[]): { byUse: Record<UnitUse, Figures>; total: Figures } {
  const figures = uses.map((use) => [use, added(rows.filter((row) => row.use === use))] as const);
  return { byUse: Object.fromEntries(figures) as Record<UnitUse, Figures>, total: added(rows) };
}

/**
 * Turns the API's rows into lines and totals, added exactly. Buildings keep the API's order.
 * `only`: ids of the buildings to show; empty shows all.
 */
export function register(rows: readonly RegisterRow[], only: readonly string[] = []): Register {
  const shown = only.length === 0 ? rows : rows.filter((row) => only.includes(row.building.id));
  const buildings = new Map<string, RegisterRow[]>();
  for (const row of shown) buildings.set(row.building.id, [...(buildings.get(row.building.id) ?? []), row]);
  return {
    buildings: [...buildings.values()].map((lines) => ({ ...lines[0]!.building, ...split(lines) })),
    ...split(shown),
  };
}

/** Whether our sums equal the totals that the server counted by itself; a report that does not add up must say so. */
export function agrees(whole: Register, totals: Figures): boolean {
  return whole.total.units === totals.units && compare(whole.total.area, totals.area) === 0;
}

/** How much a figure has grown since `before`; negative when it shrank. */
export function change(now: Figures, before: Figures): Figures {
  return { units: now.units - before.units, area: difference(now.area, before.area) };
}

/** Figures by use and in total: those of a building, or of all of them. */
export type Line = Pick<Register, 'byUse' | 'total'>;

/** A building's line, or zeros where the register has none of it. */
export function lineOf(register: Register, buildingId: string): Line {
  return register.buildings.find((line) => line.id === buildingId) ?? split([]);
}

/** Whether two days differ at all. */
export const isSame = (change: Figures): boolean => change.units === 0 && compare(change.area, '0') === 0;
