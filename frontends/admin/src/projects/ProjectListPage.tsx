import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  EmptyState,
  PageHeader,
  RequirePermission,
  StatusBadge,
  useFormats,
} from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { SwitchAction, type SwitchedProject } from './SwitchAction.tsx';
import { SwitchedProjects } from './projects.graphql.ts';

/** PPL-1: which projects are in use, and the switch of each. */
export default function ProjectListPage() {
  const { t } = useTranslation('admin');
  const { data, loading, error, refetch } = useQuery(SwitchedProjects);
  const switches = new Map(data?.projectSwitches.map((one) => [one.id, one]));
  const rows = data?.projects.map((project): SwitchedProject => ({ ...project, switch: switches.get(project.id) }));
  const columns = useColumns(refetch);
  return (
    <RequirePermission permission="project.manage">
      <PageHeader title={t('projects.title')} subtitle={t('projects.about')} />
      <DataTable
        label={t('projects.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={loading && !data}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title={t('projects.empty')} hint={t('projects.emptyHint')} />}
        total={rows?.length}
      />
    </RequirePermission>
  );
}

function useColumns(reload: () => unknown): DataColumn<SwitchedProject>[] {
  const { t } = useTranslation('admin');
  return [
    { key: 'name', title: t('projects.name'), primary: true, render: ({ name }) => name },
    { key: 'state', title: t('projects.state'), render: (project) => <State project={project} /> },
    { key: 'action', title: '', render: (project) => <SwitchAction project={project} reload={reload} /> },
  ];
}

function State({ project }: { project: SwitchedProject }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { offSince, offBy, reason } = project.switch ?? {};
  if (!offSince) return <StatusBadge tone="good" text={t('projects.on')} />;
  return (
    <>
      <StatusBadge tone="bad" text={t('projects.off')} />
      <div className="od-quiet">{t('projects.since', { by: offBy, at: formats.instant(offSince), reason })}</div>
    </>
  );
}
