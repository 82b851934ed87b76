import { useQuery } from '@apollo/client/react';
import type { UrlFilter } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { complaintCategories, complaintSeverities, complaintStatuses, useComplaintWords } from '../complaints/index.ts';
import { ProjectBuildings } from '../estate/index.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { ChoiceFilter, FilterBar, TextFilter } from '../ui/FilterBar.tsx';
import type { FilterKey } from './worklist.ts';
import { WorklistDepartments } from './worklists.graphql.ts';

/** What a worklist is narrowed to; it stands in the address. */
export function ComplaintFilters({ projectId, filter }: { projectId: string; filter: UrlFilter<FilterKey> }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const buildings = useQuery(ProjectBuildings, { variables: { id: projectId } }).data?.project?.buildings ?? [];
  const departments = useQuery(WorklistDepartments).data?.departments ?? [];
  const of = (key: FilterKey) => ({
    value: filter.values[key],
    onChange: (value: string | undefined) => filter.set(key, value),
  });
  return (
    <FilterBar active={filter.active} onClear={filter.clear}>
      <TextFilter label={t('worklists.searchLabel')} {...of('text')} />
      <ChoiceFilter
        label={t('worklists.severity')}
        options={complaintSeverities.map((value) => ({ value, label: words.severity(value) }))}
        {...of('severity')}
      />
      <ChoiceFilter
        label={t('worklists.status')}
        options={complaintStatuses.map((value) => ({ value, label: words.status(value) }))}
        {...of('status')}
      />
      <ChoiceFilter
        label={t('worklists.category')}
        options={complaintCategories.map((value) => ({ value, label: words.category(value) }))}
        {...of('category')}
      />
      <ChoiceFilter label={t('worklists.department')} options={departments.map(optionOf)} {...of('department')} />
      <ChoiceFilter label={t('worklists.building')} options={buildings.map(optionOf)} {...of('building')} />
      <div className="desk-filter-days">
        {(['from', 'to'] as const).map((key) => (
          <CivilDateField
            key={key}
            label={t(`worklists.${key}`)}
            value={filter.values[key] ?? null}
            onChange={(day) => filter.set(key, day ?? undefined)}
          />
        ))}
      </div>
    </FilterBar>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
