export { type Calendar, chineseCalendar } from './calendar.ts';
export {
  type ClockReading,
  type ClockSegment,
  clockSegmentStates,
  type ClockState,
  clockStates,
  dueOf,
  readClock,
} from './reading.ts';
export { after, type Span, spanSchema, spanWords } from './span.ts';
export { type ClockStep, clockStepKinds, type ClockStepKind, type PauseReason, pauseReasons } from './steps.ts';
export { addDays, addMonths, instantOf, localTime, midnight } from './zone.ts';
