import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  EmptyState,
  listOf,
  LinkButton,
  type UrlFilter,
  useAppBase,
  useLiveList,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitFilter, UnitKind, UnitOrder, UnitUse, SaleState } from '../gql/graphql.ts';
import { NoProject } from '../ui/NoProject.tsx';
import { RegisterHead } from '../ui/RegisterHead.tsx';
import { NewUnitDialog } from './NewUnitDialog.tsx';
import { type UnitFilterKey, unitFilterKeys, UnitFilters } from './UnitFilters.tsx';
import { useUnitColumns } from './useUnitColumns.tsx';
import { Units } from './units.graphql.ts';

/** EST-1: the register of a project's units. */
export default function UnitListPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  const [adding, setAdding] = useState(false);
  const filter = useUrlFilter(unitFilterKeys);
  if (!project) return <NoProject />;
  return (
    <>
      <RegisterHead
        title={t('units.title')}
        subtitle={project.name}
        add={{ label: t('units.new'), permission: 'unit.manage', onAdd: () => setAdding(true) }}
      />
      <UnitFilters projectId={project.id} filter={filter} />
      <UnitTable projectId={project.id} filter={filter} />
      <NewUnitDialog open={adding} projectId={project.id} onClose={() => setAdding(false)} />
    </>
  );
}

interface UnitTableProps {
  projectId: string;
  filter: UrlFilter<UnitFilterKey>;
}

function UnitTable({ projectId, filter }: UnitTableProps) {
  const { t } = useTranslation('desk');
  const columns = useUnitColumns();
  const variables = {
    projectId,
    filter: unitFilter(filter),
    orderBy: (filter.values.order as UnitOrder) ?? 'CODE',
    first: 50,
  };
  const reading = useQuery(Units, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  // Rows stay while other filters are asked for: a list that flickers cannot be read.
  const connection = (reading.data ?? reading.previousData)?.units;
  useLiveList(['Unit', 'UnitRole', 'Party', 'UnitStanding'], {
    query: Units,
    variables,
    shown: connection?.edges.length,
  });
  return (
    <DataTable
      label={t('units.title')}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={(unit) => unit.id}
      empty={<NoUnits filtered={filter.active} />}
    />
  );
}

function NoUnits({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const base = useAppBase();
  if (filtered) return <EmptyState title={t('units.empty')} hint={t('units.emptyHint')} />;
  return (
    <EmptyState
      title={t('units.emptyProject')}
      hint={t('units.emptyProjectHint')}
      action={
        can('register.import') ? (
          <LinkButton type="primary" to={`${base}/imports`}>
            {t('units.goImport')}
          </LinkButton>
        ) : undefined
      }
    />
  );
}

function unitFilter({ values }: UrlFilter<UnitFilterKey>): UnitFilter {
  const { text, building, kind, use, sale, owing } = values;
  return {
    ...(text ? { text } : {}),
    ...(building ? { buildingId: building } : {}),
    ...(kind ? { kind: kind as UnitKind } : {}),
    ...(use ? { use: use as UnitUse } : {}),
    ...(owing ? { owing: true } : {}),
    ...(sale ? { saleState: sale as SaleState } : {}),
  };
}
