import { PageHeader, RequirePermission, useCompact, useSession } from '@onedesk/web';
import type { InputRef } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoProject } from '../ui/NoProject.tsx';
import { CallerCard } from './CallerCard.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { type Saved, useIntake } from './useIntake.ts';

/** VST-1, VST-7: the intake, with the phone in one hand: who, what about, what was said; saved in under a minute. */
export default function IntakePage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  const compact = useCompact();
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader title={t('intake.title')} subtitle={t(compact ? 'intake.leadByTouch' : 'intake.lead')} />
      <RequirePermission permission="visit.register">
        <Intake key={project.id} projectId={project.id} />
      </RequirePermission>
    </>
  );
}

function Intake({ projectId }: { projectId: string }) {
  const search = useRef<InputRef>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const again = useCallback(() => void setTimeout(() => search.current?.focus()), []);
  const intake = useIntake(projectId, setSaved);
  const compact = useCompact();
  const { caller, known, values } = intake;
  // As soon as nobody is chosen, so that the next one can be typed; after the page's heading, which takes the focus first.
  useEffect(() => {
    if (!caller) again();
  }, [caller, again]);
  return (
    <div className="desk-columns-2">
      <IntakeForm projectId={projectId} intake={intake} searchRef={search} onAgain={again} />
      <div className="desk-stack">
        {caller && !compact ? (
          <CallerCard projectId={projectId} caller={caller} phone={values.callerPhone ?? ''} known={known} />
        ) : null}
        {saved && !caller ? <SavedPanel saved={saved} /> : null}
      </div>
    </div>
  );
}
