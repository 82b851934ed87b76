import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  Instant,
  PageHeader,
  RequirePermission,
  useSession,
  useUrlFilter,
} from '@onedesk/web';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ApiKeyFieldsFragment } from '../gql/graphql.ts';
import { CreateKeyDialog } from './CreateKeyDialog.tsx';
import { type HandedKey, KeySecret } from './KeySecret.tsx';
import { ApiKeys } from './keys.graphql.ts';
import { KeyState } from './KeyState.tsx';

const states = ['current', 'over', 'all'] as const;
type State = (typeof states)[number];
const currentOf: Record<State, boolean | null> = { current: true, over: false, all: null };
const stateOf = (text: string | undefined): State => states.find((state) => state === text) ?? 'current';

/** PPL-1: with which programs outside ask, on whose behalf, and when they last did. */
export default function KeyListPage() {
  const { t } = useTranslation('admin');
  const { can } = useSession();
  return (
    <RequirePermission permission="apiKey.see">
      <PageHeader
        title={t('keys.title')}
        subtitle={t('keys.about')}
        actions={can('apiKey.manage') ? <NewKey /> : undefined}
      />
      <List />
    </RequirePermission>
  );
}

function List() {
  const { t } = useTranslation('admin');
  const { values: filter, change } = useUrlFilter(['state'] as const);
  const state = stateOf(filter.state);
  const variables = { current: currentOf[state], first: 50 };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(ApiKeys, { variables });
  const keys = (data ?? previousData)?.apiKeys;
  const columns = useColumns();
  return (
    <>
      <search className="ad-filters">
        <Segmented<State>
          aria-label={t('keys.stateFilter')}
          value={state}
          options={states.map((value) => ({ value, label: t(`keys.filters.${value}`) }))}
          onChange={(value) => change({ state: value === 'current' ? '' : value })}
        />
      </search>
      <DataTable
        label={t('keys.title')}
        columns={columns}
        rows={keys?.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        loading={loading && !data}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title={t('keys.empty')} hint={t('keys.emptyHint')} />}
        total={keys?.totalCount}
        hasMore={keys?.pageInfo.hasNextPage}
        loadingMore={loading && Boolean(data)}
        onMore={() => fetchMore({ variables: { ...variables, after: keys?.pageInfo.endCursor ?? null } })}
      />
    </>
  );
}

function useColumns(): DataColumn<ApiKeyFieldsFragment>[] {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  return [
    {
      key: 'name',
      title: t('keys.name'),
      primary: true,
      render: ({ id, name }) => <Link to={`${basePath}/keys/${id}`}>{name}</Link>,
    },
    { key: 'audience', title: t('keys.audience'), render: ({ audience }) => t(`value.audience.${audience}`) },
    { key: 'owner', title: t('keys.owner'), render: ({ account }) => account?.name },
    { key: 'state', title: t('keys.state'), render: (apiKey) => <KeyState apiKey={apiKey} /> },
    { key: 'expires', title: t('keys.expires'), render: ({ expiresAt }) => <Instant value={expiresAt} /> },
    {
      key: 'lastUsed',
      title: t('keys.lastUsed'),
      render: ({ lastUsedAt }) =>
        lastUsedAt ? <Instant value={lastUsedAt} /> : <span className="od-quiet">{t('common.never')}</span>,
    },
  ];
}

function NewKey() {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [handed, setHanded] = useState<HandedKey | null>(null);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('keys.new')}
      </Button>
      <CreateKeyDialog
        open={open}
        onClose={() => setOpen(false)}
        onCreated={(created) => {
          setOpen(false);
          setHanded(created);
        }}
      />
      <KeySecret
        handed={handed}
        onClose={() => {
          setHanded(null);
          if (handed) void navigate(`${basePath}/keys/${handed.id}`);
        }}
      />
    </>
  );
}
