import { useQuery } from '@apollo/client/react';
import { ErrorState, HistoryList, Loading, Panel } from '@onedesk/web';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { speaking } from '../ui/speaking.ts';
import { useEstateNames } from '../ui/useEstateNames.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import { AccountHistory } from './accounts.graphql.ts';

const first = 20;

/** PPL-3: what was done to the account and to its roles, newest first. */
export function AccountHistoryPanel({ account }: { account: AccountFieldsFragment }) {
  const { t } = useTranslation('admin');
  const { id, name, version, departments } = account;
  const estate = useEstateNames();
  const names = useMemo(
    () => Object.fromEntries([{ id, name }, ...departments, ...estate].map((record) => [record.id, record.name])),
    [id, name, departments, estate],
  );
  const { typeText: _, ...words } = useRecordWords(names);
  const { data, error, loading, refetch, fetchMore } = useQuery(AccountHistory, { variables: { id, first } });
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    void refetch();
  }, [version, refetch]);
  const history = data?.account?.history;
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
