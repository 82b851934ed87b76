import type { Context } from '@onedesk/subgraph';
import { type DueSoon, dueSoonIn, dueSoonPolicy, dueSoonSql, leadMs } from '../clocks/index.ts';
import type { ComplaintList } from './complaint.queries.ts';

/** What the project's policy says is due soon; only one list needs to know. */
export const dueSoonFor = (context: Context, projectId: string, list: ComplaintList): Promise<DueSoon> =>
  list === 'dueSoon' ? dueSoonIn(context, projectId) : Promise.resolve(dueSoonPolicy.defaults);

/** CMP-5: the conditions of what is due soon by the policy. The longest that it says bounds what is read by the index. */
export function dueSoonWhere(value: (given: unknown) => string, now: Date, { upToADay, longer }: DueSoon): string[] {
  const [short, long] = [leadMs(upToADay), leadMs(longer)];
  return [
    `c.due_at <= ${value(new Date(now.getTime() + Math.max(short, long)))}`,
    dueSoonSql({
      now: value(now),
      startsAt: 'c.due_from',
      dueAt: 'c.due_at',
      upToADay: `${value(short)}::bigint`,
      longer: `${value(long)}::bigint`,
    }),
  ];
}
