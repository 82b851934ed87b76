import type { CopiedUnit } from '@onedesk/estate-copy';
import { type CivilDate, civilDate } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';

/** Where a project's copy has not arrived yet. */
const defaultZone = 'Asia/Shanghai';

/** A unit of the copy, by its id; null where there is none in reach, or it was withdrawn. */
export const unitById = (
  db: Reader,
  id: string,
): Promise<Pick<CopiedUnit, 'id' | 'project_id' | 'building_id' | 'code'> | null> =>
  db.row('select id, project_id, building_id, code from unit where id = $1 and not withdrawn', [id]);

/** The zone that cuts a project's days and months. */
export const timeZoneOf = async (db: Reader, projectId: string): Promise<string> =>
  (await db.row<{ time_zone: string }>('select time_zone from project where id = $1', [projectId]))?.time_zone ??
  defaultZone;

/** The present civil date in a project's zone. */
export const todayIn = async (db: Reader, projectId: string, now: Date): Promise<CivilDate> =>
  civilDate(now, await timeZoneOf(db, projectId));

/** Whether the party is or was something to a unit of the project. */
export const isPartyOf = async (db: Reader, projectId: string, partyId: string): Promise<boolean> =>
  (await db.row('select 1 from unit_role where project_id = $1 and party_id = $2 limit 1', [projectId, partyId])) !==
  null;
