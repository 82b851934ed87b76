/** Where the present comes from. Domain code never asks the machine's clock by itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that tests set by hand. */
export class SettableClock implements Clock {
  #now: Date;

  constructor(at: Date | string) {
    this.#now = new Date(at);
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(at: Date | string): void {
    this.#now = new Date(at);
  }

  /** Moves forward by a span; days are 24 hours. */
  pass(span: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const seconds =
      (span.days ?? 0) * 86_400 + (span.hours ?? 0) * 3_600 + (span.minutes ?? 0) * 60 + (span.seconds ?? 0);
    this.#now = new Date(this.#now.getTime() + seconds * 1_000);
  }
}

/** A civil date, `YYYY-MM-DD`, without a time or a zone. */
export type CivilDate = string;

/** The civil date of an instant in a zone such as `Asia/Shanghai`. */
export function civilDate(at: Date, timeZone: string): CivilDate {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** Making one takes some fifty times as long as using it; there are as many as zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the text is a date that exists in the calendar, between 1900 and 2200. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2200) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
