import type { Context } from '@onedesk/subgraph';
import { extensionActions, type ExtensionStanding } from './allowed.ts';
import type { CallbackRow, EventRow, ExtensionRow, ReferralRow } from './complaint.queries.ts';
import { CallbackType, ComplaintEventType, EventFact, ExtensionType, ReferralType } from './complaint-parts.graphql.ts';
import { shownWords } from './complaint.privacy.ts';

/** A step as the reader may see it: what was said in it is free text. PPL-2 */
export function eventType(row: EventRow, context: Context, projectId: string): ComplaintEventType {
  const seen = shownWords(context, '', projectId) !== null;
  // Ids are for reports; people read names.
  const facts = Object.entries(seen ? row.facts : {}).filter(([name]) => !name.endsWith('Id'));
  return Object.assign(new ComplaintEventType(), {
    id: row.id,
    at: row.at,
    action: row.action,
    fromStatus: row.from_status,
    toStatus: row.to_status,
    byName: row.by_name,
    words: shownWords(context, row.words, projectId),
    facts: facts.map(([name, value]) => Object.assign(new EventFact(), { name, value })),
  });
}

/** A callback as the reader may see it. */
export const callbackType = (row: CallbackRow, context: Context, projectId: string): CallbackType =>
  Object.assign(new CallbackType(), {
    id: row.id,
    complaintId: row.complaint_id,
    kind: row.kind,
    byRole: row.by_role,
    plannedAt: row.planned_at,
    status: row.status,
    attempts: row.attempts,
    dueAt: row.due_at,
    doneAt: row.done_at,
    method: row.method,
    quality: row.quality,
    satisfaction: row.satisfaction,
    attitude: row.attitude,
    timeliness: row.timeliness,
    opinion: shownWords(context, row.opinion, projectId),
    reference: shownWords(context, row.reference, projectId),
    callerName: row.caller_name,
    reviewNote: shownWords(context, row.review_note, projectId),
    reviewedAt: row.reviewed_at,
    reviewedByName: row.reviewed_by_name,
  });

/** An extension of a complaint as the reader may see it, with what the reader may do with it. */
export const extensionType = (row: ExtensionRow, context: Context, complaint: ExtensionStanding): ExtensionType =>
  Object.assign(new ExtensionType(), {
    id: row.id,
    clockId: row.clock_id,
    until: row.until,
    reason: shownWords(context, row.reason, complaint.projectId) ?? '',
    approverRole: row.approver_role,
    askedAt: row.asked_at,
    askedByName: row.asked_by_name,
    status: row.status,
    decidedAt: row.decided_at,
    decidedByName: row.decided_by_name,
    note: shownWords(context, row.note, complaint.projectId),
    allowedActions: extensionActions(row, complaint, context),
  });

/** A referral as the reader may see it. */
export const referralType = (row: ReferralRow, context: Context, projectId: string): ReferralType =>
  Object.assign(new ReferralType(), {
    id: row.id,
    kind: row.kind,
    body: shownWords(context, row.body, projectId) ?? '',
    words: shownWords(context, row.words, projectId) ?? '',
    sentAt: row.sent_at,
    sentByName: row.sent_by_name,
    status: row.status,
    answer: shownWords(context, row.answer, projectId),
    answeredAt: row.answered_at,
  });
