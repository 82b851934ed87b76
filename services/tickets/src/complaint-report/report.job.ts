import { civilDate, newId, type Role } from '@onedesk/kernel';
import { inForce } from '@onedesk/policies';
import { byItself, type Reader, type Resources, systemPrincipal, timeZoneOf } from '@onedesk/subgraph';
import { announce } from '../announcements/index.ts';
import { complaintReporting } from './complaint-report.policy.ts';
import { dueBy, monthAfter, reportMonth, startOfDayAfter } from './month.ts';
import { hasComplaints } from './reports.queries.ts';
import { draftReport } from './write-report.ts';

/** How many months back a draft that is missing is made. */
const monthsBack = 12;

/** Who completes a report and who signs it. */
const concerned: readonly Role[] = ['customerServiceSupervisor', 'customerServiceManager', 'projectManager'];

/**
 * CMP-9: drafts the report of every month that is over and had complaints, and reminds those concerned, once when the
 * day has come and once when it is late. Right whenever and however often it runs.
 */
export async function prepareReports(resources: Resources): Promise<void> {
  const now = resources.clock.now();
  const system = systemPrincipal('system', '系统');
  const projects = await resources.db.read(system, (db) =>
    db.rows<{ id: string }>('select id from project order by id'),
  );
  for (const { id } of projects) {
    const missing = await resources.db.read(system, (db) => monthsWithoutReport(db, id, now));
    for (const month of missing) {
      await byItself(resources, 'draftComplaintReport', (command) => draftReport(command, id, month));
    }
    await byItself(resources, 'remindOfComplaintReport', async (command) => {
      await announce(command, await reminders(command.db, id, now));
    });
  }
}

async function monthsWithoutReport(db: Reader, projectId: string, now: Date): Promise<string[]> {
  const timeZone = await timeZoneOf(db, projectId);
  const present = civilDate(now, timeZone).slice(0, 7);
  const months = Array.from({ length: monthsBack }, (_, i) => monthAfter(present, i - monthsBack));
  const rows = await db.rows<{ month: string }>(
    'select distinct month from complaint_report where project_id = $1 and month = any($2)',
    [projectId, months],
  );
  const reported = new Set(rows.map(({ month }) => month));
  const missing: string[] = [];
  for (const month of months) {
    const { from, until } = reportMonth(month, timeZone, now);
    if (!reported.has(month) && (await hasComplaints(db, projectId, from, until))) missing.push(month);
  }
  return missing;
}

/** The reminders about last month's report that are due, as long as it is not signed. */
async function reminders(db: Reader, projectId: string, now: Date): Promise<Parameters<typeof announce>[1]> {
  const timeZone = await timeZoneOf(db, projectId);
  const month = monthAfter(civilDate(now, timeZone).slice(0, 7), -1);
  const report = await db.row<{ id: string; signed: boolean }>(
    `select id, exists (select 1 from complaint_report s where s.project_id = $1 and s.month = $2 and s.status = 'signed') as signed
       from complaint_report where project_id = $1 and month = $2 and revision = 1`,
    [projectId, month],
  );
  if (!report || report.signed) return [];
  const { value } = await inForce(db, complaintReporting, projectId, now);
  const dueAt = dueBy(month, value.dueOn, timeZone);
  const stages = [
    { stage: 'soon', from: startOfDayAfter(month, value.remindOn, timeZone) },
    { stage: 'late', from: dueAt },
  ];
  // Whoever looks for the first time when it is late already is told that, and not both.
  return stages
    .filter(({ from }) => from <= now)
    .slice(-1)
    .map(({ stage }) => ({
      id: newId(),
      projectId,
      buildingId: null,
      kind: 'reportDue',
      recordType: 'ComplaintReport',
      recordId: report.id,
      number: month,
      toRoles: concerned,
      toPersons: [],
      toDepartmentHead: null,
      facts: { month, dueAt: dueAt.toISOString() },
      at: now,
      once: `reportDue:${report.id}:${stage}`,
    }));
}
