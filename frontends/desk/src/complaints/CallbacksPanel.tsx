import { Panel, StatusBadge, useFormats } from '@onedesk/web';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActButton } from './acting.tsx';
import type { Callback, Complaint } from './complaint.ts';
import { Fact } from './Fact.tsx';
import { useComplaintWords } from './words.tsx';

/** CBK-1, CBK-4: the callbacks that are planned and those that were made, with the supervisor's review. */
export function CallbacksPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  if (complaint.callbacks.length === 0) return null;
  return (
    <Panel title={t('complaints.callbacks')}>
      <ul className="desk-rows">
        {complaint.callbacks.toReversed().map((callback) => (
          <li key={callback.id} className="desk-row">
            <CallbackRow callback={callback} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function CallbackRow({ callback }: { callback: Callback }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  return (
    <>
      <Flex justify="space-between" gap="small" wrap>
        <b>{words.callbackKind(callback.kind)}</b>
        <CallbackBadge callback={callback} />
      </Flex>
      {callback.status === 'planned' ? <Planned callback={callback} /> : null}
      {callback.status === 'done' ? <Made callback={callback} /> : null}
      {callback.reviewNote ? (
        <div className="desk-said">
          <span className="od-quiet">
            {t('complaints.reviewNote')} · {callback.reviewedByName}
          </span>
          <div className="desk-remark">{callback.reviewNote}</div>
        </div>
      ) : null}
      {callback.status === 'done' && !callback.reviewedAt ? (
        <ActButton act="reviewCallback" part={callback.id} size="small" />
      ) : null}
    </>
  );
}

/** How it went in a word: what the customer said outweighs that it was made. */
function CallbackBadge({ callback: { status, satisfaction } }: { callback: Callback }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  if (satisfaction) {
    return (
      <StatusBadge tone={satisfaction === 'dissatisfied' ? 'bad' : 'good'} text={words.satisfaction(satisfaction)} />
    );
  }
  return (
    <StatusBadge tone={status === 'planned' ? 'active' : 'neutral'} text={t(`complaints.callbackStatus.${status}`)} />
  );
}

function Planned({ callback: { dueAt, byRole, attempts } }: { callback: Callback }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const formats = useFormats();
  const about = [
    ...(dueAt ? [t('complaints.callbackDue', { at: formats.instant(dueAt) })] : []),
    ...(byRole ? [t('complaints.callbackBy', { role: words.role(byRole) })] : []),
    ...(attempts > 0 ? [t('complaints.attempts', { times: attempts })] : []),
  ];
  return <div className="od-quiet">{about.join(' · ')}</div>;
}

function Made({ callback }: { callback: Callback }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const formats = useFormats();
  const { callerName, doneAt, method, opinion, reference } = callback;
  const about = [callerName, doneAt ? formats.instant(doneAt) : null, method ? words.callbackMethod(method) : null];
  const grades = (['quality', 'attitude', 'timeliness'] as const).filter((name) => callback[name] !== null);
  return (
    <>
      <div className="od-quiet">{about.filter(Boolean).join(' · ')}</div>
      {opinion ? <div className="desk-remark">{opinion}</div> : null}
      {grades.length > 0 || reference ? (
        <dl className="od-facts desk-facts desk-grades">
          {grades.map((name) => (
            <Fact key={name} name={t(`complaints.grades.${name}`)}>
              {words.satisfaction(callback[name] ?? 'satisfied')}
            </Fact>
          ))}
          <Fact name={t('complaints.reference')}>{reference}</Fact>
        </dl>
      ) : null}
    </>
  );
}
