export { ClockCard } from './ClockCard.tsx';
export { type DueClock, dueClock, type ExplainedClock } from './clock.ts';
export { DueBadge } from './DueBadge.tsx';
export { useServerTime } from './serverTime.ts';
export { useClockWords } from './useClockWords.ts';
