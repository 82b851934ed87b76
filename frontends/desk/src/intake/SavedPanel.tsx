import { Panel, useAppBase } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallerComplaintFragment, VisitFieldsFragment } from '../gql/graphql.ts';
import type { Saved } from './useIntake.ts';
import { VisitBadge } from './VisitBadge.tsx';

/** What was saved stays in sight until the next caller is there. */
export function SavedPanel({ saved }: { saved: Saved }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('intake.saved')}>
      <output className="desk-block">
        {'visit' in saved ? <SavedVisit visit={saved.visit} /> : <SavedComplaint complaint={saved.complaint} />}
      </output>
    </Panel>
  );
}

function SavedVisit({ visit }: { visit: VisitFieldsFragment }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <>
      <div className="desk-caller-line">
        <Link to={`${base}/visits/${visit.id}`} className="od-number desk-strong">
          {visit.number}
        </Link>
        <span>{t(`visitCategory.${visit.category}`)}</span>
        <VisitBadge visit={visit} />
      </div>
      <div className="desk-caller-words">{visit.reason}</div>
      <p className="od-quiet desk-flush">{t('intake.savedHint', { name: visit.ownerName })}</p>
    </>
  );
}

function SavedComplaint({ complaint }: { complaint: CallerComplaintFragment }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <>
      <div className="desk-caller-line">
        <Link to={`${base}/complaints/${complaint.id}`} className="od-number desk-strong">
          {complaint.number}
        </Link>
        <span>{t('visitCategory.complaint')}</span>
      </div>
      <div className="desk-caller-words">{complaint.words}</div>
      <p className="od-quiet desk-flush">{t('intake.savedHint', { name: complaint.ownerName })}</p>
    </>
  );
}
