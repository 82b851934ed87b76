import { QueryOrder } from '@mikro-orm/core';
import { type ClockStep, newId } from '@onedesk/kernel';
import type { CommandContext } from '@onedesk/subgraph';
import { addStep, calendarFor, startClock, StoredClockStep, type SteppedClock, TicketClock } from '../clocks/index.ts';
import type { Visit } from './visit.ts';

/** VST-8: the clock of a promised time starts, or goes on until the later promise. */
export async function clockPromise(
  command: CommandContext,
  visit: Visit,
  until: Date,
  note: string | null,
): Promise<void> {
  const { id: recordId, projectId, buildingId = null } = visit;
  const made = { at: command.now, by: command.principal.name, note };
  const running = await runningClock(command, visit);
  if (running) return addTo(command, visit, running, { ...made, kind: 'extended', until });
  const place = { projectId, buildingId, recordType: 'Visit', recordId } as const;
  const first = { ...made, kind: 'startedUntil', until } as const;
  const { clock, steps } = startClock(place, 'promise', 'promise', first, await worldOf(command, visit));
  await command.em.persist([clock, ...steps]).flush();
}

/** VST-8: the promise was kept, in time or late. */
export async function meetPromise(command: CommandContext, visit: Visit): Promise<void> {
  const running = await runningClock(command, visit);
  const step = { kind: 'met', at: command.now, by: command.principal.name } as const;
  if (running) await addTo(command, visit, running, step);
}

async function addTo(command: CommandContext, visit: Visit, running: SteppedClock, step: ClockStep): Promise<void> {
  addStep(running, step, await worldOf(command, visit));
  await command.em.persist(running.steps).flush();
}

/** The clock of the visit's promise that has not ended, with its steps. */
async function runningClock({ em }: CommandContext, visit: Visit): Promise<SteppedClock | null> {
  const clock = await em.findOne(TicketClock, { recordId: visit.id, kind: 'promise', endedAt: null });
  if (!clock) return null;
  const steps = await em.find(StoredClockStep, { clockId: clock.id }, { orderBy: { position: QueryOrder.ASC } });
  return { clock, steps };
}

const worldOf = async ({ db, now }: CommandContext, { projectId }: Visit) => ({
  now,
  calendar: await calendarFor(db, projectId, now),
  newId,
});
