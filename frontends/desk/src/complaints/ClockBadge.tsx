import { DueBadge, dueClock, useServerTime } from '../clocks/index.ts';
import type { ComplaintClock } from './complaint.ts';
import { useComplaintWords } from './words.tsx';

/** A clock in a few words: what it waits for, and what is left or how late it is. CMP-5 */
export function ClockBadge({ clock }: { clock: ComplaintClock }) {
  const words = useComplaintWords();
  const now = useServerTime(clock.asOf);
  return (
    <span className="desk-line desk-clock-badge">
      <span className="od-quiet">{words.clock(clock.kind)}</span>
      <DueBadge clock={dueClock(clock, now)} />
    </span>
  );
}
