import { DatePicker, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Faults, faultAt, type Path } from './path.ts';
import type { Shape } from './shape.ts';
import { SpanField } from './SpanField.tsx';
import { useValueWords } from './useValueWords.ts';

/** A place where something is filled in. */
export interface FieldProps {
  shape: Shape;
  value: unknown;
  /** What it is, with what it belongs to: said to screen readers. */
  label: string;
  status: '' | 'error';
  describedBy: string | undefined;
  onChange: (value: unknown) => void;
}

export interface PlacedFieldProps extends Pick<FieldProps, 'shape' | 'value' | 'label' | 'onChange'> {
  path: Path;
  faults: Faults;
}

/** A field and what is wrong with it. */
export function PlacedField({ path, faults, ...field }: PlacedFieldProps) {
  const id = useId();
  const fault = faultAt(faults, path);
  return (
    <div className="ad-policy-field">
      <Field {...field} status={fault ? 'error' : ''} describedBy={fault ? id : undefined} />
      {fault ? (
        <div id={id} role="alert" className="ad-policy-fault">
          {fault}
        </div>
      ) : null}
    </div>
  );
}

function Field(props: FieldProps) {
  switch (props.shape.kind) {
    case 'span':
      return <SpanField {...props} allowed={props.shape.units} />;
    case 'boolean':
      return <YesNo {...props} />;
    case 'number':
      return <NumberField {...props} percent={props.shape.percent} whole={props.shape.whole} />;
    case 'day':
      return <DayField {...props} />;
    case 'choice':
    case 'choices':
      return <ChoiceField {...props} choices={props.shape.choices} many={props.shape.kind === 'choices'} />;
    default:
      return <TextField {...props} />;
  }
}

function YesNo({ value, label, describedBy, onChange }: FieldProps) {
  const { t } = useTranslation('admin');
  return (
    <Switch
      aria-label={label}
      aria-describedby={describedBy}
      checked={value === true}
      checkedChildren={t('common.yes')}
      unCheckedChildren={t('common.no')}
      onChange={onChange}
    />
  );
}

/** A share is typed in percent and kept as a share. */
function NumberField({
  value,
  label,
  status,
  describedBy,
  onChange,
  percent,
  whole,
}: FieldProps & { percent: boolean; whole: boolean }) {
  const shown = typeof value === 'number' ? (percent ? Number((value * 100).toFixed(6)) : value) : null;
  return (
    <InputNumber
      aria-label={label}
      aria-describedby={describedBy}
      status={status}
      {...(whole ? { precision: 0 } : {})}
      {...(percent ? { suffix: '%' } : {})}
      value={shown}
      onChange={(given) => onChange(given === null || !percent ? given : Number((given / 100).toFixed(8)))}
    />
  );
}

function DayField({ value, label, status, describedBy, onChange }: FieldProps) {
  return (
    <DatePicker
      aria-label={label}
      aria-describedby={describedBy}
      status={status}
      allowClear={false}
      value={typeof value === 'string' && value ? dayjs(value) : null}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
    />
  );
}

function ChoiceField({
  shape,
  value,
  label,
  status,
  describedBy,
  onChange,
  choices,
  many,
}: FieldProps & { choices: Extract<Shape, { kind: 'choice' | 'choices' }>['choices']; many: boolean }) {
  const { t } = useTranslation('admin');
  const words = useValueWords();
  return (
    <Select
      aria-label={label}
      aria-describedby={describedBy}
      status={status}
      className="ad-policy-choice"
      {...(many ? { mode: 'multiple' as const, suffixIcon: null } : {})}
      allowClear={shape.nullable}
      optionFilterProp="label"
      showSearch
      popupMatchSelectWidth={false}
      placeholder={t(many ? 'policies.nobody' : 'policies.none')}
      value={value ?? undefined}
      options={choices.map((choice) => ({ value: choice.value, label: words.choice(choice) }))}
      onChange={(given: unknown) => onChange(given ?? null)}
    />
  );
}

function TextField({ value, label, status, describedBy, onChange }: FieldProps) {
  return (
    <Input
      aria-label={label}
      aria-describedby={describedBy}
      status={status}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
