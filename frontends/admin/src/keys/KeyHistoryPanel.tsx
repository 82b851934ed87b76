import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ApiKeyFieldsFragment } from '../gql/graphql.ts';
import { historyPage, RecordHistory } from '../ui/RecordHistory.tsx';
import { useEstateNames } from '../ui/useEstateNames.ts';
import { ApiKeyHistory } from './keys.graphql.ts';
import { usePermissionWords } from './usePermissionWords.ts';

/** PPL-3: what was done to the key, newest first. */
export function KeyHistoryPanel({ apiKey }: { apiKey: ApiKeyFieldsFragment }) {
  const { id, version, account } = apiKey;
  const estate = useEstateNames();
  const { rows, wordsOf } = usePermissionWords();
  const names = useMemo(() => {
    const records = [...(account ? [account] : []), ...estate].map((record) => [record.id, record.name]);
    // Scopes stand in the history as keys of the permission table.
    return Object.fromEntries([...records, ...rows.map(({ key }) => [key, wordsOf(key)])]) as Record<string, string>;
  }, [account, estate, rows, wordsOf]);
  const variables = { id, first: historyPage };
  const { data, error, loading, refetch, fetchMore } = useQuery(ApiKeyHistory, { variables });
  return (
    <RecordHistory
      history={data?.apiKey?.history}
      error={error}
      loading={loading}
      version={version}
      names={names}
      onRead={refetch}
      onMore={(after) => fetchMore({ variables: { ...variables, after } })}
    />
  );
}
