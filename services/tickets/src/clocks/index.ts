export { calendarFor } from './calendar.ts';
export { type ClockKind, clockKinds } from './clock-kind.ts';
export { type ClockReader, type RecordedClock, ticketClockType, TicketClockType } from './clock.graphql.ts';
