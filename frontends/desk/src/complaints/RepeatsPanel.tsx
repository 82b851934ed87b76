import { Panel, StatusBadge, useAppBase } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintLineFragment } from '../gql/graphql.ts';
import { ActButton } from './acting.tsx';
import type { Complaint } from './complaint.ts';
import { ComplaintSummary } from './ComplaintSummary.tsx';

/** CMP-4: the complaint that this one repeats, and the others of the same customer or unit. */
export function RepeatsPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const { repeatOf, repeatState, similar } = complaint;
  const others = similar.filter(({ id }) => id !== repeatOf?.id);
  if (!repeatOf && others.length === 0) return null;
  return (
    <Panel title={t('complaints.repeats')} actions={<ActButton act="decideRepeat" size="small" />}>
      <ul className="desk-rows">
        {repeatOf ? (
          <li className="desk-row desk-repeat">
            {repeatState ? (
              <StatusBadge
                tone={repeatState === 'dismissed' ? 'neutral' : 'attention'}
                text={t(`complaints.repeatState.${repeatState}`)}
              />
            ) : null}
            <Other complaint={repeatOf} />
          </li>
        ) : null}
        {others.map((one) => (
          <li key={one.id} className="desk-row">
            <Other complaint={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Other({ complaint }: { complaint: ComplaintLineFragment }) {
  const base = useAppBase();
  return (
    <Link to={`${base}/complaints/${complaint.id}`} className="desk-complaint-link">
      <ComplaintSummary complaint={complaint} />
    </Link>
  );
}
