import { PageHeader, useSession } from '@onedesk/web';
import { Alert } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NoProject } from '../ui/NoProject.tsx';
import { DropZone } from './DropZone.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { type ImportKind, openingKinds } from './kinds/index.ts';
import { OpeningSteps } from './OpeningSteps.tsx';
import { UploadProblem } from './UploadProblem.tsx';
import { useUploads } from './useUploads.ts';

/** LED-1: tenants and opening arrears come in from one workbook, dropped once; below, what came before. */
export default function OpeningPage() {
  const { t } = useTranslation('desk');
  const { project, can } = useSession();
  if (!project) return <NoProject />;
  const mine = openingKinds.filter(({ permission }) => can(permission));
  return (
    <>
      <PageHeader title={t('imports.opening.title')} subtitle={t('imports.opening.lead')} />
      {mine.length > 0 ? (
        <NewWorkbook key={project.id} kinds={mine} projectId={project.id} />
      ) : (
        <Alert type="info" showIcon title={t('imports.opening.notNow')} description={t('imports.notNowHint')} />
      )}
      {mine.map((kind) => (
        <section key={kind.name} aria-labelledby={`earlier-${kind.name}`}>
          <h2 id={`earlier-${kind.name}`} className="desk-heading">
            {t(`imports.kinds.${kind.name}.list`)}
          </h2>
          <EarlierImports kind={kind} projectId={project.id} />
        </section>
      ))}
    </>
  );
}

function NewWorkbook({ kinds, projectId }: { kinds: readonly ImportKind[]; projectId: string }) {
  const { t } = useTranslation('desk');
  const { begun, begin, forget } = useBegun();
  const { uploads, all } = useUploads(kinds, projectId, begin);
  const send = (file: File) => {
    forget();
    all.send(file);
  };
  const ids = kinds.map((kind) => [kind, begun.get(kind.name)] as const);
  return (
    <div className="desk-stack">
      {uploads.map(([kind, upload]) => (
        <UploadProblem key={kind.name} upload={upload} />
      ))}
      <DropZone upload={{ ...all, send }} title={t('imports.opening.drop')} />
      {ids.some(([, id]) => id !== null) ? <OpeningSteps imports={ids} /> : null}
    </div>
  );
}

/** The imports that the latest workbook began stand in the address: one comes back to them, by `?tenancies=…&arrears=…`. */
function useBegun() {
  const [address, setAddress] = useSearchParams();
  // Two imports may begin before the address has taken the first one in.
  const begun = useRef<Record<string, string>>({});
  const write = (ids: Record<string, string>) => {
    begun.current = ids;
    setAddress(ids, { replace: true });
  };
  return {
    begun: address,
    begin: (kind: ImportKind, id: string) => write({ ...begun.current, [kind.name]: id }),
    forget: () => write({}),
  };
}
