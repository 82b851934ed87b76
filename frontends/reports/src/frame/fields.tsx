import { DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const civil = 'YYYY-MM-DD';

export interface DayFieldProps {
  label: string;
  /** What an empty field means. */
  empty: string;
  /** Civil date. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day in the past or today. */
export function DayField({ label, empty, value, onChange }: DayFieldProps) {
  const { t } = useTranslation('reports');
  const id = useId();
  const today = dayjs();
  const presets = [
    { label: t('filters.endOfLastMonth'), value: today.subtract(1, 'month').endOf('month') },
    { label: t('filters.endOfLastYear'), value: today.subtract(1, 'year').endOf('year') },
    { label: t('filters.sameDayLastYear'), value: today.subtract(1, 'year') },
  ];
  return (
    <div className="rp-filter">
      <label htmlFor={id}>{label}</label>
      <DatePicker
        id={id}
        placeholder={empty}
        value={value ? dayjs(value) : null}
        presets={presets}
        disabledDate={(day: Dayjs) => day.isAfter(today, 'day')}
        onChange={(day) => onChange(day ? day.format(civil) : undefined)}
      />
    </div>
  );
}

export interface MonthFieldProps {
  label: string;
  /** `YYYY-MM`. */
  value: string;
  onChange: (month: string) => void;
}

/** A month; there is always one. */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const id = useId();
  return (
    <div className="rp-filter">
      <label htmlFor={id}>{label}</label>
      <DatePicker
        id={id}
        picker="month"
        allowClear={false}
        value={dayjs(`${value}-01`)}
        onChange={(month: Dayjs | null) => (month ? onChange(month.format('YYYY-MM')) : undefined)}
      />
    </div>
  );
}

export interface ManyFieldProps<Value extends string> {
  label: string;
  /** What nothing chosen means. */
  empty: string;
  value: readonly Value[];
  options: readonly { value: Value; label: string }[];
  onChange: (values: Value[]) => void;
}

/** Some of several, or all of them. */
export function ManyField<Value extends string>({ label, empty, value, options, onChange }: ManyFieldProps<Value>) {
  const id = useId();
  return (
    <div className="rp-filter rp-filter-wide">
      <label htmlFor={id}>{label}</label>
      <Select<Value[]>
        id={id}
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        placeholder={empty}
        value={[...value]}
        options={[...options]}
        optionFilterProp="label"
        onChange={onChange}
      />
    </div>
  );
}
