import { Refusal } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';
import { isClosed } from './months.ts';

const monthClosed = (month: string): Refusal =>
  new Refusal(
    'MonthClosed',
    { zh: '{month} 已关账', en: '{month} is closed' },
    { facts: { month }, fields: { month } },
  );

/** Throws `MonthClosed` unless the month is open. */
export async function refuseClosed(db: Reader, projectId: string, month: string): Promise<void> {
  if (await isClosed(db, projectId, month)) throw monthClosed(month);
}

/** What the database says when the month was closed since it was looked at. */
const closedSince = new Set(['ledger_entry_month_open', 'charge_month_open']);

/** Enters something in a month: where it is closed just now, that is a refusal and no fault. */
export async function unlessClosed<Result>(month: string, enter: () => Promise<Result>): Promise<Result> {
  try {
    return await enter();
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    throw constraint && closedSince.has(constraint) ? monthClosed(month) : error;
  }
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
