import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './fields.tsx';
import type { Span } from './useValueWords.ts';

const counted = ['minutes', 'hours', 'days', 'workingDays', 'months'] as const;
const ends = { endOfDay: 'day', endOfWorkingDay: 'workingDay' } as const;
type Unit = (typeof counted)[number] | keyof typeof ends | 'none';

interface SpanFieldProps extends FieldProps {
  /** The units that the policy takes. */
  allowed: readonly string[];
}

/** A length of time: a number and its unit, the end of the day, or (where that is allowed) none. */
export function SpanField({ shape, value, label, status, describedBy, onChange, allowed }: SpanFieldProps) {
  const { t } = useTranslation('admin');
  const span = (value ?? null) as Span | null;
  const unit = unitOf(span);
  const count = span && isCounted(unit) ? (span[unit] as number | null) : null;
  const units: Unit[] = [
    ...counted.filter((one) => allowed.includes(one)),
    ...(allowed.includes('endOf') ? (['endOfDay', 'endOfWorkingDay'] as const) : []),
    ...(shape.nullable ? (['none'] as const) : []),
  ];
  const choose = (next: Unit) => {
    if (next === 'none') onChange(null);
    else onChange(isCounted(next) ? { [next]: count ?? 1 } : { endOf: ends[next] });
  };
  return (
    <Space.Compact className="ad-policy-span">
      {isCounted(unit) ? (
        <InputNumber
          aria-label={t('policies.form.count', { label })}
          aria-describedby={describedBy}
          status={status}
          min={1}
          precision={0}
          value={count}
          onChange={(given) => onChange({ [unit]: given })}
        />
      ) : null}
      <Select<Unit>
        aria-label={t('policies.form.unit', { label })}
        aria-describedby={describedBy}
        status={status}
        popupMatchSelectWidth={false}
        value={unit}
        options={units.map((one) => ({ value: one, label: t(`policies.units.${one}`, { count: count ?? 2 }) }))}
        onChange={choose}
      />
    </Space.Compact>
  );
}

const isCounted = (unit: Unit): unit is (typeof counted)[number] => (counted as readonly string[]).includes(unit);

function unitOf(span: Span | null): Unit {
  if (!span) return 'none';
  if ('endOf' in span) return span['endOf'] === 'workingDay' ? 'endOfWorkingDay' : 'endOfDay';
  return counted.find((unit) => unit in span) ?? 'days';
}
