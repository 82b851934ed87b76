import { useQuery } from '@apollo/client/react';
import { ErrorState, HistoryList, Loading, Panel } from '@onedesk/web';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { speaking } from '../ui/speaking.ts';
import { useRecordWords } from '../ui/useRecordWords.ts';
import type { AppRecord } from './AppPage.tsx';
import { AppHistory } from './apps.graphql.ts';
import { useAppTitle } from './appWords.ts';

const first = 20;

/** PPL-3: what was done to the app, newest first. */
export function AppHistoryPanel({ app }: { app: AppRecord }) {
  const { t } = useTranslation('admin');
  const { id, version } = app;
  const titleOf = useAppTitle();
  const names = useMemo(
    () =>
      Object.fromEntries([
        [app.id, titleOf(app)],
        ...app.versions.map((one) => [one.id, one.number] as const),
        ...app.canaryAccounts.map((one) => [one.id, one.name] as const),
      ]),
    [app, titleOf],
  );
  const { typeText: _, ...words } = useRecordWords(names);
  // Elsewhere these are a unit's number and where somebody signed in from.
  const own: Record<string, string> = {
    number: t('apps.version'),
    address: t('apps.find.address'),
    name: t('apps.name'),
  };
  const { data, error, loading, refetch, fetchMore } = useQuery(AppHistory, { variables: { id, first } });
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    void refetch();
  }, [version, refetch]);
  const history = data?.registeredApp?.history;
  return (
    <Panel title={t('common.history')} hint={t('common.historyHint')}>
      {error && !history ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!history && !error ? <Loading kind="form" /> : null}
      {history ? (
        <HistoryList
          entries={history.edges.map(({ node }) => ({ ...node, changes: speaking(node.changes, names) }))}
          {...words}
          fieldLabel={(field) => own[field] ?? words.fieldLabel(field)}
          hasMore={history.pageInfo.hasNextPage}
          loadingMore={loading}
          onMore={() => fetchMore({ variables: { id, first, after: history.pageInfo.endCursor } })}
        />
      ) : null}
    </Panel>
  );
}
