import { Panel } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { ClockCard } from '../clocks/index.ts';
import { ActButton } from './acting.tsx';
import { type Complaint, isOpen, openClocks } from './complaint.ts';

/** CMP-3, CMP-5: every clock and why it stands so; those that run first. */
export function ClocksPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const open = openClocks(complaint);
  const ended = complaint.clocks.filter((clock) => !isOpen(clock)).toReversed();
  return (
    <Panel title={t('complaints.clocks')} actions={<ActButton act="askExtension" size="small" />}>
      {open.length === 0 ? <p className="od-quiet desk-flush">{t('complaints.noClocks')}</p> : null}
      {open.map((clock) => (
        <ClockCard key={clock.id} clock={clock} />
      ))}
      {ended.length > 0 ? (
        <details className="desk-ended-clocks">
          <summary>{t('complaints.endedClocks', { number: ended.length })}</summary>
          {ended.map((clock) => (
            <ClockCard key={clock.id} clock={clock} />
          ))}
        </details>
      ) : null}
    </Panel>
  );
}
