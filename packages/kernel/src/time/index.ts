export { type Calendar, chineseCalendar } from './calendar.ts';
export { type ClockReading, type ClockSegment, type ClockState, dueOf, readClock } from './reading.ts';
export { after, type Span, spanSchema, spanWords } from './span.ts';
export { type ClockStep, type ClockStepKind, type PauseReason, pauseReasons } from './steps.ts';
export { addDays, addMonths, instantOf, localTime, midnight } from './zone.ts';
