import { useQuery } from '@apollo/client/react';
import { type UrlFilter, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { ProjectBuildings } from '../estate/index.ts';
import { ChoiceFilter, FilterBar, TextFilter } from '../ui/FilterBar.tsx';
import { uses } from './DeclareUseDialog.tsx';
import { saleStates, unitKinds } from './UnitFields.tsx';

export const unitFilterKeys = ['text', 'building', 'kind', 'use', 'sale', 'owing', 'order'] as const;
export type UnitFilterKey = (typeof unitFilterKeys)[number];

/** The register's filters; a code may be written in any spelling, the service understands it. */
export function UnitFilters({ projectId, filter }: { projectId: string; filter: UrlFilter<UnitFilterKey> }) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const { data } = useQuery(ProjectBuildings, { variables: { id: projectId } });
  const of = (key: UnitFilterKey) => ({
    value: filter.values[key],
    onChange: (value: string | undefined) => filter.set(key, value),
  });
  return (
    <FilterBar active={filter.active} onClear={filter.clear}>
      <TextFilter label={t('units.searchLabel')} {...of('text')} />
      <ChoiceFilter
        label={t('units.building')}
        options={(data?.project?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...of('building')}
      />
      <ChoiceFilter
        label={t('units.kind')}
        options={unitKinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))}
        {...of('kind')}
      />
      <ChoiceFilter
        label={t('units.use')}
        options={uses.map((use) => ({ value: use, label: t(`unitUse.${use}`) }))}
        {...of('use')}
      />
      <ChoiceFilter
        label={t('units.saleState')}
        options={saleStates.map((state) => ({ value: state, label: t(`saleState.${state}`) }))}
        {...of('sale')}
      />
      {can('ledger.see') ? (
        <ChoiceFilter
          label={t('units.arrears')}
          options={[{ value: 'yes', label: t('units.owing') }]}
          {...of('owing')}
        />
      ) : null}
      <ChoiceFilter
        label={t('units.order')}
        options={(['CODE', 'AREA'] as const).map((order) => ({ value: order, label: t(`units.orderBy.${order}`) }))}
        {...of('order')}
      />
    </FilterBar>
  );
}
