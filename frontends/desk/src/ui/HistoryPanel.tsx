import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { ErrorState, type HistoryEntryView, HistoryList, Loading, Panel, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { useOnChange } from './useOnChange.ts';
import { type Names, useRecordWords } from './useRecordWords.ts';

interface HistoryVariables {
  id: string;
  first: number;
  after?: string | null | undefined;
}
interface History {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly { node: HistoryEntryView & { recordType: string } }[];
}

export interface HistoryPanelProps<Data> {
  query: TypedDocumentNode<Data, HistoryVariables>;
  id: string;
  /** Where the history stands in the query's data. */
  of: (data: Data | undefined) => History | null | undefined;
  /** The record as the page shows it: when it changes, its history is read anew. */
  record: object;
  /** Names of other records that the page knows, by id. */
  names?: Names;
}

/** PPL-3: the history of the record, for those who may see it. */
export function HistoryPanel<Data>(props: HistoryPanelProps<Data>) {
  const { can } = useSession();
  return can('history.see') ? <Entries {...props} /> : null;
}

function Entries<Data>({ query, id, of, record, names }: HistoryPanelProps<Data>) {
  const { t } = useTranslation('desk');
  const { speaks, entryText, fieldLabel, valueText } = useRecordWords(names);
  const { data, loading, error, refetch, fetchMore } = useQuery(query, { variables: { id, first: 20 } });
  useOnChange(record, refetch);
  const history = of(data);
  return (
    <Panel title={t('common.history')} hint={t('common.historyHint')}>
      {error && !history ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!history && !error ? <Loading kind="form" /> : null}
      {history ? (
        <HistoryList
          entries={history.edges.map(({ node }) => ({
            ...node,
            action: entryText(node),
            changes: node.changes.filter(speaks),
          }))}
          fieldLabel={fieldLabel}
          valueText={valueText}
          hasMore={history.pageInfo.hasNextPage}
          loadingMore={loading}
          onMore={() => fetchMore({ variables: { id, first: 20, after: history.pageInfo.endCursor } })}
        />
      ) : null}
    </Panel>
  );
}
