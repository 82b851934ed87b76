import { useQuery } from '@apollo/client/react';
import { DataTable, type DataColumn, EmptyState, Instant, PageHeader, useAppBase, useSession } from '@onedesk/web';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegisterImportsQuery } from '../gql/graphql.ts';
import { NoProject } from '../ui/NoProject.tsx';
import { DropZone } from './DropZone.tsx';
import { ImportBadge } from './ImportBadge.tsx';
import { RegisterImports } from './imports.graphql.ts';
import { isWorking } from './register-import.ts';
import { UploadProblem } from './UploadProblem.tsx';
import { useRegisterUpload } from './useRegisterUpload.ts';

/** Milliseconds between two looks at imports that the server works on. */
const LOOK_AGAIN = 2_000;

type Row = RegisterImportsQuery['registerImports']['edges'][number]['node'];

/** EST-6: a new register is dropped here; below it the earlier imports of the project. */
export default function ImportListPage() {
  const { t } = useTranslation('desk');
  const { project, can } = useSession();
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader title={t('imports.title')} subtitle={t('imports.lead')} />
      {can('register.import') ? (
        <NewImport key={project.id} projectId={project.id} />
      ) : (
        <Alert type="info" showIcon title={t('imports.notNow')} description={t('imports.notNowHint')} />
      )}
      <h2 className="desk-heading">{t('imports.list')}</h2>
      <EarlierImports projectId={project.id} />
    </>
  );
}

function NewImport({ projectId }: { projectId: string }) {
  const upload = useRegisterUpload(projectId);
  return (
    <div className="desk-stack">
      <UploadProblem upload={upload} />
      <DropZone upload={upload} />
    </div>
  );
}

function EarlierImports({ projectId }: { projectId: string }) {
  const { t } = useTranslation('desk');
  const { data, loading, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(RegisterImports, {
    variables: { projectId, first: 20 },
  });
  const connection = data?.registerImports;
  const working = connection?.edges.some(({ node }) => isWorking(node.state)) ?? false;
  useEffect(() => {
    if (working) startPolling(LOOK_AGAIN);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  return (
    <DataTable
      label={t('imports.list')}
      columns={useColumns()}
      rows={connection?.edges.map((edge) => edge.node)}
      rowKey={(row) => row.id}
      loading={loading}
      error={error}
      onRetry={refetch}
      hasMore={connection?.pageInfo.hasNextPage}
      onMore={() => fetchMore({ variables: { after: connection?.pageInfo.endCursor } })}
      empty={<EmptyState title={t('imports.empty')} hint={t('imports.emptyHint')} />}
    />
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return [
    {
      key: 'file',
      title: t('imports.file'),
      primary: true,
      render: (row) => <Link to={`${base}/imports/${row.id}`}>{row.fileName}</Link>,
    },
    { key: 'state', title: t('imports.state'), render: (row) => <ImportBadge state={row.state} /> },
    {
      key: 'outcome',
      title: t('imports.outcome'),
      render: (row) => <span className="desk-outcome">{outcomeText(row, t)}</span>,
    },
    { key: 'when', title: t('imports.when'), width: 170, render: (row) => <Instant value={row.startedAt} /> },
    { key: 'by', title: t('imports.by'), width: 120, render: (row) => row.startedBy },
  ];
}

function outcomeText(row: Row, t: ReturnType<typeof useTranslation>['t']): string {
  if (row.refusal) return row.refusal.message;
  if (!row.counts) return '';
  return t('imports.outcomeText', { ...row.counts });
}
