import { maskPhone } from '@onedesk/kernel';
import { type Context, freeText, type HistoryView, seesNames } from '@onedesk/subgraph';

const seesContact = (context: Context, projectId: string | null): boolean =>
  seesNames(context, projectId) && context.may('complaint.seeContact', projectId);

/** PPL-2: a complainant's phone: whole, masked (`138****5678`), or absent for those who may not see names. */
export function shownPhone(context: Context, phone: string | null, projectId: string | null): string | null {
  if (phone === null || !seesNames(context, projectId)) return null;
  return seesContact(context, projectId) ? phone : maskPhone(phone);
}

/** PPL-2: a complainant's name: whole, or its first sign (`王**`), or absent for those who may not see names. */
export function shownName(context: Context, name: string | null, projectId: string | null): string | null {
  if (name === null || !seesNames(context, projectId)) return null;
  return seesContact(context, projectId) ? name : `${String.fromCodePoint(name.codePointAt(0) ?? 0x2a)}**`;
}

/** PPL-2: how somebody can be reached: whole, or not at all. */
export const shownContact = (context: Context, text: string | null, projectId: string | null): string | null =>
  seesContact(context, projectId) ? text : null;

/** Free text can name people: absent for those who may not see names. */
export const shownWords = (context: Context, text: string | null, projectId: string | null): string | null =>
  text !== null && seesNames(context, projectId) ? text : null;

const words = freeText({
  Complaint: [
    'words',
    'wanted',
    'apology',
    'place',
    'person_complained_about',
    'site_facts',
    'site_checked_with',
    'solution',
    'outcome',
    'answer',
    'closed_words',
  ],
  ComplaintEvent: ['words', 'facts'],
  Callback: ['opinion', 'reference', 'review_note'],
  Extension: ['reason', 'note'],
  Referral: ['words', 'answer', 'body'],
  ClockStep: ['note'],
});

/** PPL-2, PPL-3: history is masked like its source. */
export const complaintHistory: HistoryView = {
  hidden: [
    'building_id',
    'complaint_id',
    'registered_by_id',
    'registered_by_name',
    'owner_id',
    'assignee_id',
    'tracker_id',
    'by_id',
    'by_name',
    'asked_by_id',
    'caller_id',
    'visit_id',
    'position',
    'number',
    'from_status',
    'to_status',
    'policy_version',
  ],
  mask(recordType, column, value, projectId, context) {
    if (recordType === 'Complaint' && column === 'caller_phone') return shownPhone(context, value, projectId);
    if (recordType === 'Complaint' && column === 'caller_name') return shownName(context, value, projectId);
    if (recordType === 'Complaint' && column === 'reach_by') return shownContact(context, value, projectId);
    return words(recordType, column, value, projectId, context);
  },
};
