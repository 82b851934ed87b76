import { useApolloClient, useQuery } from '@apollo/client/react';
import { DataTable, EmptyState, listOf, type UrlFilter, useLiveList, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { ComplaintList } from '../gql/graphql.ts';
import { BulkBar } from './BulkBar.tsx';
import { useComplaintColumns } from './useComplaintColumns.tsx';
import { useReadAgain } from './useReadAgain.ts';
import { useSelection } from './useSelection.ts';
import { type FilterKey, worklistFilter } from './worklist.ts';
import { Worklist } from './worklists.graphql.ts';

export interface ComplaintTableProps {
  projectId: string;
  list: ComplaintList;
  filter: UrlFilter<FilterKey>;
}

/** A worklist; whoever may assign complaints chooses some of its lines and assigns them at once. */
export function ComplaintTable({ projectId, list, filter }: ComplaintTableProps) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const { connection, reading } = useWorklist(projectId, list, filter);
  const selection = useSelection(JSON.stringify([projectId, worklistFilter(list, filter.values)]));
  const bulk = can('complaint.assign') && list !== 'ended';
  const columns = useComplaintColumns(connection?.asOf ?? '', bulk ? selection : null);
  const table = listOf(connection, reading);
  return (
    <>
      {bulk && table.rows?.length ? <BulkBar projectId={projectId} rows={table.rows} selection={selection} /> : null}
      <DataTable
        label={t(`worklists.list.${list}`)}
        columns={columns}
        {...table}
        rowKey={(complaint) => complaint.id}
        empty={<NoComplaints list={list} filtered={filter.active} />}
      />
    </>
  );
}

const pageSize = 50;

function useWorklist(projectId: string, list: ComplaintList, filter: UrlFilter<FilterKey>) {
  const client = useApolloClient();
  const variables = { projectId, filter: worklistFilter(list, filter.values), first: pageSize };
  const reading = useQuery(Worklist, {
    variables,
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  // Rows stay while others are asked for: a list that flickers cannot be read.
  const connection = (reading.data ?? reading.previousData)?.complaints;
  const shown = connection?.edges.length;
  useLiveList(['Complaint', 'Extension'], { query: Worklist, variables, shown });
  useReadAgain(() =>
    client.query({
      query: Worklist,
      variables: { ...variables, first: Math.min(Math.max(pageSize, shown ?? 0), 100) },
      fetchPolicy: 'network-only',
    }),
  );
  return { connection, reading };
}

function NoComplaints({ list, filtered }: { list: ComplaintList; filtered: boolean }) {
  const { t } = useTranslation('desk');
  if (filtered) return <EmptyState title={t('worklists.emptyFiltered')} hint={t('worklists.emptyFilteredHint')} />;
  return <EmptyState title={t(`worklists.empty.${list}`)} />;
}
