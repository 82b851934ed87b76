import { badInput, newId, notFound, Refusal } from '@onedesk/kernel';
import { type CommandContext, defineFaults, fault, field, load, reaches, timeZoneOf } from '@onedesk/subgraph';
import { announce } from '../announcements/index.ts';
import { ComplaintReport } from './complaint-report.ts';
import { reportMonth } from './month.ts';
import { monthReport } from './monthReport.ts';
import type { Analysis } from './proposals.ts';
import { reportHistory } from './report.privacy.ts';
import { hasComplaints, revisionsOf } from './reports.queries.ts';

defineFaults({
  monthNotBegun: { zh: '该月尚未开始', en: 'The month has not begun' },
  monthWithoutComplaints: {
    zh: '该月没有投诉，不需要月报',
    en: 'There was no complaint in the month, so there is nothing to report',
  },
});

/** What names a report in the version that the caller has seen. */
export interface ReportAddress {
  readonly id: string;
  readonly expectedVersion: number;
}

/** The month as it was sent, otherwise BAD_USER_INPUT at `path`. */
export function sentMonth(path: string, sent: string): string {
  if (!field.month().safeParse(sent).success) throw badInput(fault(path, 'monthNotValid'));
  return sent;
}

/** CMP-9: the month's report as a draft; where it has been drafted already, that one. Its id. */
export async function draftReport(command: CommandContext, projectId: string, month: string): Promise<string> {
  const { db, em, now, principal } = command;
  if (!reaches(principal, projectId)) throw notFound();
  command.require('complaintReport.write', projectId);
  const { from, until } = reportMonth(sentMonth('input.month', month), await timeZoneOf(db, projectId), now);
  if (from > now) throw badInput(fault('input.month', 'monthNotBegun'));
  // Two who draft at once wait for each other; the second finds the first's.
  await db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`complaint-report:${projectId}:${month}`]);
  const [latest] = await revisionsOf(db, projectId, month);
  if (latest) return latest.id;
  if (!(await hasComplaints(db, projectId, from, until)))
    throw badInput(fault('input.month', 'monthWithoutComplaints'));
  const report = ComplaintReport.draft({ projectId, month }, principal, now);
  em.persist(report);
  await em.flush();
  return report.id;
}

/** CMP-9: completes the analysis of a draft. */
export async function writeAnalysis(
  command: CommandContext,
  address: ReportAddress,
  sections: Partial<Analysis>,
): Promise<string> {
  const report = await load(command, ComplaintReport, address, 'complaintReport.write', reportHistory);
  report.write(sections);
  await command.em.flush();
  return report.id;
}

/** CMP-9: the project manager signs: the figures as they are known and the analysis are kept for good. */
export async function signReport(command: CommandContext, address: ReportAddress): Promise<string> {
  const { db, em, now, principal } = command;
  const report = await load(command, ComplaintReport, address, 'complaintReport.sign', reportHistory);
  report.sign(await monthReport(db, report.projectId, report.month, now), principal, now);
  await em.flush();
  await announce(command, [
    {
      id: newId(),
      projectId: report.projectId,
      buildingId: null,
      kind: 'reportSigned',
      recordType: 'ComplaintReport',
      recordId: report.id,
      number: report.month,
      toRoles: ['customerServiceManager', 'customerServiceSupervisor', 'qualityDepartment'],
      toPersons: [],
      toDepartmentHead: null,
      notTo: principal.id,
      facts: { month: report.month, by: principal.name },
      at: now,
      once: `reportSigned:${report.id}`,
    },
  ]);
  return report.id;
}

/** CMP-9: a correction of a signed report: a revision of its own, with its reason. */
export async function reviseReport(command: CommandContext, address: ReportAddress, reason: string): Promise<string> {
  const { db, em, now, principal } = command;
  const report = await load(command, ComplaintReport, address, 'complaintReport.write', reportHistory);
  const [latest] = await revisionsOf(db, report.projectId, report.month);
  if (latest && latest.id !== report.id) throw revisedAlready(latest.revision);
  const next = report.revise(reason, principal, now);
  em.persist(next);
  await em.flush();
  return next.id;
}

const revisedAlready = (revision: number): Refusal =>
  new Refusal(
    'NotAllowedNow',
    { zh: '已有更新的修订版，请在最新的修订版上更正', en: 'There is a later revision; correct that one' },
    { fields: { action: 'reviseComplaintReport', facts: [{ name: 'revision', value: String(revision) }] } },
  );
