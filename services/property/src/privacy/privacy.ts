import { maskEmail, maskIdentity, maskPhone } from '@onedesk/kernel';
import { type Context, freeText, hiddenName, type HistoryView, seesNames } from '@onedesk/subgraph';

export { hiddenName, seesNames };

/** PPL-2: whether the reader may see whole phone numbers in the project; the analysts' view holds none at all. */
export const seesPhones = (context: Context, projectId: string | null): boolean =>
  context.principal.audience !== 'bi' && context.may('party.seePhones', projectId);

/** PPL-2: whether the reader may see at least masked numbers: who may not know a name has no use for a number either. */
export const seesMasked = seesNames;

/** A text with what the reader sees of it. */
export interface Shown {
  readonly value: string | null;
  readonly masked: boolean;
}

/** PPL-2: a contact's value: whole, masked (`138****5678`), or absent. */
export function showContact(context: Context, value: string, projectId: string | null): Shown {
  if (!seesMasked(context, projectId)) return { value: null, masked: true };
  if (seesPhones(context, projectId)) return { value, masked: false };
  return { value: maskContact(value), masked: true };
}

/** PPL-2: an identity number is masked for everybody; `revealIdentity` shows it whole and leaves a trace. */
export const showIdentity = (context: Context, number: string, projectId: string | null): string | null =>
  seesMasked(context, projectId) ? maskIdentity(number) : null;

export const showName = (context: Context, name: string, projectId: string | null): string =>
  seesNames(context, projectId) ? name : hiddenName;

/** Free text can name people: whole for those who may see names, absent for others. */
export const showText = (context: Context, text: string | null, projectId: string | null): string | null =>
  text !== null && seesNames(context, projectId) ? text : null;

function maskContact(value: string): string {
  if (value.includes('@')) return maskEmail(value);
  return /^[+\d][\d -]*$/.test(value) ? maskPhone(value) : '***';
}

/** Columns with names in them, or free text that can name people, by record type. */
const names = freeText({
  Party: ['name', 'remark'],
  Contact: ['label'],
  Unit: ['remark'],
  UnitRole: ['authority'],
  IdentityReading: ['reason'],
  Tenancy: ['deposit_remark', 'remark'],
  RegisterImport: ['undo_reason'],
  TenancyImport: ['undo_reason'],
});

/** PPL-2, PPL-3: history is masked like its source. */
export const propertyHistory: HistoryView = {
  hidden: ['identity_blind', 'building_id', 'number_key', 'sort_key', 'tail', 'import_id', 'role_id'],
  mask(recordType, column, value, projectId, context) {
    if (recordType === 'Contact' && column === 'value') return showContact(context, value, projectId).value;
    return names(recordType, column, value, projectId, context);
  },
};

/** A unit's version rises with what is declared of its use. */
export const unitHistory: HistoryView = { ...propertyHistory, parts: ['UseFact'] };

/** A party's version rises with the parties that are merged into it. */
export const partyHistory: HistoryView = { ...propertyHistory, parts: ['Party'] };
