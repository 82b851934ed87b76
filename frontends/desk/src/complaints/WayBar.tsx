import { Instant } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Complaint } from './complaint.ts';
import { stationsOf } from './way.ts';
import { useComplaintWords } from './words.tsx';

/** CMP-7: the way of the complaint from its registration to its end, and where it stands. */
export function WayBar({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  return (
    <section className="od-panel desk-way-panel" aria-label={t('complaints.way')}>
      <ol className="desk-way">
        {stationsOf(complaint).map(({ status, state, at }) => (
          <li
            key={status}
            className={`desk-station desk-station-${state}`}
            {...(state === 'here' ? { 'aria-current': 'step' } : {})}
          >
            <span className="desk-station-name">{words.status(status)}</span>
            <span className="desk-station-at">{at ? <Instant value={at} /> : null}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
