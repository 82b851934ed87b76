import type { CivilDate } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';

/** Whether a project's month is closed: nothing is booked in it and nothing charged for it any more. */
export const isClosed = async (db: Reader, projectId: string, month: string): Promise<boolean> =>
  (await db.row('select 1 from closed_month where project_id = $1 and month = $2', [projectId, `${month}-01`])) !==
  null;

/** The month of a day: `2026-08-15` → `2026-08`. */
export const monthOf = (day: CivilDate): string => day.slice(0, 7);

/** FEE-5: what is charged for a month is due on its 15th, unless said otherwise. */
export const usualDueDay = (month: string): CivilDate => `${month}-15`;
