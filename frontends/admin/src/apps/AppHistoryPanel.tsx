import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { historyPage, RecordHistory } from '../ui/RecordHistory.tsx';
import type { AppRecord } from './AppPage.tsx';
import { AppHistory } from './apps.graphql.ts';
import { useAppTitle } from './appWords.ts';

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
  // Elsewhere these are a unit's number and where somebody signed in from.
  const labels = {
    number: t('apps.version'),
    address: t('apps.find.address'),
    name: t('apps.name'),
  };
  const variables = { id, first: historyPage };
  const { data, error, loading, refetch, fetchMore } = useQuery(AppHistory, { variables });
  return (
    <RecordHistory
      history={data?.registeredApp?.history}
      error={error}
      loading={loading}
      version={version}
      names={names}
      labels={labels}
      onRead={refetch}
      onMore={(after) => fetchMore({ variables: { ...variables, after } })}
    />
  );
}
