import { type Calendar, chineseCalendar } from '@onedesk/kernel';
import { inForce } from '@onedesk/policies';
import { type Reader, timeZoneOf } from '@onedesk/subgraph';
import { calendarExceptions } from './calendar.policy.ts';

/** The working calendar of a project: its zone, the statutory holidays, and the project's exceptions in force at an instant. CMP-3 */
export async function calendarFor(db: Reader, projectId: string, at: Date): Promise<Calendar> {
  const [timeZone, exceptions] = await Promise.all([
    timeZoneOf(db, projectId),
    inForce(db, calendarExceptions, projectId, at),
  ]);
  return chineseCalendar(timeZone, new Map(exceptions.value.map(({ day, working }) => [day, working])));
}
