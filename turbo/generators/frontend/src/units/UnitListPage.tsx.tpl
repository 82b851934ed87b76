import { useQuery } from '@apollo/client/react';
import {
  Area,
  type DataColumn,
  DataTable,
  EmptyState,
  PageHeader,
  RequirePermission,
  useAppBase,
  useLiveList,
  useSession,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { %Name%UnitsQuery } from '../gql/graphql.ts';
import { Units } from './units.graphql.ts';

type Row = %Name%UnitsQuery['units']['edges'][number]['node'];

/** The units of the chosen project. */
export default function UnitListPage() {
  const { t } = useTranslation('%name%');
  const { project } = useSession();
  if (!project) return <EmptyState title={t('noProject')} hint={t('noProjectHint')} />;
  return (
    <RequirePermission permission="unit.see">
      <PageHeader title={t('title')} subtitle={project.name} />
      <UnitTable projectId={project.id} />
    </RequirePermission>
  );
}

function UnitTable({ projectId }: { projectId: string }) {
  const { t } = useTranslation('%name%');
  const columns = useColumns();
  const variables = { projectId, first: 50 };
  const { data, loading, error, refetch, fetchMore } = useQuery(Units, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const connection = data?.units;
  useLiveList(['Unit'], { query: Units, variables, shown: connection?.edges.length });
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={connection?.edges.map((edge) => edge.node)}
      rowKey={(unit) => unit.id}
      loading={loading}
      error={error}
      onRetry={refetch}
      total={connection?.totalCount}
      hasMore={connection?.pageInfo.hasNextPage}
      loadingMore={loading}
      onMore={() => fetchMore({ variables: { after: connection?.pageInfo.endCursor } })}
      empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
    />
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation('%name%');
  const base = useAppBase();
  return [
    {
      key: 'code',
      title: t('unit'),
      primary: true,
      width: 160,
      render: (unit) => <Link to={`${base}/units/${unit.id}`}>{unit.code}</Link>,
    },
    { key: 'building', title: t('building'), width: 160, render: (unit) => unit.building.name },
    { key: 'area', title: t('area'), width: 120, align: 'right', render: (unit) => <Area value={unit.area} /> },
    { key: 'remark', title: t('remark'), render: (unit) => unit.remark },
  ];
}
