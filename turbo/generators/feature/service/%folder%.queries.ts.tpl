import { connection, type Context, inOrder, type Page, type PageArgs } from '@onedesk/subgraph';
import type { %Thing%Status } from './%file%.lifecycle.ts';

/** %AOneEn% as lists and loaders read it. */
export interface %Thing%Row {
  id: string;
  project_id: string;
  status: %Thing%Status;
  words: string;
  registered_at: Date;
  registered_by_name: string;
  %done_%_at: Date | null;
  %done_%_by_name: string | null;
  remark: string | null;
  version: number;
}

const columns =
  'id, project_id, status, words, registered_at, registered_by_name, %done_%_at, %done_%_by_name, remark, version';

/** A project's %titleEnLower%, newest first; of one status, where it is given. */
export function list%Things%(
  context: Context,
  { projectId, status }: { projectId: string; status?: %Thing%Status | null | undefined },
  page: PageArgs,
): Promise<Page<%Thing%Row>> {
  const listing = {
    select: columns,
    from: '%table%',
    where: ['project_id = $1', ...(status ? ['status = $2'] : [])],
    values: [projectId, ...(status ? [status] : [])],
    orderBy: ['registered_at', 'id'],
    descending: true,
  };
  return context.read((db) => connection<%Thing%Row>(db, listing, page));
}

/** Those that the reader may see; null for all others. */
export async function %things%ById(ids: readonly string[], context: Context): Promise<(%Thing%Row | null)[]> {
  const sql = `select ${columns} from %table% where id = any($1::uuid[])`;
  const rows = await context.read((db) => db.rows<%Thing%Row>(sql, [ids]));
  return inOrder(
    ids,
    rows.filter((row) => context.may('%thing%.see', row.project_id)),
  );
}
