import { FormErrors, Panel, useCommand, useSession } from '@onedesk/web';
import { Alert, Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColumnChoice, columnLetter, type ImportRecord, missingFields } from './import-record.ts';
import { kindOf } from './kinds/index.ts';

export interface MappingStepProps {
  record: ImportRecord;
  reload: () => unknown;
  onDone: () => void;
  /** Leaves the mapping as it was; absent while there is none yet. */
  onBack?: () => void;
}

/** What each column of the sheet stands for: proposed by the server, corrected by the person. */
export function MappingStep({ record, reload, onDone, onBack }: MappingStepProps) {
  const { t } = useTranslation('desk');
  const [choice, setChoice] = useState<ColumnChoice>(() => proposed(record));
  const [run, state] = useCommand(kindOf(record).documents.mapColumns, { reload });
  const missing = useFieldNames(record)(missingFields(choice, record.fields));
  const send = async (sheet: string | null, columns: ColumnChoice) => {
    const { ok } = await run({
      id: record.id,
      expectedVersion: record.version,
      sheet,
      columns: Object.entries(columns).map(([column, field]) => ({ column: Number(column), field })),
    });
    if (ok) onDone();
  };
  return (
    <Panel title={t('imports.mapping.title')} hint={t('imports.mapping.lead')}>
      <div className="desk-stack">
        <FormErrors state={state} />
        {/* Another sheet has other columns: the server proposes them anew. */}
        <SheetChoice record={record} disabled={state.running} onChange={(sheet) => void send(sheet, {})} />
        <ColumnTable record={record} choice={choice} onChange={setChoice} />
        {missing ? (
          <Alert type="warning" showIcon title={t('imports.mapping.requiredMissing', { fields: missing })} />
        ) : null}
        <Flex gap="small" justify="end" wrap>
          {onBack ? <Button onClick={onBack}>{t('common.back')}</Button> : null}
          <Button
            type="primary"
            loading={state.running}
            disabled={missing !== ''}
            onClick={() => void send(record.sheet, choice)}
          >
            {record.state === 'needsMapping' ? t('imports.mapping.check') : t('imports.mapping.recheck')}
          </Button>
        </Flex>
      </div>
    </Panel>
  );
}

interface SheetChoiceProps {
  record: ImportRecord;
  disabled: boolean;
  onChange: (sheet: string) => void;
}

function SheetChoice({ record, disabled, onChange }: SheetChoiceProps) {
  const { t } = useTranslation('desk');
  if (record.sheets.length < 2) return null;
  return (
    <label className="desk-inline-field">
      <span>{t('imports.mapping.sheet')}</span>
      <Select
        aria-label={t('imports.mapping.sheet')}
        value={record.sheet}
        disabled={disabled}
        options={record.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
        onChange={(sheet) => sheet && onChange(sheet)}
      />
    </label>
  );
}

interface ColumnTableProps {
  record: ImportRecord;
  choice: ColumnChoice;
  onChange: (choice: ColumnChoice) => void;
}

function ColumnTable({ record, choice, onChange }: ColumnTableProps) {
  const { t } = useTranslation('desk');
  const { locale } = useSession();
  const options = [
    { value: '', label: t('imports.mapping.ignore') },
    ...record.fields.map((field) => ({ value: field.key, label: locale === 'en' ? field.en : field.zh })),
  ];
  return (
    <ul className="desk-columns" aria-label={t('imports.mapping.title')}>
      {record.headers.map((header) => {
        const name = header.text || t('imports.mapping.noHeader');
        return (
          <li key={header.column} className={choice[header.column] ? undefined : 'desk-column-ignored'}>
            <div className="desk-column-head">
              <span className="desk-column-letter" aria-hidden>
                {columnLetter(header.column)}
              </span>
              <b>{name}</b>
            </div>
            <div className="desk-column-samples">
              {header.samples.filter(Boolean).join(' · ') || t('imports.check.blank')}
            </div>
            <Select
              aria-label={t('imports.mapping.fieldOf', { column: name })}
              value={choice[header.column] ?? ''}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(field) => onChange({ ...choice, [header.column]: field || null })}
            />
          </li>
        );
      })}
    </ul>
  );
}

function proposed(record: ImportRecord): ColumnChoice {
  const none = record.headers.map((header) => [header.column, null] as const);
  return {
    ...Object.fromEntries(none),
    ...Object.fromEntries(record.mapping.map(({ column, field }) => [column, field])),
  };
}

/** Names the fields with these keys in the person's language, in one line. */
function useFieldNames(record: ImportRecord): (keys: string[]) => string {
  const { locale } = useSession();
  return (keys) =>
    record.fields
      .filter((field) => keys.includes(field.key))
      .map((field) => (locale === 'en' ? field.en : field.zh))
      .join(locale === 'en' ? ', ' : '、');
}
