import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { historyPage, RecordHistory } from '../ui/RecordHistory.tsx';
import { useEstateNames } from '../ui/useEstateNames.ts';
import { AccountHistory } from './accounts.graphql.ts';

/** PPL-3: what was done to the account and to its roles, newest first. */
export function AccountHistoryPanel({ account }: { account: AccountFieldsFragment }) {
  const { id, name, version, departments } = account;
  const estate = useEstateNames();
  const names = useMemo(
    () => Object.fromEntries([{ id, name }, ...departments, ...estate].map((record) => [record.id, record.name])),
    [id, name, departments, estate],
  );
  const variables = { id, first: historyPage };
  const { data, error, loading, refetch, fetchMore } = useQuery(AccountHistory, { variables });
  return (
    <RecordHistory
      history={data?.account?.history}
      error={error}
      loading={loading}
      version={version}
      names={names}
      onRead={refetch}
      onMore={(after) => fetchMore({ variables: { ...variables, after } })}
    />
  );
}
