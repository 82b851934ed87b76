import type { Context } from '@onedesk/subgraph';
import { monthReport, type MonthReport } from './monthReport.ts';

const separator = ' ';

async function monthReports(keys: readonly string[], context: Context): Promise<MonthReport[]> {
  const reports: MonthReport[] = [];
  for (const key of keys) {
    const [projectId = '', month = ''] = key.split(separator);
    reports.push(await context.read((db) => monthReport(db, projectId, month, context.now)));
  }
  return reports;
}

/** RPT-1: a month's figures as they are now; counted once for all that one operation asks of them. */
export async function monthOf(context: Context, projectId: string, month: string): Promise<MonthReport> {
  return (await context.load(monthReports, `${projectId}${separator}${month}`)) as MonthReport;
}
