import { useFormats } from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Groups of words in the messages whose keys are values of a field with that name. */
const valueWords: Record<string, readonly string[]> = {
  kind: ['unitKind', 'partyKind', 'contactKind', 'identityKind'],
  identityKind: ['identityKind'],
  use: ['unitUse'],
  declaredUse: ['unitUse'],
  saleState: ['saleState'],
  handOverState: ['handOverState'],
  role: ['role'],
  state: ['imports.states'],
};

export interface RecordWords {
  actionText: (action: string) => string;
  fieldLabel: (field: string) => string;
  valueText: (field: string, value: string) => string;
}

/** Actions, fields and values of a record in words, for histories and conflicts. Unknown ones stay as they are. */
export function useRecordWords(): RecordWords {
  const { t, i18n } = useTranslation('desk');
  const formats = useFormats();
  return useMemo(() => {
    const known = (key: string) => i18n.exists(key, { ns: 'desk' });
    const either = (key: string, plain: string) => (known(key) ? t(key) : plain);
    return {
      actionText: (action) => either(`actions.${action}`, action),
      fieldLabel: (field) => either(`fields.${field}`, field),
      valueText: (field, value) => {
        const key = valueWords[field]?.map((group) => `${group}.${value}`).find(known);
        if (key) return t(key);
        if (value === 'true' || value === 'false') return t(value === 'true' ? 'common.yes' : 'common.no');
        if (field === 'area') return formats.area(value);
        return /^\d{4}-\d\d-\d\d$/.test(value) ? formats.date(value) : value;
      },
    };
  }, [t, i18n, formats]);
}
