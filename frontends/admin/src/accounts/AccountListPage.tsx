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
  useSettled,
  useUrlFilter,
} from '@onedesk/web';
import { Button, Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AccountFieldsFragment } from '../gql/graphql.ts';
import { OneTimePassword, type HandedPassword } from '../ui/OneTimePassword.tsx';
import { grantText } from '../words.ts';
import { Accounts } from './accounts.graphql.ts';
import { AccountState } from './AccountState.tsx';
import { CreateAccountDialog } from './CreateAccountDialog.tsx';

const filterKeys = ['search', 'state'] as const;
const states = ['active', 'inactive', 'all'] as const;
type State = (typeof states)[number];
const activeOf: Record<State, boolean | null> = { active: true, inactive: false, all: null };
const stateOf = (text: string | undefined): State => states.find((state) => state === text) ?? 'active';

/** PPL-1: everybody who may sign in, with their roles. */
export default function AccountListPage() {
  const { t } = useTranslation('admin');
  const { can } = useSession();
  return (
    <RequirePermission permission="account.see">
      <PageHeader
        title={t('accounts.title')}
        subtitle={t('accounts.about')}
        actions={can('account.manage') ? <NewAccount /> : undefined}
      />
      <List />
    </RequirePermission>
  );
}

function List() {
  const { t } = useTranslation('admin');
  const { values: filter, change, clear } = useUrlFilter(filterKeys);
  const state = stateOf(filter.state);
  const variables = { search: filter.search ?? null, active: activeOf[state], first: 50 };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(Accounts, { variables });
  const accounts = (data ?? previousData)?.accounts;
  const columns = useColumns();
  return (
    <>
      <Filters search={filter.search ?? ''} state={state} onChange={change} />
      <DataTable
        label={t('accounts.title')}
        columns={columns}
        rows={accounts?.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        loading={loading && !data}
        error={error}
        onRetry={refetch}
        empty={
          <EmptyState
            title={t('accounts.empty')}
            hint={t('accounts.emptyHint')}
            action={<Button onClick={clear}>{t('common.resetFilters')}</Button>}
          />
        }
        total={accounts?.totalCount}
        hasMore={accounts?.pageInfo.hasNextPage}
        loadingMore={loading && Boolean(data)}
        onMore={() => fetchMore({ variables: { ...variables, after: accounts?.pageInfo.endCursor ?? null } })}
      />
    </>
  );
}

interface FiltersProps {
  search: string;
  state: State;
  onChange: (choice: { search?: string; state?: string }) => void;
}

function Filters({ search, state, onChange }: FiltersProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState(search);
  const settled = useSettled(typed.trim());
  // The address follows the typing; a cleared or changed address is typed anew.
  const [known, setKnown] = useState(search);
  if (known !== search) {
    setKnown(search);
    if (search !== typed.trim()) setTyped(search);
  }
  useEffect(() => {
    if (settled !== search && settled === typed.trim()) onChange({ search: settled });
  }, [settled, search, typed, onChange]);
  return (
    <search className="ad-filters">
      <Input.Search
        className="ad-filter-search"
        aria-label={t('accounts.search')}
        placeholder={t('accounts.search')}
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(text) => onChange({ search: text.trim() })}
      />
      <Segmented<State>
        aria-label={t('accounts.stateFilter')}
        value={state}
        options={states.map((value) => ({ value, label: t(`accounts.states.${value}`) }))}
        onChange={(value) => onChange({ state: value === 'active' ? '' : value })}
      />
    </search>
  );
}

function useColumns(): DataColumn<AccountFieldsFragment>[] {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  return [
    {
      key: 'name',
      title: t('accounts.name'),
      primary: true,
      render: (account) => <Link to={`${basePath}/accounts/${account.id}`}>{account.name}</Link>,
    },
    { key: 'username', title: t('accounts.username'), render: ({ username }) => <code>{username}</code> },
    { key: 'roles', title: t('accounts.roles'), render: (account) => <RoleSummary account={account} /> },
    {
      key: 'departments',
      title: t('accounts.departments'),
      render: ({ departments }) => departments.map(({ name }) => name).join(t('listSeparator')),
    },
    { key: 'state', title: t('accounts.state'), render: (account) => <AccountState account={account} /> },
    {
      key: 'lastSignIn',
      title: t('accounts.lastSignIn'),
      render: ({ lastSignInAt }) =>
        lastSignInAt ? <Instant value={lastSignInAt} /> : <span className="od-quiet">{t('common.never')}</span>,
    },
  ];
}

/** The first two roles; who has more is opened to see them. */
function RoleSummary({ account }: { account: AccountFieldsFragment }) {
  const { t } = useTranslation('admin');
  const { projects } = useSession();
  if (account.grants.length === 0) return <span className="od-quiet">{t('accounts.noRoles')}</span>;
  const shown = account.grants.slice(0, 2).map((grant) => grantText(grant, projects, t));
  const more = account.grants.length - shown.length;
  return (
    <>
      {shown.join(t('listSeparator'))}
      {more > 0 ? ` +${more}` : ''}
    </>
  );
}

function NewAccount() {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [handed, setHanded] = useState<(HandedPassword & { id: string }) | null>(null);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('accounts.new')}
      </Button>
      <CreateAccountDialog
        open={open}
        onClose={() => setOpen(false)}
        onCreated={({ account, oneTimePassword }) => {
          setOpen(false);
          setHanded({ ...account, password: oneTimePassword });
        }}
      />
      <OneTimePassword
        handed={handed}
        onClose={() => {
          setHanded(null);
          if (handed) void navigate(`${basePath}/accounts/${handed.id}`);
        }}
      />
    </>
  );
}
