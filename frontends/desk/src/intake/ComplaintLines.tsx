import { Instant, StatusBadge, useAppBase, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallerComplaintFragment } from '../gql/graphql.ts';

export interface ComplaintLinesProps {
  title: string;
  complaints: readonly CallerComplaintFragment[];
}

/** Complaints in a line or two each, on a card. */
export function ComplaintLines({ title, complaints }: ComplaintLinesProps) {
  const base = useAppBase();
  return (
    <section aria-label={title} className="desk-caller-part">
      <h3>{title}</h3>
      <ul className="desk-rows">
        {complaints.map((complaint) => (
          <li key={complaint.id} className="desk-caller-visit">
            <div className="desk-caller-line">
              <Link to={`${base}/complaints/${complaint.id}`} className="od-number">
                {complaint.number}
              </Link>
              <ComplaintDue complaint={complaint} />
            </div>
            <div className="desk-caller-words">{complaint.words}</div>
            <div className="od-quiet">
              <Instant value={complaint.registeredAt} /> · {complaint.ownerName}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ended = new Set(['closed', 'withdrawn']);

/** How a complaint stands: ended, overdue since, or due at. */
export function ComplaintDue({ complaint: { status, dueAt, overdue } }: { complaint: CallerComplaintFragment }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  if (ended.has(status)) return <StatusBadge tone="neutral" text={t('intake.complaint.ended')} />;
  if (!dueAt) return <StatusBadge tone="active" text={t('intake.complaint.open')} />;
  const key = overdue ? 'intake.complaint.overdueSince' : 'intake.complaint.dueAt';
  return <StatusBadge tone={overdue ? 'bad' : 'active'} text={t(key, { at: formats.instant(dueAt) })} />;
}
