import type { CivilDate } from '../clock.ts';
import { remembered } from './remembered.ts';

/** A moment as a wall clock shows it: a civil day and the milliseconds since its midnight on that clock. */
export interface LocalTime {
  readonly day: CivilDate;
  readonly time: number;
}

/** What the wall clock of a zone such as `Asia/Shanghai` shows at an instant. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const local = at.getTime() + offset(at.getTime(), timeZone);
  const time = ((local % day) + day) % day;
  return { day: dayText(local - time), time };
}

/** The instant at which the zone's wall clock shows a time. One that a change of the clocks skips is the instant after the gap that is as far on. */
export function instantOf({ day: civil, time }: LocalTime, timeZone: string): Date {
  const local = dayNumber(civil) * day + time;
  const before = offset(local - day, timeZone);
  const after = offset(local + day, timeZone);
  if (before === after) return new Date(local - before);
  const earlier = local - before;
  return new Date(offset(earlier, timeZone) === before ? earlier : laterReading(local, before, after, timeZone));
}

/** The instant of the first moment of a day in a zone. */
export const midnight = (civil: CivilDate, timeZone: string): Date => instantOf({ day: civil, time: 0 }, timeZone);

/** The civil date some days later; negative counts backwards. */
export const addDays = (civil: CivilDate, days: number): CivilDate => textOfDay(dayNumber(civil) + days);

/** The same day some months later; the last of the month where it is shorter: 31 January and a month are 28 February. */
export function addMonths(civil: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, date = 1] = civil.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  return dayText(lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate())));
}

const day = 86_400_000;

const dayNumber = remembered((civil: CivilDate): number => Date.parse(civil) / day);
const textOfDay = remembered((number: number): CivilDate => new Date(number * day).toISOString().slice(0, 10));
const dayText = (milliseconds: number): CivilDate => textOfDay(milliseconds / day);

/** In the gap the clocks skip there is no such instant: the offset before it leads on past the gap. */
function laterReading(local: number, before: number, after: number, timeZone: string): number {
  const later = local - after;
  return offset(later, timeZone) === after ? later : local - before;
}

/**
 * Milliseconds that the zone is ahead of UTC. Asking Intl takes some microseconds and clocks are computed by the million,
 * so each UTC day is asked for once: a day that begins and ends with the same offset has no other.
 */
function offset(instant: number, timeZone: string): number {
  return dayOffsets(timeZone)(Math.floor(instant / day)) ?? askedOffset(instant, timeZone);
}

/** Null for a day on which the clocks change. */
const dayOffsets = remembered((timeZone: string) =>
  remembered((number: number): number | null => {
    const first = askedOffset(number * day, timeZone);
    return first === askedOffset((number + 1) * day, timeZone) ? first : null;
  }),
);

const formatOf = remembered((timeZone: string) => {
  const numeric = 'numeric';
  const clock = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone, year: numeric, month: numeric, day: numeric, ...clock });
});

function askedOffset(instant: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, date, hours, minute, second) - Math.floor(instant / 1_000) * 1_000;
}
