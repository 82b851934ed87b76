import { type Context, inOrder, type Reader } from '@onedesk/subgraph';

/** A department as lists and loaders read it. */
export interface DepartmentRow {
  id: string;
  name: string;
  head_account_id: string | null;
  version: number;
}

const columns = 'd.id, d.name, d.head_account_id, d.version';

/** All departments with the names of their heads. */
export const listDepartments = (context: Context): Promise<(DepartmentRow & { head_name: string | null })[]> =>
  context.read((db) =>
    db.rows(`select ${columns}, h.name as head_name from department d left join account h on h.id = d.head_account_id`),
  );

export async function departmentsById(ids: readonly string[], context: Context): Promise<(DepartmentRow | null)[]> {
  const sql = `select ${columns} from department d where d.id = any($1::uuid[])`;
  return inOrder(ids, await context.read((db) => db.rows<DepartmentRow>(sql, [ids])));
}

/** The departments that accounts belong to, by name. */
export async function departmentsOfAccounts(ids: readonly string[], context: Context): Promise<DepartmentRow[][]> {
  const sql = `select ${columns}, m.account_id from department d join department_member m on m.department_id = d.id
    where m.account_id = any($1::uuid[]) and m.left_at is null order by d.name`;
  const rows = await context.read((db) => db.rows<DepartmentRow & { account_id: string }>(sql, [ids]));
  return ids.map((id) => rows.filter((row) => row.account_id === id));
}

/** The accounts of departments' members who are still active, by name. */
export async function membersOfDepartments(ids: readonly string[], context: Context): Promise<string[][]> {
  const sql = `select m.department_id, m.account_id from department_member m join account a on a.id = m.account_id
    where m.department_id = any($1::uuid[]) and m.left_at is null and a.active order by a.name, a.id`;
  const rows = await context.read((db) => db.rows<{ department_id: string; account_id: string }>(sql, [ids]));
  return ids.map((id) => rows.filter((row) => row.department_id === id).map((row) => row.account_id));
}

/** Whether another department has the name. */
export const departmentNameTaken = async (db: Reader, name: string, exceptId: string): Promise<boolean> =>
  (await db.row('select 1 from department where name = $1 and id <> $2', [name, exceptId])) !== null;
