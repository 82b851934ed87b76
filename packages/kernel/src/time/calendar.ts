import chineseDays from 'chinese-days';
import type { CivilDate } from '../clock.ts';
import { remembered } from './remembered.ts';

/** Which days are worked in a zone. */
export interface Calendar {
  readonly timeZone: string;
  isWorkingDay(day: CivilDate): boolean;
  /** The year's holidays are not published yet: its weekdays are taken to be worked until they are. */
  isProvisional(day: CivilDate): boolean;
}

/**
 * The calendar of the People's Republic: weekends and statutory holidays are free, make-up working days (调休) are worked.
 * `exceptions` are days that are otherwise in this project: true is worked, false is free.
 */
export function chineseCalendar(
  timeZone = 'Asia/Shanghai',
  exceptions: ReadonlyMap<CivilDate, boolean> = new Map(),
): Calendar {
  return {
    timeZone,
    isWorkingDay: (day) => exceptions.get(day) ?? isStatutoryWorkingDay(day),
    isProvisional: (day) => !exceptions.has(day) && !isPublished(day.slice(0, 4)),
  };
}

/** The library parses and formats dates at every question: each day is asked for once. */
const isStatutoryWorkingDay = remembered((day: CivilDate) => chineseDays.isWorkday(day));

/** The State Council publishes a year's holidays late in the year before; a published year has some. */
const isPublished = remembered(
  (year: string) => chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0,
);
