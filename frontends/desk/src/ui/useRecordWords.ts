import { type Change, fenText, useFormats } from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of records by their id; also of codes that mean something in one kind of record only, such as its statuses. */
export type Names = Readonly<Record<string, string>>;

/** Groups of words in the messages whose keys are values of a field with that name. */
const valueWords: Record<string, readonly string[]> = {
  kind: ['unitKind', 'partyKind', 'contactKind', 'identityKind', 'complaints.callbackKind', 'complaints.referralKind'],
  identityKind: ['identityKind'],
  use: ['unitUse'],
  declaredUse: ['unitUse'],
  source: ['useSource'],
  saleState: ['saleState'],
  handOverState: ['handOverState'],
  role: ['role'],
  state: ['imports.states'],
  scope: ['imports.scopes'],
  status: [
    'complaints.status',
    'complaints.callbackStatus',
    'complaints.extensionStatus',
    'complaints.referralStatus',
    'visitStatus',
  ],
  severity: ['complaints.severity'],
  communicativeKind: ['complaints.communicativeKind'],
  category: ['complaints.category', 'visitCategory'],
  cause: ['complaints.cause'],
  channel: ['complaints.channel', 'visitChannel'],
  repeatState: ['complaints.repeatState'],
  dueKind: ['clocks.kind'],
  method: ['complaints.callbackMethod'],
  quality: ['complaints.satisfaction'],
  satisfaction: ['complaints.satisfaction'],
  attitude: ['complaints.satisfaction'],
  timeliness: ['complaints.satisfaction'],
  approverRole: ['complaints.role'],
  byRole: ['complaints.role'],
};

export interface RecordWords {
  /** What was done, and to which part of the record where the action alone does not say it. */
  entryText: (entry: { action: string; recordType: string }) => string;
  fieldLabel: (field: string) => string;
  valueText: (field: string, value: string) => string;
  /** Whether a change says anything to people: a bare id of a record whose name is not known does not. */
  speaks: (change: Change) => boolean;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Actions that touch records of several kinds at once. */
const manyRecords = new Set(['createParty', 'mergeParties', 'runImport', 'undoImport', 'recordTenancy', 'endTenancy']);
const none: Names = {};

/** Actions, fields and values of a record in words, for histories and conflicts. Unknown ones stay as they are. */
export function useRecordWords(names: Names = none): RecordWords {
  const { t, i18n } = useTranslation('desk');
  const formats = useFormats();
  return useMemo(() => {
    const known = (key: string) => i18n.exists(key, { ns: 'desk' });
    const either = (key: string, plain: string) => (known(key) ? t(key) : plain);
    const mute = (value: string | null | undefined) => !value || (ID.test(value) && !names[value]);
    return {
      entryText: ({ action, recordType }) => {
        const done = either(`actions.${action}`, action);
        const part = `records.${recordType}`;
        return manyRecords.has(action) && known(part) ? `${done} · ${t(part)}` : done;
      },
      fieldLabel: (field) => either(`fields.${field}`, field),
      valueText: (field, value) => {
        if (names[value]) return names[value];
        const key = valueWords[field]?.map((group) => `${group}.${value}`).find(known);
        if (key) return t(key);
        if (value === 'true' || value === 'false') return t(value === 'true' ? 'common.yes' : 'common.no');
        const amount = fenText(field, value, formats);
        if (amount) return amount;
        if (field === 'area') return formats.area(value);
        if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value);
        return /^\d{4}-\d\d-\d\dT/.test(value) ? formats.instant(value) : value;
      },
      speaks: ({ before, after }) => !(mute(before) && mute(after)),
    };
  }, [t, i18n, formats, names]);
}
