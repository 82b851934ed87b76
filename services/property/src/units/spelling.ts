import type { BuildingRow } from '../estate/index.ts';
import { buildingKey, canonicalUnitCode, looksLikeBuilding, unitCodeCandidates } from '@onedesk/sheets';
import { numberKey } from './unit.ts';

/** A way to read what somebody typed as the beginning of a unit's code. */
export interface CodeReading {
  /** The buildings it can be in; null for any. */
  readonly buildingIds: readonly string[] | null;
  /** What the unit's number begins with; empty for all of a building. */
  readonly key: string;
}

/** EST-1: a unit's number in its one spelling; undefined where the text is no number of one unit. */
export const numberIn = (building: string, text: string): string | undefined => canonicalUnitCode(text, building)?.code;

/** Whether a text can be read as a unit's code, or a building's name, at all. */
export const canBeCode = (text: string): boolean => looksLikeBuilding(text) || unitCodeCandidates(text).length > 0;

/** Every way to read a text as a unit's code in any spelling: `A座-1502`, `A1502`, `15层02室`, full width, lower case. */
export function codeReadings(text: string, buildings: readonly BuildingRow[]): CodeReading[] {
  const named = (name: string) => buildings.filter((building) => isNamed(building.name, name)).map(({ id }) => id);
  const whole = looksLikeBuilding(text) ? named(text) : [];
  const readings = unitCodeCandidates(text).map(
    ({ building, code }): CodeReading => ({
      buildingIds: building === undefined ? null : named(building),
      key: numberKey(code),
    }),
  );
  return [...(whole.length > 0 ? [{ buildingIds: whole, key: '' }] : []), ...readings].filter(
    ({ buildingIds }) => buildingIds?.length !== 0,
  );
}

/** `A` names `A座`, and `第一国际A座` too. */
function isNamed(building: string, name: string): boolean {
  const [whole, part] = [buildingKey(building), buildingKey(name)];
  return (
    whole === part || (part !== '' && whole.endsWith(part) && /\p{Script=Han}$/u.test(whole.slice(0, -part.length)))
  );
}

/**
 * The condition on `unit u` that one of the readings holds; its values are added to the list. Ranges instead of LIKE,
 * which no index serves behind row-level security.
 */
export function codeCondition(readings: readonly CodeReading[], values: unknown[]): string {
  const conditions = readings.map(({ buildingIds, key }) => {
    const place = buildingIds ? `u.building_id = any($${values.push(buildingIds)}::uuid[]) and ` : '';
    const [from, to] = [values.push(key), values.push(`${key}\u{10FFFF}`)];
    return `(${place}u.number_key >= $${from} and u.number_key < $${to})`;
  });
  return conditions.length > 0 ? `(${conditions.join(' or ')})` : 'false';
}
