import { type Context, inOrder, type Reader } from '@onedesk/subgraph';
import type { RowOf } from '../complaints/index.ts';
import type { ComplaintReport } from './complaint-report.ts';

/** A report as reads have it. */
export type ReportRow = Omit<RowOf<ComplaintReport>, 'write' | 'sign' | 'revise'>;

/** Reports in the order of the ids; null for what the reader may not see. */
export async function reportsById(ids: readonly string[], context: Context): Promise<(ReportRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<ReportRow>('select r.* from complaint_report r where r.id = any($1)', [ids]),
  );
  return inOrder(
    ids,
    rows.filter((row) => context.may('complaintReport.see', row.project_id)),
  );
}

/** Every revision of a month's report, the latest first. */
export const revisionsOf = (db: Reader, projectId: string, month: string): Promise<ReportRow[]> =>
  db.rows('select r.* from complaint_report r where r.project_id = $1 and r.month = $2 order by r.revision desc', [
    projectId,
    month,
  ]);

/** Whether any complaint is registered in or open at the start of the time. */
export const hasComplaints = async (db: Reader, projectId: string, from: Date, until: Date): Promise<boolean> =>
  (await db.row(
    `select 1 from complaint where project_id = $1 and registered_at < $3 and coalesce(closed_at, 'infinity') >= $2 limit 1`,
    [projectId, from, until],
  )) !== null;
