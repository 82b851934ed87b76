import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, EmptyState, PageHeader, RequirePermission, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DepartmentFieldsFragment } from '../gql/graphql.ts';
import { DepartmentNameDialog } from './DepartmentNameDialog.tsx';
import { Departments } from './departments.graphql.ts';

/** The company's departments and who heads them. */
export default function DepartmentListPage() {
  const { t } = useTranslation('admin');
  const { can } = useSession();
  const { data, loading, error, refetch } = useQuery(Departments);
  const columns = useColumns();
  const add = can('department.manage') ? <NewDepartment /> : undefined;
  return (
    <RequirePermission permission="department.see">
      <PageHeader title={t('departments.title')} subtitle={t('departments.about')} actions={add} />
      <DataTable
        label={t('departments.title')}
        columns={columns}
        rows={data?.departments}
        rowKey={({ id }) => id}
        loading={loading && !data}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title={t('departments.empty')} hint={t('departments.emptyHint')} />}
        total={data?.departments.length}
      />
    </RequirePermission>
  );
}

function useColumns(): DataColumn<DepartmentFieldsFragment>[] {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  return [
    {
      key: 'name',
      title: t('departments.name'),
      primary: true,
      render: ({ id, name }) => <Link to={`${basePath}/departments/${id}`}>{name}</Link>,
    },
    {
      key: 'head',
      title: t('departments.head'),
      render: ({ head }) => head?.name ?? <span className="od-quiet">{t('departments.noHead')}</span>,
    },
    {
      key: 'members',
      title: t('departments.members'),
      render: ({ members }) => t('departments.memberCount', { count: members.length }),
    },
  ];
}

function NewDepartment() {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('departments.new')}
      </Button>
      <DepartmentNameDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
