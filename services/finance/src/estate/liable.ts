import type { CivilDate } from '@onedesk/kernel';
import type { Context, Reader } from '@onedesk/subgraph';
import { todays } from './estate.queries.ts';

/**
 * Who is liable for each unit on a day: the tenant whose role is in force, otherwise the owner (the earliest since, then
 * by the role's id), otherwise nobody. Units without anybody are in the map with null.
 */
export async function liableParties(
  db: Reader,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<Map<string, string | null>> {
  const rows = await db.rows<{ unit_id: string; party_id: string }>(
    `select distinct on (unit_id) unit_id, party_id from unit_role
      where unit_id = any($1) and role in ('tenant', 'owner') and not withdrawn
        and (since is null or since <= $2) and (until is null or until >= $2)
      order by unit_id, role desc, since nulls first, id`,
    [unitIds, day],
  );
  const found = new Map(rows.map((row) => [row.unit_id, row.party_id]));
  return new Map(unitIds.map((id) => [id, found.get(id) ?? null]));
}

/** Whether a party may be charged for a unit: its owner or tenant on some day of the month charged, or now. */
export async function isLiable(
  db: Reader,
  unitId: string,
  partyId: string,
  month: string,
  today: CivilDate,
): Promise<boolean> {
  const row = await db.row(
    `select 1 from unit_role where unit_id = $1 and party_id = $2 and role in ('tenant', 'owner') and not withdrawn
        and (((since is null or since < $3::date + interval '1 month') and (until is null or until >= $3::date))
          or ((since is null or since <= $4) and (until is null or until >= $4))) limit 1`,
    [unitId, partyId, `${month}-01`, today],
  );
  return row !== null;
}

/** Who is liable for each unit today, each in its project's zone, for `context.load`. */
export async function liableNow(unitIds: readonly string[], context: Context): Promise<(string | null)[]> {
  const units = await context.read((db) =>
    db.rows<{ id: string; project_id: string }>('select id, project_id from unit where id = any($1)', [unitIds]),
  );
  const days = await todays(
    units.map((unit) => unit.project_id),
    context,
  );
  const byDay = Map.groupBy(units, (_, i) => days[i] ?? '');
  const liable = await context.read((db) =>
    Promise.all(
      [...byDay].map(([day, of]) =>
        liableParties(
          db,
          of.map(({ id }) => id),
          day,
        ),
      ),
    ),
  );
  const found = new Map(liable.flatMap((map) => [...map]));
  return unitIds.map((id) => found.get(id) ?? null);
}
