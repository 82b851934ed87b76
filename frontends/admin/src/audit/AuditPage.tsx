import { EmptyState, PageHeader, RequirePermission, useSession, useUrlFilter } from '@onedesk/web';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { AuditFilters } from './AuditFilters.tsx';
import { auditFilter } from './auditFilter.ts';
import { IdentityAuditList, ProjectAuditList } from './AuditLists.tsx';
import { type AuditKind, auditKinds } from './recordLinks.ts';

const auditKeys = ['tab', 'person', 'type', 'from', 'to'] as const;

/** PPL-3: who changed what, across all records. */
export default function AuditPage() {
  const { t } = useTranslation('admin');
  const { values: filter, change } = useUrlFilter(auditKeys);
  const kind = auditKinds.find((one) => one === filter.tab) ?? 'identity';
  const items = auditKinds.map((key) => ({
    key,
    label: t(`audit.tabs.${key}`),
    children: key === kind ? <Audit kind={kind} /> : null,
  }));
  return (
    <RequirePermission permission="audit.see">
      <PageHeader title={t('audit.title')} subtitle={t('audit.about')} />
      <Tabs
        activeKey={kind}
        items={items}
        // The types of one audit mean nothing to the other.
        onChange={(tab) => change({ tab: tab === 'identity' ? '' : tab, type: '' })}
      />
    </RequirePermission>
  );
}

function Audit({ kind }: { kind: AuditKind }) {
  const { t } = useTranslation('admin');
  const { project } = useSession();
  const { values: choice, change, clear } = useUrlFilter(auditKeys);
  const filter = auditFilter(choice);
  const reset = () => (clear(), change({ tab: kind === 'identity' ? '' : kind }));
  return (
    <>
      <AuditFilters kind={kind} choice={choice} onChange={change} />
      {kind === 'identity' ? <IdentityAuditList filter={filter} onClear={reset} /> : null}
      {kind !== 'identity' && project ? (
        <ProjectAuditList key={kind} kind={kind} projectId={project.id} filter={filter} onClear={reset} />
      ) : null}
      {kind !== 'identity' && !project ? <EmptyState title={t('audit.noProject')} /> : null}
    </>
  );
}
