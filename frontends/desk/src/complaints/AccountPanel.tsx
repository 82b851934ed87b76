import { Instant, Panel } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint, ComplaintEvent } from './complaint.ts';
import { useEventWords } from './useEventWords.ts';

const SHOWN = 8;

/** CMP-7: what was done about it: who, when, in which words; the latest first. */
export function AccountPanel({ complaint: { events } }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const [all, setAll] = useState(false);
  const latest = events.toReversed();
  const shown = all ? latest : latest.slice(0, SHOWN);
  return (
    <Panel title={t('complaints.account')}>
      <ol className="od-history">
        {shown.map((event) => (
          <Step key={event.id} event={event} />
        ))}
      </ol>
      {shown.length < latest.length ? (
        <Button className="no-print" onClick={() => setAll(true)}>
          {t('complaints.showAll', { number: latest.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

function Step({ event }: { event: ComplaintEvent }) {
  const words = useEventWords();
  const facts = words.facts(event);
  return (
    <li>
      <div className="od-history-head">
        <b>{words.action(event)}</b>
        <span className="od-quiet">
          {words.by(event)} · <Instant value={event.at} />
        </span>
      </div>
      {facts.length > 0 ? <div>{facts.join(' · ')}</div> : null}
      {event.words ? <div className="desk-remark desk-said">{event.words}</div> : null}
    </li>
  );
}
