import type { Context, Reader } from '@onedesk/subgraph';

/** A closed month as it is read. */
export interface ClosedMonthRow {
  id: string;
  month: string;
  closed_at: Date;
  closed_by: string;
}

const columns = `id, to_char(month, 'YYYY-MM') as month, closed_at, closed_by`;

/** A project's closed months, the newest first. */
export const closedMonthsOf = (context: Context, projectId: string): Promise<ClosedMonthRow[]> =>
  context.read((db) =>
    db.rows<ClosedMonthRow>(
      `select ${columns} from closed_month where project_id = $1 order by closed_month.month desc`,
      [projectId],
    ),
  );

export const closedMonthById = (db: Reader, id: string): Promise<ClosedMonthRow | null> =>
  db.row<ClosedMonthRow>(`select ${columns} from closed_month where id = $1`, [id]);

export const closedMonth = (db: Reader, projectId: string, month: string): Promise<ClosedMonthRow | null> =>
  db.row<ClosedMonthRow>(`select ${columns} from closed_month where project_id = $1 and month = $2`, [
    projectId,
    `${month}-01`,
  ]);
