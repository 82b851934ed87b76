import { useApolloClient, useQuery } from '@apollo/client/react';
import {
  DataTable,
  EmptyState,
  listOf,
  PageHeader,
  useLive,
  useLiveList,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { CallbackList } from '../gql/graphql.ts';
import { NoProject } from '../ui/NoProject.tsx';
import { ListTabs } from './ListTabs.tsx';
import { useCallbackColumns } from './useCallbackColumns.tsx';
import { useReadAgain } from './useReadAgain.ts';
import { CallbackCounts, Callbacks } from './worklists.graphql.ts';

const lists = ['due', 'overdue', 'done'] as const satisfies readonly CallbackList[];
const keys = ['list'] as const;

/** CBK-1: whom to call back, who waits too long already, and what those said who were called. */
export default function CallbackListPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  const chosen = useUrlFilter(keys).values.list;
  const list = lists.find((one) => one === chosen) ?? 'due';
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader title={t('worklists.callbacks.title')} subtitle={project.name} />
      <Tabs projectId={project.id} list={list} />
      <CallbackTable projectId={project.id} list={list} />
    </>
  );
}

function Tabs({ projectId, list }: { projectId: string; list: CallbackList }) {
  const { t } = useTranslation('desk');
  const { data, refetch } = useQuery(CallbackCounts, { variables: { projectId }, fetchPolicy: 'cache-and-network' });
  useLive(['Callback'], refetch);
  useReadAgain(refetch);
  const countOf = (one: CallbackList) => data?.callbackCounts.find((count) => count.list === one);
  return (
    <ListTabs
      label={t('worklists.callbacks.title')}
      current={list}
      tabs={lists.map((one) => ({
        key: one,
        label: t(`worklists.callbacks.list.${one}`),
        to: one === 'due' ? '?' : `?list=${one}`,
        count: one === 'done' ? undefined : countOf(one),
        urgent: one === 'overdue',
      }))}
    />
  );
}

const pageSize = 50;

function CallbackTable({ projectId, list }: { projectId: string; list: CallbackList }) {
  const { t } = useTranslation('desk');
  const client = useApolloClient();
  const variables = { projectId, list, first: pageSize };
  const reading = useQuery(Callbacks, {
    variables,
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  const connection = reading.data?.callbacks;
  const shown = connection?.edges.length;
  useLiveList(['Callback', 'Complaint'], { query: Callbacks, variables, shown });
  useReadAgain(() =>
    client.query({
      query: Callbacks,
      variables: { ...variables, first: Math.min(Math.max(pageSize, shown ?? 0), 100) },
      fetchPolicy: 'network-only',
    }),
  );
  const columns = useCallbackColumns(list, connection?.asOf ?? '');
  return (
    <DataTable
      label={t(`worklists.callbacks.list.${list}`)}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={(callback) => callback.id}
      empty={<EmptyState title={t(`worklists.callbacks.empty.${list}`)} />}
    />
  );
}
