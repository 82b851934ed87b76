import { type CivilDate, civilDate } from '@onedesk/kernel';
import type { Reader } from './database.ts';

/** Where property has not told of a project yet. */
export const defaultTimeZone = 'Asia/Shanghai';

/** The zone that cuts a project's days and months, in a service with a relation `project (id, time_zone)`. */
export const timeZoneOf = async (db: Reader, projectId: string): Promise<string> =>
  (await db.row<{ zone: string }>(`select ${timeZoneSql('$1')} as zone`, [projectId]))?.zone ?? defaultTimeZone;

/** The same within a statement; `projectId` is an expression such as `$1`. */
export const timeZoneSql = (projectId: string): string =>
  `coalesce((select time_zone from project where id = ${projectId}), '${defaultTimeZone}')`;

/** The present civil date in a project's zone. */
export const todayIn = async (db: Reader, projectId: string, now: Date): Promise<CivilDate> =>
  civilDate(now, await timeZoneOf(db, projectId));
