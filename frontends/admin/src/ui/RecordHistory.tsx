import { ErrorState, HistoryList, type HistoryListProps, Loading, Panel } from '@onedesk/web';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { speaking } from './speaking.ts';
import { useRecordWords } from './useRecordWords.ts';

/** How much of a history comes at once. */
export const historyPage = 20;

export interface RecordHistoryProps {
  /** Undefined until it is there. */
  history: Page | null | undefined;
  error: unknown;
  loading: boolean;
  /** The record's: when it rises, the history is read again. */
  version: number;
  /** Words for the ids and keys that stand in it. */
  names: Readonly<Record<string, string>>;
  /** Labels of fields that are called otherwise here than elsewhere. */
  labels?: Readonly<Record<string, string>>;
  onRead: () => unknown;
  onMore: (after: string | null) => Promise<unknown>;
}

interface Page {
  readonly edges: readonly { readonly node: HistoryListProps['entries'][number] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** PPL-3: what was done to a record, newest first. */
export function RecordHistory(props: RecordHistoryProps) {
  const { history, error, loading, version, names, labels = {}, onRead, onMore } = props;
  const { t } = useTranslation('admin');
  const { typeText: _, ...words } = useRecordWords(names);
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    void onRead();
  }, [version, onRead]);
  return (
    <Panel title={t('common.history')} hint={t('common.historyHint')}>
      {error && !history ? <ErrorState error={error} onRetry={onRead} /> : null}
      {!history && !error ? <Loading kind="form" /> : null}
      {history ? (
        <HistoryList
          entries={history.edges.map(({ node }) => ({ ...node, changes: speaking(node.changes, names) }))}
          {...words}
          fieldLabel={(field) => labels[field] ?? words.fieldLabel(field)}
          hasMore={history.pageInfo.hasNextPage}
          loadingMore={loading}
          onMore={() => onMore(history.pageInfo.endCursor)}
        />
      ) : null}
    </Panel>
  );
}
