import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  Instant,
  Loading,
  PageHeader,
  Panel,
  problemOf,
  RequirePermission,
  useSession,
} from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ApiKeyFieldsFragment } from '../gql/graphql.ts';
import { scopeText } from '../words.ts';
import { KeyActions } from './KeyActions.tsx';
import { KeyHistoryPanel } from './KeyHistoryPanel.tsx';
import { ApiKeyById } from './keys.graphql.ts';
import { KeyState } from './KeyState.tsx';
import { usePermissionWords } from './usePermissionWords.ts';

/** PPL-1, PPL-3: one key: whose, what it opens, when it was used, and all that was done to it. */
export default function KeyPage() {
  const { id = '' } = useParams();
  return (
    <RequirePermission permission="apiKey.see">
      <Key key={id} id={id} />
    </RequirePermission>
  );
}

function Key({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const { data, error, refetch } = useQuery(ApiKeyById, { variables: { id } });
  const apiKey = data?.apiKey;
  const parent = { label: t('keys.title'), to: `${basePath}/keys` };
  if (apiKey)
    return (
      <>
        <PageHeader
          title={apiKey.name}
          badge={<KeyState apiKey={apiKey} />}
          subtitle={t(`keys.audienceAbout.${apiKey.audience}`)}
          parent={parent}
          actions={<KeyActions apiKey={apiKey} reload={refetch} />}
        />
        <div className="ad-stack">
          <Panel title={t('keys.facts')}>
            <Facts apiKey={apiKey} />
          </Panel>
          <KeyHistoryPanel apiKey={apiKey} />
        </div>
      </>
    );
  if (error && problemOf(error).code !== 'BAD_USER_INPUT') return <ErrorState error={error} onRetry={refetch} />;
  if (!data && !error) return <Loading />;
  return (
    <>
      <PageHeader title={t('keys.title')} parent={parent} />
      <EmptyState title={t('keys.notFound')} hint={t('keys.notFoundHint')} />
    </>
  );
}

function Facts({ apiKey }: { apiKey: ApiKeyFieldsFragment }) {
  const { t } = useTranslation('admin');
  const { basePath, projects } = useSession();
  const { wordsOf } = usePermissionWords();
  const { account, audience, scopes, projectIds, formerUntil, revokedAt, revokedBy, revokedReason } = apiKey;
  return (
    <dl className="od-facts">
      <Fact name={t('keys.owner')}>
        {account ? <Link to={`${basePath}/accounts/${account.id}`}>{account.name}</Link> : null}
      </Fact>
      <Fact name={t('keys.audience')}>{t(`value.audience.${audience}`)}</Fact>
      <Fact name={t('keys.scopes')}>{scopes.map(wordsOf).join(t('listSeparator'))}</Fact>
      <Fact name={t('keys.projects')}>
        {projectIds?.map((id) => scopeText(id, projects, t)).join(t('listSeparator')) ?? t('keys.allProjects')}
      </Fact>
      <Fact name={t('keys.lastUsed')}>
        {apiKey.lastUsedAt ? <Instant value={apiKey.lastUsedAt} /> : t('common.never')}
      </Fact>
      <Fact name={t('keys.expires')}>
        <Instant value={apiKey.expiresAt} />
      </Fact>
      {formerUntil ? (
        <Fact name={t('keys.formerUntil')}>
          <Instant value={formerUntil} />
        </Fact>
      ) : null}
      <Fact name={t('keys.created')}>
        <Instant value={apiKey.createdAt} />
      </Fact>
      {revokedAt ? (
        <Fact name={t('keys.revoked')}>
          <Instant value={revokedAt} /> {t('keys.revokedBy', { by: revokedBy, reason: revokedReason })}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
