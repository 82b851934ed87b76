import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading, Panel } from '@onedesk/web';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { useOnChange } from '../ui/useOnChange.ts';
import { AccountEntries } from './accounts.graphql.ts';
import { EntryRow } from './EntryRow.tsx';

/** LED-1: every entry that moved the balance, the latest first, each with its postings. */
export function EntriesPanel({ account }: { account: AccountDueFragment }) {
  const { t } = useTranslation('desk');
  const { data, loading, error, refetch, fetchMore } = useQuery(AccountEntries, {
    variables: { id: account.id, first: 20 },
  });
  useOnChange(account.version, refetch);
  const entries = data?.ledgerAccount?.entries;
  return (
    <Panel title={t('accounts.entries')} hint={t('accounts.entriesHint')}>
      {error && !entries ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!entries && !error ? <Loading kind="form" /> : null}
      {entries?.edges.length === 0 ? <p className="od-quiet desk-flush">{t('accounts.noEntries')}</p> : null}
      <ol className="desk-rows">
        {entries?.edges.map(({ node }) => (
          <EntryRow key={node.id} entry={node} accountId={account.id} />
        ))}
      </ol>
      {entries?.pageInfo.hasNextPage ? (
        <Button
          className="no-print"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: entries.pageInfo.endCursor } })}
        >
          {t('common.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
