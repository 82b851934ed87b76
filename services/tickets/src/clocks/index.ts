import './faults.ts';

export { calendarExceptions } from './calendar.policy.ts';
export { calendarFor } from './calendar.ts';
export { type ClockKind, clockKinds } from './clock-kind.ts';
export { PauseReasonEnum, type RecordedClock, ticketClockType, TicketClockType } from './clock.graphql.ts';
export { dueSoonAt, type DueSoon, dueSoonPolicy, dueSoonSql, leadMs, longestLeadMs } from './due-soon.policy.ts';
export { dueSoonIn, dueSoonReader } from './due-soon.queries.ts';
export { clocksOfRecords, type RecordedClockRow } from './clock.queries.ts';
export {
  addStep,
  type ClockPlace,
  type ClockWorld,
  isOpen,
  readableStep,
  startClock,
  type SteppedClock,
  StoredClockStep,
  TicketClock,
} from './clock.ts';
