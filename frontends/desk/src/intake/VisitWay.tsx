import { Instant, Panel, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { VisitRecord } from './VisitPage.tsx';

type Step = VisitRecord['steps'][number];

/** VST-4: what was done about a visit, by whom, and whose it was when. */
export function VisitWay({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('visits.way')}>
      <ol className="desk-rows">
        {steps.map((step) => (
          <li key={step.id} className="desk-row">
            <div>
              <b>{step.byName}</b> <StepText step={step} />
            </div>
            {step.words ? <q className="desk-remark">{step.words}</q> : null}
            <div className="od-quiet">
              <Instant value={step.at} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function StepText({ step: { kind, toName, until } }: { step: Step }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return <>{t(`visits.steps.${kind}`, { to: toName ?? '', at: until ? formats.instant(until) : '' })}</>;
}
