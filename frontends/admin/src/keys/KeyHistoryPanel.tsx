import { useQuery } from '@apollo/client/react';
import { ErrorState, HistoryList, Loading, Panel } from '@onedesk/web';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyFieldsFragment } from '../gql/graphql.ts';
import { speaking } from '../ui/speaking.ts';
import { useEstateNames } from '../ui/useEstateNames.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { ApiKeyHistory } from './keys.graphql.ts';
import { usePermissionWords } from './usePermissionWords.ts';

const first = 20;

/** PPL-3: what was done to the key, newest first. */
export function KeyHistoryPanel({ apiKey }: { apiKey: ApiKeyFieldsFragment }) {
  const { t } = useTranslation('admin');
  const { id, version, account } = apiKey;
  const estate = useEstateNames();
  const { rows, wordsOf } = usePermissionWords();
  const names = useMemo(() => {
    const records = [...(account ? [account] : []), ...estate].map((record) => [record.id, record.name]);
    // Scopes stand in the history as keys of the permission table.
    return Object.fromEntries([...records, ...rows.map(({ key }) => [key, wordsOf(key)])]) as Record<string, string>;
  }, [account, estate, rows, wordsOf]);
  const { typeText: _, ...words } = useRecordWords(names);
  const { data, error, loading, refetch, fetchMore } = useQuery(ApiKeyHistory, { variables: { id, first } });
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    void refetch();
  }, [version, refetch]);
  const history = data?.apiKey?.history;
  return (
    <Panel title={t('common.history')} hint={t('common.historyHint')}>
      {error && !history ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!history && !error ? <Loading kind="form" /> : null}
      {history ? (
        <HistoryList
          entries={history.edges.map(({ node }) => ({ ...node, changes: speaking(node.changes, names) }))}
          {...words}
          hasMore={history.pageInfo.hasNextPage}
          loadingMore={loading}
          onMore={() => fetchMore({ variables: { id, first, after: history.pageInfo.endCursor } })}
        />
      ) : null}
    </Panel>
  );
}
