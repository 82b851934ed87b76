import { Refusal } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';
import { isClosed } from './months.ts';

/** Throws `MonthClosed` unless the month is open. */
export async function refuseClosed(db: Reader, projectId: string, month: string): Promise<void> {
  if (!(await isClosed(db, projectId, month))) return;
  throw new Refusal(
    'MonthClosed',
    { zh: '{month} 已关账', en: '{month} is closed' },
    { facts: { month }, fields: { month } },
  );
}

/** Throws `AlreadyReversed` when the entry was taken back before. */
export async function refuseReversed(db: Reader, entryId: string): Promise<void> {
  const by = await db.row<{ at: Date; actor_name: string }>(
    'select at, actor_name from ledger_entry where reverses = $1',
    [entryId],
  );
  if (!by) return;
  throw new Refusal(
    'AlreadyReversed',
    { zh: '{by} 已经冲销过了', en: '{by} has reversed this already' },
    { facts: { by: by.actor_name }, fields: { reversedAt: new Date(by.at), reversedBy: by.actor_name } },
  );
}
