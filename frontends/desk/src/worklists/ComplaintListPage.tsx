import { useQuery } from '@apollo/client/react';
import { LinkButton, PageHeader, useAppBase, useLive, useSession, useUrlFilter } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { ComplaintList } from '../gql/graphql.ts';
import { NoProject } from '../ui/NoProject.tsx';
import { ComplaintFilters } from './ComplaintFilters.tsx';
import { ComplaintTable } from './ComplaintTable.tsx';
import { ListTabs } from './ListTabs.tsx';
import { SavedViews } from './SavedViews.tsx';
import { useReadAgain } from './useReadAgain.ts';
import { addressOf, countedLists, filterKeys, type FilterValues, listOf, lists } from './worklist.ts';
import { WorklistCounts } from './worklists.graphql.ts';

const listKeys = ['list'] as const;

/** CMP-5: the worklists of complaints: what is due soon, overdue, mine; list and filters live in the address. */
export default function ComplaintListPage() {
  const { t } = useTranslation('desk');
  const { project, can } = useSession();
  const base = useAppBase();
  const list = listOf(useUrlFilter(listKeys).values.list);
  const filter = useUrlFilter(filterKeys);
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader
        title={t('worklists.title')}
        subtitle={project.name}
        actions={
          can('complaint.register') ? (
            <LinkButton type="primary" to={`${base}/intake`}>
              {t('worklists.register')}
            </LinkButton>
          ) : null
        }
      />
      <SavedViews key={project.id} projectId={project.id} list={list} values={filter.values} />
      <Tabs projectId={project.id} list={list} values={filter.values} />
      <ComplaintFilters projectId={project.id} filter={filter} />
      <ComplaintTable projectId={project.id} list={list} filter={filter} />
    </>
  );
}

const urgent: readonly ComplaintList[] = ['overdue', 'waitingForMyApproval'];

/** The lists, each with what stands in it; the filters go along. */
function Tabs({ projectId, list, values }: { projectId: string; list: ComplaintList; values: FilterValues }) {
  const { t } = useTranslation('desk');
  const { data, refetch } = useQuery(WorklistCounts, {
    variables: { projectId, lists: [...countedLists] },
    fetchPolicy: 'cache-and-network',
  });
  useLive(['Complaint', 'Extension'], refetch);
  useReadAgain(refetch);
  const counts = data?.complaintCounts ?? [];
  return (
    <ListTabs
      label={t('worklists.title')}
      current={list}
      tabs={lists.map((one) => ({
        key: one,
        label: t(`worklists.list.${one}`),
        to: addressOf(one, values) || '?',
        count: counts.find((count) => count.list === one),
        urgent: urgent.includes(one),
      }))}
    />
  );
}
