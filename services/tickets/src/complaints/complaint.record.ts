import { notFound } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { partyReference, unitReference } from '../estate/index.ts';
import { ComplaintType } from './complaint.graphql.ts';
import { complaintsById, type ComplaintRow } from './complaint.queries.ts';
import { effectiveSeverity, isOpenStatus } from './severity.ts';

/** Inside a command the driver gives instants as texts. */
const instant = (at: Date | string | null): Date | null => (at === null || at instanceof Date ? at : new Date(at));

/** Maps a row to the graph's complaint as it is now. */
export function complaintType(row: ComplaintRow, now: Date): ComplaintType {
  const escalatesAt = instant(row.escalates_at);
  const dueAt = instant(row.due_at);
  const severity = effectiveSeverity({ severity: row.severity, status: row.status, escalatesAt }, now);
  return Object.assign(new ComplaintType(), {
    id: row.id,
    projectId: row.project_id,
    number: row.number,
    unit: unitReference(row.unit_id),
    party: partyReference(row.party_id),
    channel: row.channel,
    visitId: row.visit_id,
    happenedAt: row.happened_at,
    departmentId: row.department_id,
    registeredAt: instant(row.registered_at),
    registeredByName: row.registered_by_name,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    trackerName: row.tracker_name,
    status: row.status,
    severity,
    communicativeKind: row.communicative_kind,
    category: row.category,
    cause: row.cause,
    aboutPromisedService: row.about_promised_service,
    escalatesAt,
    escalatedAt: row.escalated_at ?? (severity === 'critical' && row.severity !== 'critical' ? escalatesAt : null),
    repeatState: row.repeat_state,
    repeatOfId: row.repeat_of_id,
    siteCheckedAt: row.site_checked_at,
    solutionAt: row.solution_at,
    solutionByName: row.solution_by_name,
    agreedAt: row.agreed_at,
    settledAt: row.settled_at,
    answeredAt: row.answered_at,
    reopened: row.reopened,
    closedAt: row.closed_at,
    dueAt,
    dueFrom: instant(row.due_from),
    dueKind: row.due_kind,
    overdue: isOpenStatus(row.status) && dueAt !== null && dueAt <= now,
    version: row.version,
    told: row,
  });
}

/** A complaint by its id, for the graph. */
export async function complaintRecord(context: Context, id: string): Promise<ComplaintType | null> {
  const row = await context.load(complaintsById, id);
  return row && complaintType(row, context.now);
}

/** A complaint as the command leaves it. */
export async function writtenComplaint(context: Context, id: string): Promise<ComplaintType> {
  const [row] = await complaintsById([id], context);
  if (!row) throw notFound();
  return complaintType(row, context.now);
}
