import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField, ManyField } from './fields.tsx';
import { writeFilters } from './filters.ts';
import { useFilters } from './useFilters.ts';

/** As-of day, day of comparison and buildings of a report; all of it stands in the address. */
export function FilterBar({ buildings }: { buildings: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('reports');
  const [filters, choose] = useFilters();
  const chosen = writeFilters(new URLSearchParams(), filters).size > 0;
  return (
    <search className="rp-filters" aria-label={t('filters.label')}>
      <DayField
        label={t('filters.asOf')}
        empty={t('filters.today')}
        value={filters.asOf}
        onChange={(asOf) => choose({ asOf })}
      />
      <DayField
        label={t('filters.compareWith')}
        empty={t('filters.noComparison')}
        value={filters.compareWith}
        onChange={(compareWith) => choose({ compareWith })}
      />
      <ManyField
        label={t('filters.buildings')}
        empty={t('filters.allBuildings')}
        value={filters.buildings}
        options={buildings.map((building) => ({ value: building.id, label: building.name }))}
        onChange={(ids) => choose({ buildings: ids })}
      />
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
