import type { CopiedUnit } from '@onedesk/estate-copy';
import type { Reader } from '@onedesk/subgraph';

/** A unit of the copy, by its id; null where there is none in reach, or it was withdrawn. */
export const unitById = (
  db: Reader,
  id: string,
): Promise<Pick<CopiedUnit, 'id' | 'project_id' | 'building_id' | 'code'> | null> =>
  db.row('select id, project_id, building_id, code from unit where id = $1 and not withdrawn', [id]);

/** Whether the party is or was something to a unit of the project. */
export const isPartyOf = async (db: Reader, projectId: string, partyId: string): Promise<boolean> =>
  (await db.row('select 1 from unit_role where project_id = $1 and party_id = $2 limit 1', [projectId, partyId])) !==
  null;
