import { StatusBadge, type Tone } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { type DueClock, stateNow } from './clock.ts';
import { useServerTime } from './serverTime.ts';
import { useClockWords } from './useClockWords.ts';

const tones: Record<ReturnType<typeof stateNow>, Tone> = {
  notStarted: 'neutral',
  running: 'active',
  dueSoon: 'attention',
  paused: 'neutral',
  overdue: 'bad',
  met: 'good',
  metLate: 'attention',
  cancelled: 'neutral',
};

/** How a clock stands, in a word or two: what is left, how late it is, why it stands still, how it ended. CMP-5 */
export function DueBadge({ clock }: { clock: DueClock }) {
  const now = useServerTime(clock.asOf);
  const text = useBadgeText(clock, now);
  return <StatusBadge tone={tones[stateNow(clock, now)]} text={text} />;
}

function useBadgeText(clock: DueClock, now: Date): string {
  const { t } = useTranslation('desk');
  const words = useClockWords();
  const state = stateNow(clock, now);
  const time = clock.dueAt ? words.length(Date.parse(clock.dueAt) - now.getTime()) : '';
  if (state === 'overdue') return t('clocks.badge.over', { time });
  if (state === 'paused' && clock.reason)
    return t('clocks.badge.paused', { reason: t(`clocks.reason.${clock.reason}`) });
  if (state === 'running' || state === 'dueSoon')
    return time ? t('clocks.badge.left', { time }) : t('clocks.state.running');
  return t(`clocks.state.${state}`);
}
