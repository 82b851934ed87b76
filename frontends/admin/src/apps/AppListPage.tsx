import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, EmptyState, PageHeader, RequirePermission, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AppFieldsFragment } from '../gql/graphql.ts';
import { RegisteredApps } from './apps.graphql.ts';
import { AppState } from './AppState.tsx';
import { useAppTitle, useAudience } from './appWords.ts';
import { RegisterAppDialog } from './RegisterAppDialog.tsx';

/** The apps of the portal: which version of each is whose. PPL-1 */
export default function AppListPage() {
  const { t } = useTranslation('admin');
  const { can } = useSession();
  const { data, loading, error, refetch } = useQuery(RegisteredApps);
  const columns = useColumns();
  return (
    <RequirePermission permission="app.see">
      <PageHeader
        title={t('apps.title')}
        subtitle={t('apps.about')}
        actions={can('app.manage') ? <Register /> : undefined}
      />
      <DataTable
        label={t('apps.title')}
        columns={columns}
        rows={data?.registeredApps}
        rowKey={({ id }) => id}
        loading={loading && !data}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title={t('apps.empty')} />}
        total={data?.registeredApps.length}
      />
    </RequirePermission>
  );
}

function useColumns(): DataColumn<AppFieldsFragment>[] {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const titleOf = useAppTitle();
  const audience = useAudience();
  return [
    {
      key: 'name',
      title: t('apps.name'),
      primary: true,
      render: (app) => <Link to={`${basePath}/apps/${app.id}`}>{titleOf(app)}</Link>,
    },
    { key: 'state', title: t('apps.state'), render: (app) => <AppState app={app} /> },
    {
      key: 'version',
      title: t('apps.version'),
      render: ({ activeNumber }) => activeNumber ?? <Quiet text={t('apps.noVersion')} />,
    },
    {
      key: 'canary',
      title: t('apps.canary'),
      render: ({ canaryVersion, canaryAccounts }) =>
        canaryVersion ? (
          t('apps.tries', { number: canaryVersion.number, count: canaryAccounts.length })
        ) : (
          <Quiet text={t('apps.noTrial')} />
        ),
    },
    { key: 'audience', title: t('apps.audience'), render: ({ anyOf }) => audience(anyOf) },
    { key: 'order', title: t('apps.order'), render: ({ order }) => order },
  ];
}

const Quiet = ({ text }: { text: string }) => <span className="od-quiet">{text}</span>;

function Register() {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('apps.register')}
      </Button>
      <RegisterAppDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
