import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  PageHeader,
  RequirePermission,
  StatusBadge,
  useFormats,
  useLive,
  useSession,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PoliciesQuery } from '../gql/graphql.ts';
import { Policies } from './policies.graphql.ts';
import { useValueWords } from './value/useValueWords.ts';

type Row = PoliciesQuery['ticketsPolicies'][number];

/** What the rules of the manual leave to the chosen project, and what it says today. */
export default function PolicyListPage() {
  const { t } = useTranslation('admin');
  const { project } = useSession();
  return (
    <RequirePermission permission="policy.see">
      <PageHeader title={t('policies.title')} subtitle={t('policies.about')} />
      {project ? <List projectId={project.id} /> : <EmptyState title={t('audit.noProject')} />}
    </RequirePermission>
  );
}

function List({ projectId }: { projectId: string }) {
  const { t } = useTranslation('admin');
  const { data, loading, error, refetch } = useQuery(Policies, { variables: { projectId } });
  useLive(['PolicyVersion'], refetch);
  const rows = data?.ticketsPolicies;
  return (
    <DataTable
      label={t('policies.title')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      loading={loading && !data}
      error={error}
      onRetry={refetch}
      empty={<EmptyState title={t('policies.noPolicies')} />}
      total={rows?.length}
    />
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const { said } = useValueWords();
  return [
    {
      key: 'name',
      title: t('policies.name'),
      primary: true,
      render: (row) => <Link to={`${basePath}/policies/${row.key}`}>{said(row)}</Link>,
    },
    { key: 'rule', title: t('policies.rule'), render: ({ rule }) => rule },
    { key: 'now', title: t('policies.now'), render: (row) => <Now policy={row} /> },
    { key: 'next', title: t('policies.next'), render: (row) => <Next policy={row} /> },
  ];
}

function Now({ policy: { inForce } }: { policy: Row }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  if (!inForce || inForce.isDefault) return <StatusBadge tone="neutral" text={t('policies.default')} />;
  const since = { day: formats.date(inForce.effectiveOn), by: inForce.byName };
  return (
    <>
      <StatusBadge tone="active" text={t('policies.own')} />
      <div className="od-quiet">{t('policies.since', since)}</div>
    </>
  );
}

function Next({ policy: { next } }: { policy: Row }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  if (!next) return <span className="od-quiet">{t('common.none')}</span>;
  return t('policies.since', { day: formats.date(next.effectiveOn), by: next.byName });
}
