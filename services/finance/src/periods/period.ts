import { newId, Refusal } from '@onedesk/kernel';
import { type CommandContext, todayIn } from '@onedesk/subgraph';
import { monthOf } from '../ledger/index.ts';
import { closedMonth } from './period.queries.ts';

/**
 * FEE-9: closes a month that is over: nothing is booked in it and nothing charged for it any more. For good.
 * @throws Refusal `MonthNotOver`, `AlreadyClosed`.
 */
export async function closeMonth(
  { db, now }: CommandContext,
  { projectId, month }: { projectId: string; month: string },
): Promise<string> {
  if (month >= monthOf(await todayIn(db, projectId, now))) {
    throw new Refusal(
      'MonthNotOver',
      { zh: '{month} 还没有过完，不能关账', en: '{month} is not over yet' },
      { facts: { month }, fields: { month } },
    );
  }
  const earlier = await closedMonth(db, projectId, month);
  if (earlier) {
    const { closed_at: at, closed_by: closedBy } = earlier;
    throw new Refusal(
      'AlreadyClosed',
      { zh: '{month} 已由 {closedBy} 关账', en: '{closedBy} has closed {month} already' },
      { facts: { month, closedBy }, fields: { closedAt: new Date(at), closedBy } },
    );
  }
  const id = newId();
  await db.rows('insert into closed_month (id, project_id, month) values ($1, $2, $3) returning id', [
    id,
    projectId,
    `${month}-01`,
  ]);
  return id;
}
