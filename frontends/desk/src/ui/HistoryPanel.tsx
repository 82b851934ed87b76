import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { ErrorState, HistoryList, type HistoryEntryView, Loading, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Panel } from './Panel.tsx';
import { useRecordWords } from './useRecordWords.ts';

interface HistoryVariables {
  id: string;
  first: number;
  after?: string | null | undefined;
}
interface History {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly { node: HistoryEntryView }[];
}

export interface HistoryPanelProps<Data> {
  query: TypedDocumentNode<Data, HistoryVariables>;
  id: string;
  /** Where the history stands in the query's data. */
  of: (data: Data | undefined) => History | null | undefined;
}

/** PPL-3: the history of the record, for those who may see it. Read anew whenever the page's record was read anew. */
export function HistoryPanel<Data>({ query, id, of }: HistoryPanelProps<Data>) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const words = useRecordWords();
  const { data, loading, error, refetch, fetchMore } = useQuery(query, {
    variables: { id, first: 20 },
    skip: !can('history.see'),
  });
  if (!can('history.see')) return null;
  const history = of(data);
  return (
    <Panel title={t('common.history')} hint={t('common.historyHint')}>
      {error && !history ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!history && !error ? <Loading kind="form" /> : null}
      {history ? (
        <HistoryList
          entries={history.edges.map((edge) => edge.node)}
          {...words}
          hasMore={history.pageInfo.hasNextPage}
          loadingMore={loading}
          onMore={() => fetchMore({ variables: { id, first: 20, after: history.pageInfo.endCursor } })}
        />
      ) : null}
    </Panel>
  );
}
