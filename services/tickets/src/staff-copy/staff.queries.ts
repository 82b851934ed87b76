import type { Role } from '@onedesk/kernel';
import { inOrder, type Reader } from '@onedesk/subgraph';

/** A member of staff as the copy knows them. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  /** False: the account is deactivated; the name stays for what was done under it. */
  readonly active: boolean;
}

/** A department and its head, if it has one now. */
export interface CopiedDepartment {
  readonly id: string;
  readonly name: string;
  readonly head_id: string | null;
}

const columns = 's.id, s.name, s.active';

/** Members of staff in the order of the ids, the deactivated too; null where there is none. */
export const staffById = async (db: Reader, ids: readonly string[]): Promise<(StaffMember | null)[]> =>
  inOrder(ids, await db.rows<StaffMember>(`select ${columns} from staff s where s.id = any($1::uuid[])`, [ids]));

export const departmentById = (db: Reader, id: string): Promise<CopiedDepartment | null> =>
  db.row('select id, name, head_id from department where id = $1', [id]);

/** The head of a department as a list: nobody while it has none, or the head's account is deactivated. */
export const headsOf = (db: Reader, departmentId: string): Promise<StaffMember[]> =>
  db.rows(`select ${columns} from department d join staff s on s.id = d.head_id where d.id = $1 and s.active`, [
    departmentId,
  ]);

/** Whether an account that is active heads the department. */
export const isHeadOf = async (db: Reader, accountId: string, departmentId: string): Promise<boolean> =>
  (await headsOf(db, departmentId)).some(({ id }) => id === accountId);

/**
 * PPL-1: the active accounts that hold a role in the project or in the company, by name. With a building, area managers
 * of others are left out; whoever looks after none in particular looks after all.
 */
export const holdersOf = (
  db: Reader,
  projectId: string,
  role: Role,
  buildingId: string | null = null,
): Promise<StaffMember[]> =>
  db.rows(
    `select ${columns} from staff s
      where s.active and exists (
        select 1 from staff_grant g
         where g.account_id = s.id and g.role = $2 and not g.revoked and (g.project_id is null or g.project_id = $1)
           and ($3::uuid is null or g.building_ids = '{}' or $3 = any (g.building_ids)))
      order by s.name, s.id`,
    [projectId, role, buildingId],
  );
