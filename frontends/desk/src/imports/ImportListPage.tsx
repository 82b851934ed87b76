import { LinkButton, PageHeader, useAppBase, useSession } from '@onedesk/web';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NoProject } from '../ui/NoProject.tsx';
import { DropZone } from './DropZone.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { type ImportKind, openingKinds } from './kinds/index.ts';
import { UploadProblem } from './UploadProblem.tsx';
import { useUpload } from './useUpload.ts';

/** EST-6: a new sheet is dropped here; below it the earlier imports of the project. */
export default function ImportListPage({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('desk');
  const { project, can } = useSession();
  const base = useAppBase();
  if (!project) return <NoProject />;
  const words = `imports.kinds.${kind.name}`;
  const opens = openingKinds.some(({ permission }) => can(permission));
  return (
    <>
      <PageHeader
        title={t(`${words}.title`)}
        subtitle={t(`${words}.lead`)}
        actions={opens ? <LinkButton to={`${base}/opening`}>{t('imports.opening.next')}</LinkButton> : null}
      />
      {can(kind.permission) ? (
        <NewImport key={project.id} kind={kind} projectId={project.id} />
      ) : (
        <Alert type="info" showIcon title={t(`${words}.notNow`)} description={t('imports.notNowHint')} />
      )}
      <h2 className="desk-heading">{t(`${words}.list`)}</h2>
      <EarlierImports kind={kind} projectId={project.id} />
    </>
  );
}

/** Its page opens by itself. */
function NewImport({ kind, projectId }: { kind: ImportKind; projectId: string }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const navigate = useNavigate();
  const upload = useUpload(kind, projectId, ({ id }) => navigate(`${base}/${kind.path}/${id}`));
  return (
    <div className="desk-stack">
      <UploadProblem upload={upload} />
      <DropZone upload={upload} title={t(`imports.kinds.${kind.name}.drop`)} />
    </div>
  );
}
