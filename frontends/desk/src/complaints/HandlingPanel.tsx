import { Panel, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Complaint } from './complaint.ts';
import { useComplaintWords } from './words.tsx';

/** CMP-8, CMP-11, CMP-12: the handling record, the solution, what the customer was told, the outcome and the answer. */
export function HandlingPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const words = useComplaintWords();
  const { agreedAt, cause } = complaint;
  const known = [...handled(complaint), ...told(complaint), ...ended(complaint)].filter(({ text }) => text);
  return (
    <Panel title={t('complaints.handling')}>
      {known.length === 0 && !agreedAt ? <p className="od-quiet desk-flush">{t('complaints.notYet')}</p> : null}
      {known.map(({ key, title, by, at, text }) => (
        <div key={key} className="desk-handled">
          <h3>
            {t(`complaints.${title}`)}{' '}
            <span className="od-quiet">{[by, at ? formats.instant(at) : null].filter(Boolean).join(' · ')}</span>
          </h3>
          <div className="desk-remark">{text}</div>
          {key === 'outcome' && cause ? (
            <div className="od-quiet">
              {t('complaints.causeLabel')} {words.cause(cause)}
            </div>
          ) : null}
        </div>
      ))}
      {agreedAt ? (
        <div className="desk-handled">
          <h3>{t('complaints.agreed')}</h3>
          <div>{formats.instant(agreedAt)}</div>
        </div>
      ) : null}
    </Panel>
  );
}

/** Something that was done: who did it and when, in which words. */
interface Done {
  readonly key: string;
  readonly title: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly text: string | null;
}

const handled = ({ siteCheckedWith, siteCheckedAt, siteFacts, ...complaint }: Complaint): Done[] => [
  { key: 'site', title: 'siteRecord', by: siteCheckedWith, at: siteCheckedAt, text: siteFacts },
  {
    key: 'solution',
    title: 'solution',
    by: complaint.solutionByName,
    at: complaint.solutionAt,
    text: complaint.solution,
  },
];

/** CMP-12: what the customer was told, the earliest first. */
const told = ({ events }: Complaint): Done[] =>
  events
    .filter(({ action }) => action === 'reply' || action === 'explain')
    .map(({ id, byName, at, words }) => ({ key: id, title: 'told', by: byName, at, text: words }));

const ended = ({ outcome, settledAt, answer, answeredAt, status, closedWords, closedAt }: Complaint): Done[] => [
  { key: 'outcome', title: 'outcome', by: null, at: settledAt, text: outcome },
  { key: 'answer', title: 'answer', by: null, at: answeredAt, text: answer },
  {
    key: 'closed',
    title: status === 'withdrawn' ? 'withdrawal' : 'closing',
    by: null,
    at: closedAt,
    text: closedWords,
  },
];
