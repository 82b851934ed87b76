import { Panel, useCompact } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { ActButton } from './acting.tsx';
import { type ComplaintAct, actGroups, allowedActs, nextStep } from './acts.ts';
import { ClockBadge } from './ClockBadge.tsx';
import { type Complaint, openClocks } from './complaint.ts';
import { isEnded } from './way.ts';

/** The one thing to do next, and what else the service allows. */
export function NextPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const step = nextStep(complaint);
  const clock = step?.clock ? openClocks(complaint).find(({ kind }) => kind === step.clock) : undefined;
  return (
    <Panel title={t('complaints.next')}>
      <div className="desk-acts">
        {step ? (
          <div className="desk-next">
            <ActButton act={step.act} size="large" primary />
            <div className="desk-next-why">
              <div>{t(`complaints.act.${step.act}.next`)}</div>
              {clock ? <ClockBadge clock={clock} /> : null}
            </div>
          </div>
        ) : (
          <NotNow complaint={complaint} />
        )}
        <Others complaint={complaint} without={step?.act ?? null} />
      </div>
    </Panel>
  );
}

/** Nothing is to be done by this reader: who has it, or that it has ended. */
function NotNow({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const { status, assigneeName, ownerName } = complaint;
  if (isEnded(status)) return <p className="od-quiet desk-next">{t('complaints.ended')}</p>;
  return (
    <p className="desk-next">
      {t('complaints.nothingForYou')}{' '}
      <span className="od-quiet">{t('complaints.inHandsOf', { name: assigneeName ?? ownerName })}</span>
    </p>
  );
}

function Others({ complaint, without }: { complaint: Complaint; without: ComplaintAct | null }) {
  const { t } = useTranslation('desk');
  const compact = useCompact();
  const allowed = allowedActs(complaint).filter((act) => act !== without);
  if (allowed.length === 0) return null;
  const groups = actGroups
    .map(([name, acts]) => ({ name, acts: acts.filter((act) => allowed.includes(act)) }))
    .filter(({ acts }) => acts.length > 0);
  return (
    <details className="desk-others no-print" open={!compact}>
      <summary>{t('complaints.otherActions')}</summary>
      <dl className="desk-act-groups">
        {groups.map(({ name, acts }) => (
          <div key={name}>
            <dt>{t(`complaints.groups.${name}`)}</dt>
            <dd>
              {acts.map((act) => (
                <ActButton key={act} act={act} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
