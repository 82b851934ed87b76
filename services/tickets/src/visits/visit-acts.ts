import type { CommandContext } from '@onedesk/subgraph';
import { clockPromise, meetPromise } from './promise-clock.ts';
import type { Act, Colleague, Visit } from './visit.ts';
import { VisitStep } from './visit-step.ts';

/** VST-8: promises the customer a reply until then. */
export async function promiseVisit(
  command: CommandContext,
  visit: Visit,
  until: Date,
  words: string | null,
): Promise<void> {
  visit.promise(until);
  await command.em.persist(VisitStep.of(visit, 'promised', actOf(command), { until, words })).flush();
  await clockPromise(command, visit, until, words);
}

/** VST-8: the customer got the reply. */
export async function closeVisit(command: CommandContext, visit: Visit, reply: string | null): Promise<void> {
  const act = actOf(command);
  visit.close(reply, act);
  await command.em.persist(VisitStep.of(visit, 'closed', act, { words: reply })).flush();
  await meetPromise(command, visit);
}

/** VST-4: it is somebody else's to follow up; whose it was stays on its way. */
export async function handOverVisit(
  command: CommandContext,
  visit: Visit,
  to: Colleague,
  words: string | null,
): Promise<void> {
  visit.handOver(to);
  await command.em.persist(VisitStep.of(visit, 'handedOver', actOf(command), { to, words })).flush();
}

const actOf = ({ principal, now }: CommandContext): Act => ({ by: principal, at: now });
