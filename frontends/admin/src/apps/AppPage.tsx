import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  Loading,
  PageHeader,
  Panel,
  problemOf,
  RequirePermission,
  useSession,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RegisteredAppByIdQuery } from '../gql/graphql.ts';
import { AppActions } from './AppActions.tsx';
import { AppHistoryPanel } from './AppHistoryPanel.tsx';
import { RegisteredAppById } from './apps.graphql.ts';
import { AppState } from './AppState.tsx';
import { useAppTitle, useAudience } from './appWords.ts';
import { VersionsPanel } from './VersionsPanel.tsx';

/** An app with its versions. */
export type AppRecord = NonNullable<RegisteredAppByIdQuery['registeredApp']>;

/** PPL-1, PPL-3: one app: who has which version, who sees it, and all that was done to it. */
export default function AppPage() {
  const { id = '' } = useParams();
  return (
    <RequirePermission permission="app.see">
      <Record key={id} id={id} />
    </RequirePermission>
  );
}

function Record({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const { data, error, refetch } = useQuery(RegisteredAppById, { variables: { id } });
  if (data?.registeredApp) return <Content app={data.registeredApp} reload={refetch} />;
  if (error && problemOf(error).code !== 'BAD_USER_INPUT') return <ErrorState error={error} onRetry={refetch} />;
  if (!data && !error) return <Loading />;
  return (
    <>
      <PageHeader title={t('apps.title')} parent={{ label: t('apps.title'), to: `${basePath}/apps` }} />
      <EmptyState title={t('apps.notFound')} hint={t('apps.notFoundHint')} />
    </>
  );
}

function Content({ app, reload }: { app: AppRecord; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const titleOf = useAppTitle();
  return (
    <>
      <PageHeader
        title={titleOf(app)}
        badge={<AppState app={app} />}
        subtitle={<code>{app.name}</code>}
        parent={{ label: t('apps.title'), to: `${basePath}/apps` }}
        actions={<AppActions app={app} reload={reload} />}
      />
      <div className="ad-stack">
        <Panel title={t('apps.facts')}>
          <Facts app={app} />
        </Panel>
        <VersionsPanel app={app} reload={reload} />
        <AppHistoryPanel app={app} />
      </div>
    </>
  );
}

function Facts({ app }: { app: AppRecord }) {
  const { t } = useTranslation('admin');
  const audience = useAudience();
  const people = app.canaryAccounts.map(({ name }) => name).join(t('listSeparator'));
  const facts = [
    [t('apps.version'), app.activeNumber ?? t('apps.noVersion')],
    [t('apps.canary'), app.canaryVersion ? `${app.canaryVersion.number}: ${people}` : t('apps.noTrial')],
    [t('apps.audience'), audience(app.anyOf)],
    [t('apps.path'), app.basePath],
    [t('apps.order'), String(app.order)],
  ];
  return (
    <dl className="od-facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
