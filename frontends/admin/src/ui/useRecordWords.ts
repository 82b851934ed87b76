import { fenText, useFormats } from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { browserText } from './browserText.ts';
import { listOf } from './listOf.ts';

export interface RecordWords {
  actionText: (action: string) => string;
  /** A field's name; some are called otherwise on records of one type. */
  fieldLabel: (field: string, recordType?: string) => string;
  typeText: (recordType: string) => string;
  /** A value as the history keeps it, in words: codes, dates, yes and no, and ids whose names are known. */
  valueText: (field: string, value: string) => string;
}

/** Actions, fields and values of a history in words; unknown ones stay as they are. `names`: names of records by id. */
export function useRecordWords(names: Readonly<Record<string, string>> = none): RecordWords {
  const { t, i18n } = useTranslation('admin');
  const formats = useFormats();
  return useMemo(() => {
    const word = (key: string) => (i18n.exists(key, { ns: 'admin' }) ? t(key) : undefined);
    const oneValue = (field: string, value: string): string =>
      (field === 'userAgent' ? browserText(value) : undefined) ??
      word(`value.${field}.${value}`) ??
      (field === 'role' ? word(`role.${value}`) : undefined) ??
      names[value] ??
      fenText(field, value, formats) ??
      monthText(field, value) ??
      plainText(value, { yes: t('common.yes'), no: t('common.no') }, formats);
    return {
      actionText: (action) => word(`action.${action}`) ?? action,
      fieldLabel: (field, type) =>
        (type ? word(`fieldOf.${type}.${field}`) : undefined) ?? word(`field.${field}`) ?? field,
      typeText: (type) => word(`recordType.${type}`) ?? type,
      valueText: (field, value) => {
        const several = listOf(value);
        return several ? several.map((one) => oneValue(field, one)).join(t('listSeparator')) : oneValue(field, value);
      },
    };
  }, [t, i18n, formats, names]);
}

const none: Readonly<Record<string, string>> = {};

/** Values that are the same in every language but for their form. */
export function plainText(
  value: string,
  words: { yes: string; no: string },
  formats: { date: (day: string) => string; instant: (iso: string) => string },
): string {
  if (value === 'true') return words.yes;
  if (value === 'false') return words.no;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value);
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) ? formats.instant(value) : value;
}

/** A month is kept as its first day. */
const monthText = (field: string, value: string): string | undefined =>
  field === 'month' && /^\d{4}-\d\d-01$/.test(value) ? value.slice(0, 7) : undefined;
