import { addDays, instantOf, localTime } from '@onedesk/kernel';
import type { Chance } from './chance.ts';

const hour = 3_600_000;

/** Nobody works before half past eight or after eight in the evening: when somebody gets to it. */
export function atWork(at: Date, timeZone: string, chance: Chance): Date {
  const { day, time } = localTime(at, timeZone);
  const morning = (civil: string, within: number) =>
    instantOf({ day: civil, time: 8.5 * hour + Math.round(chance.between(0, within)) }, timeZone);
  if (time < 8.5 * hour) return morning(day, hour);
  if (time > 20 * hour) return morning(addDays(day, 1), 2 * hour);
  return at;
}
