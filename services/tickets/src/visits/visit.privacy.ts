import { maskPhone } from '@onedesk/kernel';
import { type Context, freeText, type HistoryView, seesNames } from '@onedesk/subgraph';

/** PPL-2: whether the reader may see who called and under which number, whole; the analysts' view holds neither. */
export const seesContact = (context: Context, projectId: string | null): boolean =>
  seesNames(context, projectId) && context.may('visit.seeContact', projectId);

/** PPL-2: a caller's phone: whole, masked (`138****5678`), or absent for those who may not see names. */
export function showPhone(context: Context, phone: string | null, projectId: string | null): string | null {
  if (phone === null || !seesNames(context, projectId)) return null;
  return seesContact(context, projectId) ? phone : maskPhone(phone);
}

/** PPL-2: a caller's name: whole, or its first sign (`王**`), or absent for those who may not see names. */
export function showCaller(context: Context, name: string | null, projectId: string | null): string | null {
  if (name === null || !seesNames(context, projectId)) return null;
  return seesContact(context, projectId) ? name : `${Array.from(name)[0] ?? ''}**`;
}

/** Free text can name people: absent for those who may not see names. */
export const showWords = (context: Context, text: string | null, projectId: string | null): string | null =>
  text !== null && seesNames(context, projectId) ? text : null;

const words = freeText({ Visit: ['reason', 'reply', 'company'], VisitStep: ['words'] });

/** PPL-2, PPL-3: history is masked like its source. */
export const visitHistory: HistoryView = {
  hidden: ['receptionist_id', 'owner_id', 'building_id', 'by_id', 'by_name', 'to_id', 'visit_id', 'closed_by_name'],
  mask(recordType, column, value, projectId, context) {
    if (recordType === 'Visit' && column === 'caller_phone') return showPhone(context, value, projectId);
    if (recordType === 'Visit' && column === 'caller_name') return showCaller(context, value, projectId);
    return words(recordType, column, value, projectId, context);
  },
};
