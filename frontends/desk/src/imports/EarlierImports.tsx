import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, EmptyState, Instant, useAppBase } from '@onedesk/web';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ArrearsImportsQuery, RegisterImportsQuery, TenancyImportsQuery } from '../gql/graphql.ts';
import { useCountWords } from './figures.ts';
import { isWorking } from './import-record.ts';
import { ImportBadge } from './ImportBadge.tsx';
import type { ImportKind } from './kinds/index.ts';

/** Milliseconds between two looks at imports that the server works on. */
const LOOK_AGAIN = 2_000;

type Lists = RegisterImportsQuery | TenancyImportsQuery | ArrearsImportsQuery;
type Row = Lists['many']['edges'][number]['node'];

/** EST-6: the imports of one kind that the project has had, the latest first. */
export function EarlierImports({ kind, projectId }: { kind: ImportKind; projectId: string }) {
  const { t } = useTranslation('desk');
  const { data, loading, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(kind.documents.many, {
    variables: { projectId, first: 20 },
  });
  const connection = data?.many;
  const rows = connection?.edges.map((edge): Row => edge.node);
  const working = rows?.some(({ state }) => isWorking(state)) ?? false;
  useEffect(() => {
    if (working) startPolling(LOOK_AGAIN);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  return (
    <DataTable
      label={t(`imports.kinds.${kind.name}.list`)}
      columns={useColumns(kind)}
      rows={rows}
      rowKey={(row) => row.id}
      loading={loading}
      error={error}
      onRetry={refetch}
      hasMore={connection?.pageInfo.hasNextPage}
      onMore={() => fetchMore({ variables: { after: connection?.pageInfo.endCursor } })}
      empty={
        <EmptyState title={t(`imports.kinds.${kind.name}.empty`)} hint={t(`imports.kinds.${kind.name}.emptyHint`)} />
      }
    />
  );
}

function useColumns(kind: ImportKind): DataColumn<Row>[] {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const words = useCountWords();
  const outcome = ({ refusal, counts }: Row) =>
    refusal ? refusal.message : counts ? t(`imports.kinds.${kind.name}.outcome`, words(counts)) : '';
  return [
    {
      key: 'file',
      title: t('imports.file'),
      primary: true,
      render: (row) => <Link to={`${base}/${kind.path}/${row.id}`}>{row.fileName}</Link>,
    },
    { key: 'state', title: t('imports.state'), render: (row) => <ImportBadge state={row.state} /> },
    {
      key: 'outcome',
      title: t('imports.outcome'),
      render: (row) => <span className="desk-outcome">{outcome(row)}</span>,
    },
    { key: 'when', title: t('imports.when'), width: 170, render: (row) => <Instant value={row.startedAt} /> },
    { key: 'by', title: t('imports.by'), width: 120, render: (row) => row.startedBy },
  ];
}
