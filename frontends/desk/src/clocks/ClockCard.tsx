import { Flex } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClockSegment, dueClock, type ExplainedClock, stateNow } from './clock.ts';
import { DueBadge } from './DueBadge.tsx';
import { useServerTime } from './serverTime.ts';
import { useClockWords } from './useClockWords.ts';

/** A clock that explains itself: when it is due, by which policy, and every part of its time with the reason. CMP-3, CMP-5 */
export function ClockCard({ clock }: { clock: ExplainedClock }) {
  const { t } = useTranslation('desk');
  const words = useClockWords();
  const now = useServerTime(clock.asOf);
  const id = useId();
  const badge = dueClock(clock, now);
  const isLate = ['overdue', 'metLate'].includes(stateNow(badge, now));
  return (
    <article className="desk-clock" aria-labelledby={id}>
      <Flex justify="space-between" align="baseline" gap="4px 12px" wrap>
        <h3 id={id}>{t(`clocks.kind.${clock.kind}`)}</h3>
        <DueBadge clock={badge} />
      </Flex>
      <p className={isLate ? 'desk-clock-due desk-clock-late' : 'desk-clock-due'}>{words.due(clock, isLate)}</p>
      <p className="desk-clock-basis od-quiet">{words.basis(clock).join(' · ')}</p>
      {clock.provisional ? <p className="desk-clock-note">{t('clocks.provisional')}</p> : null}
      {clock.segments.length > 0 ? <Account segments={clock.segments} now={now} /> : null}
    </article>
  );
}

/** How the time went, the earliest first. */
function Account({ segments, now }: { segments: readonly ClockSegment[]; now: Date }) {
  const { t } = useTranslation('desk');
  return (
    <details className="desk-clock-account" open={segments.length > 1}>
      <summary>{t('clocks.account')}</summary>
      <ol>
        {segments.map((segment) => (
          <Part key={segment.from} segment={segment} now={now} />
        ))}
      </ol>
    </details>
  );
}

function Part({ segment, now }: { segment: ClockSegment; now: Date }) {
  const { t } = useTranslation('desk');
  const words = useClockWords();
  const { from, to, state, because } = segment;
  const lasted = (to ? Date.parse(to) : now.getTime()) - Date.parse(from);
  return (
    <li className={`desk-clock-part desk-clock-${state}`}>
      <div>
        <strong>{t(`clocks.state.${state}`)}</strong> <span className="od-quiet">{words.length(lasted)}</span>
      </div>
      <div>
        {words.why(segment)}
        {because?.by ? <span className="od-quiet"> · {because.by}</span> : null}
      </div>
      {because?.note ? <q>{because.note}</q> : null}
      <div className="od-quiet od-number desk-clock-time">{words.time(segment)}</div>
    </li>
  );
}
