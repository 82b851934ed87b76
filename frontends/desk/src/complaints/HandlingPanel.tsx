import { Panel, useFormats } from '@onedesk/web';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from './complaint.ts';
import { useComplaintWords } from './words.tsx';

/** CMP-8, CMP-11, CMP-12: the handling record, the solution, what the customer was told, the outcome and the answer. */
export function HandlingPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const words = useComplaintWords();
  const { siteCheckedAt, siteFacts, siteCheckedWith, solutionAt, solution, solutionByName, agreedAt } = complaint;
  const { settledAt, outcome, cause, answeredAt, answer, status, closedAt, closedWords } = complaint;
  const instant = (at: string | null) => (at ? formats.instant(at) : '');
  const parts = [
    siteCheckedAt || siteFacts ? (
      <Part
        key="site"
        title={t('complaints.siteRecord')}
        about={t('complaints.withAt', { name: siteCheckedWith ?? '', at: instant(siteCheckedAt) })}
      >
        {siteFacts}
      </Part>
    ) : null,
    solutionAt ? (
      <Part
        key="solution"
        title={t('complaints.solution')}
        about={t('complaints.byAt', { name: solutionByName ?? '', at: instant(solutionAt) })}
      >
        {solution}
      </Part>
    ) : null,
    ...told(complaint).map(({ id, byName, at, words: said }) => (
      <Part key={id} title={t('complaints.told')} about={t('complaints.byAt', { name: byName, at: instant(at) })}>
        {said}
      </Part>
    )),
    agreedAt ? (
      <Part key="agreed" title={t('complaints.agreed')} about={null}>
        {instant(agreedAt)}
      </Part>
    ) : null,
    outcome ? (
      <Part key="outcome" title={t('complaints.outcome')} about={instant(settledAt)}>
        {outcome}
        {cause ? (
          <div className="od-quiet">
            {t('complaints.causeLabel')} {words.cause(cause)}
          </div>
        ) : null}
      </Part>
    ) : null,
    answer ? (
      <Part key="answer" title={t('complaints.answer')} about={instant(answeredAt)}>
        {answer}
      </Part>
    ) : null,
    closedWords ? (
      <Part
        key="closed"
        title={t(status === 'withdrawn' ? 'complaints.withdrawal' : 'complaints.closing')}
        about={instant(closedAt)}
      >
        {closedWords}
      </Part>
    ) : null,
  ].filter(Boolean);
  return (
    <Panel title={t('complaints.handling')}>
      {parts.length > 0 ? parts : <p className="od-quiet desk-flush">{t('complaints.notYet')}</p>}
    </Panel>
  );
}

/** CMP-12: what the customer was told, the earliest first. */
const told = ({ events }: Complaint) => events.filter(({ action }) => action === 'reply' || action === 'explain');

function Part({ title, about, children }: { title: string; about: string | null; children: ReactNode }) {
  return (
    <div className="desk-handled">
      <h3>
        {title} {about ? <span className="od-quiet">{about}</span> : null}
      </h3>
      <div className="desk-remark">{children}</div>
    </div>
  );
}
