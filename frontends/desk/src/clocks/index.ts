export { ClockCard } from './ClockCard.tsx';
export type { DueClock, ExplainedClock } from './clock.ts';
export { DueBadge } from './DueBadge.tsx';
export { useServerTime } from './serverTime.ts';
export { useClockWords } from './useClockWords.ts';
