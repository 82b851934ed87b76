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
  useFormats,
  useSession,
} from '@onedesk/web';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { AccountActions } from './AccountActions.tsx';
import { AccountHistoryPanel } from './AccountHistoryPanel.tsx';
import { AccountById } from './accounts.graphql.ts';
import { AccountState } from './AccountState.tsx';
import { RolesPanel } from './RolesPanel.tsx';

/** PPL-1, PPL-3: one person's account: who, in which roles, and all that was done to it. */
export default function AccountPage() {
  const { id = '' } = useParams();
  return (
    <RequirePermission permission="account.see">
      <Account key={id} id={id} />
    </RequirePermission>
  );
}

function Account({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const { data, error, refetch } = useQuery(AccountById, { variables: { id } });
  const account = data?.account;
  if (account) return <Content account={account} reload={refetch} />;
  if (error && problemOf(error).code !== 'BAD_USER_INPUT') return <ErrorState error={error} onRetry={refetch} />;
  if (!data && !error) return <Loading />;
  return (
    <>
      <PageHeader title={t('accounts.title')} parent={{ label: t('accounts.title'), to: `${basePath}/accounts` }} />
      <EmptyState title={t('accounts.notFound')} hint={t('accounts.notFoundHint')} />
    </>
  );
}

function Content({ account, reload }: { account: AccountFieldsFragment; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  return (
    <>
      <PageHeader
        title={account.name}
        badge={<AccountState account={account} />}
        subtitle={<code>{account.username}</code>}
        parent={{ label: t('accounts.title'), to: `${basePath}/accounts` }}
        actions={<AccountActions account={account} reload={reload} />}
      />
      <div className="ad-stack">
        <Notices account={account} />
        <Panel title={t('accounts.facts')}>
          <Facts account={account} />
        </Panel>
        <RolesPanel account={account} reload={reload} />
        <AccountHistoryPanel account={account} />
      </div>
    </>
  );
}

function Notices({ account }: { account: AccountFieldsFragment }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  if (account.lockedUntil) {
    const until = formats.instant(account.lockedUntil);
    return <Alert type="warning" showIcon title={t('accounts.lockedUntil', { until })} />;
  }
  return account.active && account.mustChangePassword ? (
    <Alert type="info" showIcon title={t('accounts.mustChangePassword')} />
  ) : null;
}

function Facts({ account }: { account: AccountFieldsFragment }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const none = <span className="od-quiet">{t('common.none')}</span>;
  return (
    <dl className="od-facts">
      <div>
        <dt>{t('accounts.email')}</dt>
        <dd>{account.email ?? none}</dd>
      </div>
      <div>
        <dt>{t('accounts.departments')}</dt>
        <dd>
          {account.departments.length === 0 ? none : null}
          {account.departments.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 ? t('listSeparator') : null}
              <Link to={`${basePath}/departments/${id}`}>{name}</Link>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('accounts.lastSignIn')}</dt>
        <dd>{account.lastSignInAt ? <Instant value={account.lastSignInAt} /> : t('common.never')}</dd>
      </div>
      <div>
        <dt>{t('accounts.created')}</dt>
        <dd>
          <Instant value={account.createdAt} />
        </dd>
      </div>
    </dl>
  );
}
