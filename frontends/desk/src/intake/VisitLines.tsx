import { Instant, useAppBase } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitLineFragment } from '../gql/graphql.ts';
import { VisitBadge } from './VisitBadge.tsx';

export interface VisitLinesProps {
  title: string;
  /** What stands there when there are none. */
  none: string;
  visits: readonly VisitLineFragment[];
}

/** Visits in a line or two each, on a card. */
export function VisitLines({ title, none, visits }: VisitLinesProps) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <section aria-label={title} className="desk-caller-part">
      <h3>{title}</h3>
      {visits.length === 0 ? <p className="od-quiet desk-flush">{none}</p> : null}
      <ul className="desk-rows">
        {visits.map((visit) => (
          <li key={visit.id} className="desk-caller-visit">
            <div className="desk-caller-line">
              <Link to={`${base}/visits/${visit.id}`} className="od-number">
                {visit.number}
              </Link>
              <span>{t(`visitCategory.${visit.category}`)}</span>
              <VisitBadge visit={visit} />
            </div>
            <div className="desk-caller-words">{visit.reason}</div>
            <div className="od-quiet">
              <Instant value={visit.at} /> · {visit.ownerName}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
