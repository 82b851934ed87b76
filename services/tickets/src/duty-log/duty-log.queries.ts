import { connection, type Context, inOrder, type Page, type PageArgs } from '@onedesk/subgraph';

/** A duty entry as lists and loaders read it. */
export interface DutyEntryRow {
  id: string;
  project_id: string;
  at: Date;
  author_name: string;
  words: string;
  unit_id: string | null;
  version: number;
}

const columns = 'id, project_id, at, author_name, words, unit_id, version';

/** A project's duty log, newest first. */
export const listDutyLog = (context: Context, projectId: string, page: PageArgs): Promise<Page<DutyEntryRow>> =>
  context.read((db) =>
    connection<DutyEntryRow>(
      db,
      {
        select: columns,
        from: 'duty_entry',
        where: ['project_id = $1'],
        values: [projectId],
        orderBy: ['at', 'id'],
        descending: true,
      },
      page,
    ),
  );

export async function dutyEntriesById(ids: readonly string[], context: Context): Promise<(DutyEntryRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<DutyEntryRow>(`select ${columns} from duty_entry where id = any($1)`, [ids]),
  );
  return inOrder(
    ids,
    rows.filter((row) => context.may('dutyLog.see', row.project_id)),
  );
}
