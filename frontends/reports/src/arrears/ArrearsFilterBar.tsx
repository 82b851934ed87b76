import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField, ManyField } from '../frame/fields.tsx';
import { ages } from './ages.ts';
import { writeArrearsFilters } from './filters.ts';
import { useArrearsFilters } from './useArrearsFilters.ts';

interface Named {
  id: string;
  name: string;
}

export interface ArrearsFilterBarProps {
  buildings: readonly Named[];
  items: readonly Named[];
  /** Whether another day can be chosen to compare with. */
  comparable?: boolean;
}

/** Day, day of comparison, buildings, items and ages; all of it stands in the address. */
export function ArrearsFilterBar({ buildings, items, comparable = true }: ArrearsFilterBarProps) {
  const { t } = useTranslation('reports');
  const [filters, choose] = useArrearsFilters();
  const chosen = writeArrearsFilters(new URLSearchParams(), filters).size > 0;
  const none = { asOf: undefined, compareWith: undefined, buildings: [], items: [], ages: [] };
  return (
    <search className="rp-filters rp-filters-many" aria-label={t('filters.label')}>
      <DayField
        label={t('filters.asOf')}
        empty={t('filters.today')}
        value={filters.asOf}
        onChange={(asOf) => choose({ asOf })}
      />
      {comparable ? (
        <DayField
          label={t('filters.compareWith')}
          empty={t('filters.noComparison')}
          value={filters.compareWith}
          onChange={(compareWith) => choose({ compareWith })}
        />
      ) : null}
      <ManyField
        label={t('filters.buildings')}
        empty={t('filters.allBuildings')}
        value={filters.buildings}
        options={optionsOf(buildings)}
        onChange={(ids) => choose({ buildings: ids })}
      />
      <ManyField
        label={t('arrears.dimension.item')}
        empty={t('arrears.allItems')}
        value={filters.items}
        options={optionsOf(items)}
        onChange={(ids) => choose({ items: ids })}
      />
      <ManyField
        label={t('arrears.dimension.age')}
        empty={t('arrears.allAges')}
        value={filters.ages}
        options={ages.map((age) => ({ value: age, label: t(`age.${age}`) }))}
        onChange={(chosenAges) => choose({ ages: ages.filter((age) => chosenAges.includes(age)) })}
      />
      {chosen ? (
        <Button type="link" onClick={() => choose(none)}>
          {t('filters.reset')}
        </Button>
      ) : null}
    </search>
  );
}

const optionsOf = (records: readonly Named[]) => records.map(({ id, name }) => ({ value: id, label: name }));
