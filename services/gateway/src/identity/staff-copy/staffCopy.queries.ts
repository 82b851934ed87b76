import { isId } from '@onedesk/kernel';
import type { Context, Reader } from '@onedesk/subgraph';
import type { CopiedDepartment, CopiedDepartmentMember, CopiedGrant, CopiedStaff } from './staffCopy.graphql.ts';

/** Which records; what does not exist is left out of the answer. */
export interface StaffIds {
  readonly accountIds: readonly string[];
  readonly grantIds: readonly string[];
  readonly departmentIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** The present state of records, those that are over too. */
export const readStaffCopy = (context: Context, ids: StaffIds) =>
  context.read(async (db) => ({
    staff: await staff(db, ids),
    grants: await grants(db, ids),
    departments: await departments(db, ids),
    members: await members(db, ids),
  }));

const staff = (db: Reader, { accountIds }: StaffIds): Promise<CopiedStaff[]> =>
  db.rows(`select id, name, active, version from account where id = any($1)`, [accountIds.filter(isId)]);

const grants = (db: Reader, { grantIds }: StaffIds): Promise<CopiedGrant[]> =>
  db.rows(
    `select g.id, g.account_id as "accountId", g.project_id as "projectId", g.role, g.building_ids as "buildingIds",
            g.revoked_at is not null as revoked, a.version
       from account_grant g join account a on a.id = g.account_id where g.id = any($1)`,
    [grantIds.filter(isId)],
  );

const departments = (db: Reader, { departmentIds }: StaffIds): Promise<CopiedDepartment[]> =>
  db.rows(`select id, name, head_account_id as "headId", version from department where id = any($1)`, [
    departmentIds.filter(isId),
  ]);

const members = (db: Reader, { memberIds }: StaffIds): Promise<CopiedDepartmentMember[]> =>
  db.rows(
    `select m.id, m.department_id as "departmentId", m.account_id as "accountId", m.left_at is not null as "hasLeft",
            d.version
       from department_member m join department d on d.id = m.department_id where m.id = any($1)`,
    [memberIds.filter(isId)],
  );
