import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  Instant,
  useAppBase,
  useLiveList,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { %Thing%Status, %Things%Query } from '../gql/graphql.ts';
import { ChoiceFilter, FilterBar } from '../ui/FilterBar.tsx';
import { NoProject } from '../ui/NoProject.tsx';
import { RegisterHead } from '../ui/RegisterHead.tsx';
import { Register%Thing%Dialog } from './Register%Thing%Dialog.tsx';
import { %Thing%Badge } from './%Thing%Badge.tsx';
import { %Things% } from './%things%.graphql.ts';

type Row = %Things%Query['%things%']['edges'][number]['node'];
const statuses: %Thing%Status[] = ['registered', '%done%'];
const keys = ['status'] as const;

/** %rule%: the %titleEnLower% of a project, newest first. */
export default function %Thing%ListPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  const [adding, setAdding] = useState(false);
  const filter = useUrlFilter(keys);
  if (!project) return <NoProject />;
  return (
    <>
      <RegisterHead
        title={t('%things%.title')}
        subtitle={project.name}
        add={{ label: t('%things%.register.action'), permission: '%thing%.register', onAdd: () => setAdding(true) }}
      />
      <FilterBar active={filter.active} onClear={filter.clear}>
        <ChoiceFilter
          label={t('%things%.status')}
          value={filter.values.status}
          onChange={(value) => filter.set('status', value)}
          options={statuses.map((status) => ({ value: status, label: t(`%things%.statuses.${status}`) }))}
        />
      </FilterBar>
      <Table projectId={project.id} status={statuses.find((status) => status === filter.values.status) ?? null} />
      <Register%Thing%Dialog open={adding} projectId={project.id} onClose={() => setAdding(false)} />
    </>
  );
}

function Table({ projectId, status }: { projectId: string; status: %Thing%Status | null }) {
  const { t } = useTranslation('desk');
  const columns = useColumns();
  const variables = { projectId, status, first: 50 };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(%Things%, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  // Rows stay while another status is asked for: a list that flickers cannot be read.
  const connection = (data ?? previousData)?.%things%;
  useLiveList(['%Thing%'], { query: %Things%, variables, shown: connection?.edges.length });
  return (
    <DataTable
      label={t('%things%.title')}
      columns={columns}
      rows={connection?.edges.map((edge) => edge.node)}
      rowKey={(%thing%) => %thing%.id}
      loading={loading}
      error={error}
      onRetry={refetch}
      hasMore={connection?.pageInfo.hasNextPage}
      loadingMore={loading}
      onMore={() => fetchMore({ variables: { after: connection?.pageInfo.endCursor } })}
      empty={
        status ? (
          <EmptyState title={t('%things%.empty')} hint={t('%things%.emptyHint')} />
        ) : (
          <EmptyState title={t('%things%.emptyProject')} />
        )
      }
    />
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return [
    {
      key: 'words',
      title: t('%things%.words'),
      primary: true,
      render: (%thing%) => <Link to={`${base}/%folder%/${%thing%.id}`}>{%thing%.words}</Link>,
    },
    {
      key: 'status',
      title: t('%things%.status'),
      width: 110,
      render: (%thing%) => <%Thing%Badge status={%thing%.status} />,
    },
    {
      key: 'registeredAt',
      title: t('%things%.registeredAt'),
      width: 170,
      render: (%thing%) => <Instant value={%thing%.registeredAt} />,
    },
    {
      key: 'registeredBy',
      title: t('%things%.registeredBy'),
      width: 120,
      hideOnPhone: true,
      render: (%thing%) => %thing%.registeredBy,
    },
  ];
}
