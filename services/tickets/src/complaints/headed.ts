import type { Context } from '@onedesk/subgraph';

/** The departments that each of these accounts heads. */
export async function headedBy(accountIds: readonly string[], context: Context): Promise<string[][]> {
  const rows = await context.read((db) =>
    db.rows<{ id: string; head_id: string }>('select id, head_id::text from department where head_id::text = any($1)', [
      accountIds,
    ]),
  );
  const byHead = Map.groupBy(rows, ({ head_id }) => head_id);
  return accountIds.map((id) => (byHead.get(id) ?? []).map((department) => department.id));
}

/** Names of departments, in the order of their ids. */
export async function departmentNames(ids: readonly string[], context: Context): Promise<(string | null)[]> {
  const rows = await context.read((db) =>
    db.rows<{ id: string; name: string }>('select id, name from department where id = any($1)', [ids]),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? null);
}
