import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, PageHeader, RequirePermission, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DepartmentFieldsFragment } from '../gql/graphql.ts';
import { RenameDepartmentDialog } from './DepartmentNameDialog.tsx';
import { Departments } from './departments.graphql.ts';
import { MembersPanel } from './MembersPanel.tsx';

/** One department: its head and its members. */
export default function DepartmentPage() {
  const { t } = useTranslation('admin');
  const { id = '' } = useParams();
  const { basePath } = useSession();
  const { data, error, refetch } = useQuery(Departments);
  const department = data?.departments.find((one) => one.id === id);
  return (
    <RequirePermission permission="department.see">
      {department ? <Content department={department} reload={refetch} /> : null}
      {error && !data ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !department ? (
        <>
          <PageHeader
            title={t('departments.title')}
            parent={{ label: t('departments.title'), to: `${basePath}/departments` }}
          />
          <EmptyState title={t('departments.notFound')} hint={t('departments.notFoundHint')} />
        </>
      ) : null}
    </RequirePermission>
  );
}

function Content({ department, reload }: { department: DepartmentFieldsFragment; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const { basePath } = useSession();
  const [renaming, setRenaming] = useState(false);
  const rename = department.allowedActions.includes('renameDepartment') ? (
    <Button onClick={() => setRenaming(true)}>{t('departments.rename.action')}</Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={department.name}
        subtitle={`${t('departments.head')} · ${department.head?.name ?? t('departments.noHead')}`}
        parent={{ label: t('departments.title'), to: `${basePath}/departments` }}
        actions={rename}
      />
      <MembersPanel department={department} reload={reload} />
      <RenameDepartmentDialog
        open={renaming}
        department={department}
        reload={reload}
        onClose={() => setRenaming(false)}
      />
    </>
  );
}
