import { z } from 'zod';
import type { CivilDate } from '../clock.ts';
import type { Words } from '../words.ts';
import type { Calendar } from './calendar.ts';
import { addDays, addMonths, instantOf, localTime, midnight } from './zone.ts';

/** A length of time as policies say it: one unit and a whole number of it, or the end of the day it starts on. */
export type Span =
  | { minutes: number }
  | { hours: number }
  | { days: number }
  | { workingDays: number }
  | { months: number }
  | { endOf: 'day' | 'workingDay' };

const count = (most: number) => z.int().min(1).max(most);

/** Exactly one unit; the largest are about ten years. */
export const spanSchema: z.ZodType<Span> = z.union([
  z.strictObject({ minutes: count(100_000) }),
  z.strictObject({ hours: count(90_000) }),
  z.strictObject({ days: count(3_660) }),
  z.strictObject({ workingDays: count(2_500) }),
  z.strictObject({ months: count(120) }),
  z.strictObject({ endOf: z.enum(['day', 'workingDay']) }),
]);

/**
 * The instant at which a span that begins at `at` is over. Days, working days and months keep the zone's time of day;
 * months clamp (31 January and a month are 28 February). The day a span begins on is not counted. The end of a day is the
 * zone's next midnight, which is no longer in it; the end of a working day is that of the first from `at` on.
 */
export function after(at: Date, span: Span, calendar: Calendar): Date {
  if ('minutes' in span) return new Date(at.getTime() + span.minutes * 60_000);
  if ('hours' in span) return new Date(at.getTime() + span.hours * 3_600_000);
  const { timeZone } = calendar;
  const { day, time } = localTime(at, timeZone);
  if ('days' in span) return instantOf({ day: addDays(day, span.days), time }, timeZone);
  if ('months' in span) return instantOf({ day: addMonths(day, span.months), time }, timeZone);
  if ('workingDays' in span) return instantOf({ day: workingDay(day, span.workingDays, calendar), time }, timeZone);
  const last = span.endOf === 'day' || calendar.isWorkingDay(day) ? day : workingDay(day, 1, calendar);
  return midnight(addDays(last, 1), timeZone);
}

/** Whether a span from `at` to `end` rests on a day of a year whose holidays are not published yet. */
export function restsOnProvisional(at: Date, span: Span, end: Date, calendar: Calendar): boolean {
  if (!('workingDays' in span || ('endOf' in span && span.endOf === 'workingDay'))) return false;
  const last = localTime(new Date(end.getTime() - 1), calendar.timeZone).day;
  for (let { day } = localTime(at, calendar.timeZone); day <= last; day = addDays(day, 1)) {
    if (calendar.isProvisional(day)) return true;
  }
  return false;
}

/** `3天`, `3 days`; `当天内`, `the same day`. */
export function spanWords(span: Span): Words {
  if ('minutes' in span) return counted(span.minutes, '分钟', 'minute');
  if ('hours' in span) return counted(span.hours, '小时', 'hour');
  if ('days' in span) return counted(span.days, '天', 'day');
  if ('workingDays' in span) return counted(span.workingDays, '个工作日', 'working day');
  if ('months' in span) return counted(span.months, '个月', 'month');
  return span.endOf === 'day'
    ? { zh: '当天内', en: 'the same day' }
    : { zh: '当个工作日内', en: 'the same working day' };
}

const counted = (number: number, zh: string, en: string): Words => ({
  zh: `${number}${zh}`,
  en: `${number} ${en}${number === 1 ? '' : 's'}`,
});

/** The so-many-th working day after a day. */
function workingDay(from: CivilDate, number: number, calendar: Calendar): CivilDate {
  let day = from;
  for (let left = number; left > 0; ) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}
