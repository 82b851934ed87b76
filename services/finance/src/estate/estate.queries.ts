import type { CopiedUnit } from '@onedesk/estate-copy';
import { type CivilDate, civilDate } from '@onedesk/kernel';
import { type Context, defaultTimeZone, type Reader } from '@onedesk/subgraph';

/** A unit of the copy, by its id; null where there is none in reach, or it was withdrawn. */
export const unitById = (db: Reader, id: string): Promise<Pick<CopiedUnit, 'id' | 'project_id' | 'code'> | null> =>
  db.row('select id, project_id, code from unit where id = $1 and not withdrawn', [id]);

/** The present civil date in each project's zone, for `context.load`. */
export async function todays(projectIds: readonly string[], context: Context): Promise<CivilDate[]> {
  const rows = await context.read((db) =>
    db.rows<{ id: string; time_zone: string }>('select id, time_zone from project where id = any($1)', [projectIds]),
  );
  const zones = new Map(rows.map(({ id, time_zone }) => [id, time_zone]));
  return projectIds.map((id) => civilDate(context.now, zones.get(id) ?? defaultTimeZone));
}

/** Whether the party is or was something to a unit of the project. */
export const isPartyOf = async (db: Reader, projectId: string, partyId: string): Promise<boolean> =>
  (await db.row('select 1 from unit_role where project_id = $1 and party_id = $2 limit 1', [projectId, partyId])) !==
  null;
