import { Button, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportFilters, writeFilters } from './filters.ts';
import { useFilters } from './useFilters.ts';

const civil = 'YYYY-MM-DD';

/** As-of day, day of comparison and buildings of a report; all of it stands in the address. */
export function FilterBar({ buildings }: { buildings: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('reports');
  const [filters, choose] = useFilters();
  const chosen = writeFilters(new URLSearchParams(), filters).size > 0;
  return (
    <search className="rp-filters" aria-label={t('filters.label')}>
      <Day
        label={t('filters.asOf')}
        empty={t('filters.today')}
        value={filters.asOf}
        onChange={(asOf) => choose({ asOf })}
      />
      <Day
        label={t('filters.compareWith')}
        empty={t('filters.noComparison')}
        value={filters.compareWith}
        onChange={(compareWith) => choose({ compareWith })}
      />
      <Buildings buildings={buildings} value={filters.buildings} onChange={(ids) => choose({ buildings: ids })} />
      {chosen ? (
        <Button
          type="link"
          onClick={() => choose({ asOf: undefined, compareWith: undefined, buildings: [], measure: 'units' })}
        >
          {t('filters.reset')}
        </Button>
      ) : null}
    </search>
  );
}

interface DayProps {
  label: string;
  /** What an empty field means. */
  empty: string;
  value: ReportFilters['asOf'];
  onChange: (day: string | undefined) => void;
}

function Day({ label, empty, value, onChange }: DayProps) {
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

interface BuildingsProps {
  buildings: readonly { id: string; name: string }[];
  value: string[];
  onChange: (ids: string[]) => void;
}

function Buildings({ buildings, value, onChange }: BuildingsProps) {
  const { t } = useTranslation('reports');
  const id = useId();
  return (
    <div className="rp-filter rp-filter-wide">
      <label htmlFor={id}>{t('filters.buildings')}</label>
      <Select
        id={id}
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        placeholder={t('filters.allBuildings')}
        value={value}
        options={buildings.map((building) => ({ value: building.id, label: building.name }))}
        optionFilterProp="label"
        onChange={onChange}
      />
    </div>
  );
}
