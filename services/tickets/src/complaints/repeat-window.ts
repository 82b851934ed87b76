import { addDays, addMonths, type Calendar, instantOf, localTime, type Span } from '@onedesk/kernel';

/** The instant from which on earlier complaints count as the same being raised again: a span before another instant. */
export function repeatsSince(at: Date, within: Span, { timeZone }: Calendar): Date {
  const { day, time } = localTime(at, timeZone);
  if ('months' in within) return instantOf({ day: addMonths(day, -within.months), time }, timeZone);
  if ('days' in within) return instantOf({ day: addDays(day, -within.days), time }, timeZone);
  if ('workingDays' in within) return instantOf({ day: addDays(day, -within.workingDays), time }, timeZone);
  if ('hours' in within) return new Date(at.getTime() - within.hours * 3_600_000);
  if ('minutes' in within) return new Date(at.getTime() - within.minutes * 60_000);
  return instantOf({ day, time: 0 }, timeZone);
}
