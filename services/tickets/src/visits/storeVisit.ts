import { QueryOrder } from '@mikro-orm/core';
import { newId, type Permission } from '@onedesk/kernel';
import { type CommandContext, load } from '@onedesk/subgraph';
import { calendarFor, StoredClockStep, type SteppedClock, TicketClock } from '../clocks/index.ts';
import { DutyEntry } from '../duty-log/index.ts';
import { visitHistory } from './visit.privacy.ts';
import { type VisitCase, visitCaseOf, type VisitWorld } from './visit-case.ts';
import { Visit } from './visit.ts';

/** The visit that a command is about, locked, in the version that the caller has seen. */
export async function loadVisit(
  command: CommandContext,
  input: { id: string; expectedVersion: number },
  permission: Permission,
): Promise<VisitCase> {
  const visit = await load(command, Visit, input, permission, visitHistory);
  return visitCaseOf(visit, await runningClocks(command, visit));
}

/** The clock of the visit's promise that has not ended, with its steps. */
async function runningClocks({ em }: CommandContext, visit: Visit): Promise<SteppedClock[]> {
  const clock = await em.findOne(TicketClock, { recordId: visit.id, kind: 'promise', endedAt: null });
  if (!clock) return [];
  const steps = await em.find(StoredClockStep, { clockId: clock.id }, { orderBy: { position: QueryOrder.ASC } });
  return [{ clock, steps }];
}

/** The world of a command about a visit. */
export async function visitWorld(command: CommandContext, projectId: string): Promise<VisitWorld> {
  const { db, now, principal } = command;
  const actor = { id: principal.id, name: principal.name };
  return { now, actor, calendar: await calendarFor(db, projectId, now), newId };
}

/** Keeps what an action has left of a visit: all in the command's transaction. */
export async function storeVisit({ em, principal, now }: CommandContext, it: VisitCase): Promise<void> {
  const { visit, steps, clocks, dutyLines } = it;
  // Before its steps: each tells whose it was.
  await em.persist(visit).flush();
  for (const words of dutyLines.splice(0)) {
    const { projectId, unitId = null } = visit;
    em.persist(DutyEntry.note({ projectId, unitId, words }, principal, now));
  }
  await em.persist([...steps, ...clocks.flatMap(({ clock, steps: own }) => [clock, ...own])]).flush();
}
