import { named, policy } from '@onedesk/kernel';
import { z } from 'zod';

/** So long before it is due. */
const lead = z.union([
  z.strictObject({ minutes: z.int().min(1).max(1_440) }),
  z.strictObject({ hours: z.int().min(1).max(72) }),
]);
export type Lead = z.infer<typeof lead>;

/** How long before it is due a clock is due soon: those that run for a day at the most, and longer ones. */
export interface DueSoon {
  readonly upToADay: Lead;
  readonly longer: Lead;
}

/** CMP-5: when whom it concerns is told that something is due soon. */
export const dueSoonPolicy = policy<DueSoon>(
  'announcements.dueSoon',
  { zh: '到期前多久提醒', en: 'How long before it is due somebody is reminded', rule: 'CMP-5' },
  z.strictObject({
    upToADay: named(lead, '时限不超过一天的', 'Clocks of a day at the most'),
    longer: named(lead, '时限更长的', 'Longer clocks'),
  }),
  { upToADay: { minutes: 30 }, longer: { hours: 4 } },
);

const dayMs = 24 * 3_600_000;

/** The longest that a policy may say, in milliseconds. */
export const longestLeadMs = 72 * 3_600_000;

export const leadMs = (given: Lead): number => ('minutes' in given ? given.minutes * 60_000 : given.hours * 3_600_000);

/** From when on a clock is due soon; not before it has started. Until it is due. */
export function dueSoonAt({ upToADay, longer }: DueSoon, startsAt: Date, dueAt: Date): Date {
  const before = leadMs(dueAt.getTime() - startsAt.getTime() <= dayMs ? upToADay : longer);
  return new Date(Math.max(startsAt.getTime(), dueAt.getTime() - before));
}

/** A clock in a statement: placeholders or columns, the lengths of the policy in milliseconds. */
export interface DueSoonSql {
  readonly now: string;
  readonly startsAt: string;
  readonly dueAt: string;
  readonly upToADay: string;
  readonly longer: string;
}

/** The same as a condition: whether a clock that has not ended is due soon now, and not yet overdue. */
export const dueSoonSql = ({ now, startsAt, dueAt, upToADay, longer }: DueSoonSql): string =>
  `${dueAt} > ${now} and ${startsAt} <= ${now}
    and ${dueAt} - case when ${dueAt} - ${startsAt} <= interval '24 hours' then ${upToADay} else ${longer} end * interval '1 millisecond' <= ${now}`;
