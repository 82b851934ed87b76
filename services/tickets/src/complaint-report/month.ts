import { addDays, addMonths, type CivilDate, midnight } from '@onedesk/kernel';

/** A month of a project: from its first instant up to the instant before which things are known. */
export interface ReportMonth {
  /** `2026-02` */
  readonly month: string;
  readonly from: Date;
  /** Exclusive: the end of the month, or just after now while it runs. */
  readonly until: Date;
  /** The month is not over. */
  readonly running: boolean;
}

/** A month as it stands at an instant. What happens at that very instant counts. */
export function reportMonth(month: string, timeZone: string, now: Date): ReportMonth {
  const first: CivilDate = `${month}-01`;
  const end = midnight(addMonths(first, 1), timeZone);
  const running = now < end;
  const until = running ? new Date(now.getTime() + 1) : end;
  return { month, from: midnight(first, timeZone), until, running };
}

/** The month so many months later, or earlier. */
export const monthAfter = (month: string, months: number): string => addMonths(`${month}-01`, months).slice(0, 7);

/** RPT-10: with what a month is compared. */
export const comparedMonths = (month: string): { previous: string; lastYear: string } => ({
  previous: monthAfter(month, -1),
  lastYear: monthAfter(month, -12),
});

/** The first instant of a day of the month that follows, such as the 20th. */
export const startOfDayAfter = (month: string, day: number, timeZone: string): Date =>
  midnight(dayAfter(month, day), timeZone);

/** The end of a day of the month that follows: by then the report is signed, or it is late. CMP-9 */
export const dueBy = (month: string, day: number, timeZone: string): Date =>
  midnight(addDays(dayAfter(month, day), 1), timeZone);

const dayAfter = (month: string, day: number): CivilDate => `${monthAfter(month, 1)}-${String(day).padStart(2, '0')}`;
