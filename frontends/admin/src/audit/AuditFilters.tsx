import { useSession } from '@onedesk/web';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountPicker } from '../ui/AccountPicker.tsx';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { AuditChoice } from './auditFilter.ts';
import { type AuditKind, recordTypes } from './recordLinks.ts';

export interface AuditFiltersProps {
  kind: AuditKind;
  choice: AuditChoice;
  onChange: (choice: AuditChoice) => void;
}

/** Person, type of record and period; all of it stands in the address. */
export function AuditFilters({ kind, choice, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('admin');
  const { can } = useSession();
  const { typeText } = useRecordWords();
  const [person, type] = [useId(), useId()];
  return (
    <search className="ad-filters">
      {can('account.see') ? (
        <div className="ad-filter">
          <label htmlFor={person}>{t('audit.person')}</label>
          <AccountPicker
            id={person}
            placeholder={t('audit.anyone')}
            value={choice.person ?? null}
            onChange={(id) => onChange({ person: id ?? '' })}
          />
        </div>
      ) : null}
      <div className="ad-filter">
        <label htmlFor={type}>{t('audit.recordType')}</label>
        <Select
          id={type}
          allowClear
          placeholder={t('audit.anyType')}
          value={choice.type}
          options={recordTypes[kind].map((value) => ({ value, label: typeText(value) }))}
          onChange={(value: string | undefined) => onChange({ type: value ?? '' })}
        />
      </div>
      <Period choice={choice} onChange={onChange} />
    </search>
  );
}

const civil = 'YYYY-MM-DD';
const lengths = [7, 30];

function Period({ choice, onChange }: Pick<AuditFiltersProps, 'choice' | 'onChange'>) {
  const { t } = useTranslation('admin');
  const id = useId();
  const today = dayjs();
  const presets = [
    { label: t('audit.today'), value: [today, today] as [dayjs.Dayjs, dayjs.Dayjs] },
    ...lengths.map((count) => ({
      label: t('audit.lastDays', { count }),
      value: [today.subtract(count - 1, 'day'), today] as [dayjs.Dayjs, dayjs.Dayjs],
    })),
  ];
  return (
    <div className="ad-filter ad-filter-period">
      <label htmlFor={id}>{t('audit.period')}</label>
      <DatePicker.RangePicker
        id={{ start: id, end: `${id}-end` }}
        allowEmpty={[true, true]}
        placeholder={[t('audit.from'), t('audit.to')]}
        presets={presets}
        value={[choice.from ? dayjs(choice.from) : null, choice.to ? dayjs(choice.to) : null]}
        onChange={(days) => onChange({ from: days?.[0]?.format(civil) ?? '', to: days?.[1]?.format(civil) ?? '' })}
      />
    </div>
  );
}
