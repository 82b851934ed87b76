import { QueryOrder } from '@mikro-orm/core';
import { newId, type Permission } from '@onedesk/kernel';
import { type CommandContext, type HistoryView, load, locked, type Reader } from '@onedesk/subgraph';
import { allInForce, inVersion } from '@onedesk/policies';
import { announce } from '../announcements/index.ts';
import { Callback } from '../callbacks/index.ts';
import { calendarFor, StoredClockStep, type SteppedClock, TicketClock } from '../clocks/index.ts';
import { DutyEntry } from '../duty-log/index.ts';
import { type Case, caseOf, type CasePolicies, type CaseWorld } from './case.ts';
import { Complaint, Extension, Referral } from './complaint.ts';
import { complaintHistory } from './complaint.privacy.ts';
import { casePolicies } from './casePolicies.ts';
import { escalate } from './way/index.ts';

/** What a conflict tells: what the complaint's history does, masked as it is, and what became of its parts. PPL-2 */
export const complaintParts: HistoryView = {
  ...complaintHistory,
  parts: ['Callback', 'Extension', 'Referral'],
  lastStep: (db, id) =>
    db.row('select by_name as by, at from complaint_event where complaint_id = $1 order by position desc limit 1', [
      id,
    ]),
};

/**
 * The case a command is about, locked, in the version that the caller has seen; what time has done to it meanwhile
 * (CMP-4) is recorded first.
 */
export async function loadCase(
  command: CommandContext,
  input: { id: string; expectedVersion: number },
  permission: Permission,
): Promise<{ it: Case; world: CaseWorld }> {
  const complaint = await load(command, Complaint, input, permission, complaintParts);
  return around(command, complaint);
}

/** The same for who has seen no version: a job, or an administrator who applies a policy to all that are open. */
export async function lockCase(
  command: CommandContext,
  id: string,
  permission: Permission = 'complaint.see',
): Promise<{ it: Case; world: CaseWorld }> {
  return around(command, await locked(command, Complaint, id, permission));
}

async function around(command: CommandContext, complaint: Complaint) {
  const { it, applied } = await caseAround(command, complaint);
  const world = await caseWorld(command, complaint.projectId, complaint.registeredAt, applied);
  escalate(it, world);
  return { it, world };
}

async function caseAround(
  { em, db }: CommandContext,
  complaint: Complaint,
): Promise<{ it: Case; applied: string | null }> {
  const complaintId = complaint.id;
  const callbacks = await em.find(
    Callback,
    { complaintId },
    { orderBy: { plannedAt: QueryOrder.ASC, id: QueryOrder.ASC } },
  );
  const clocks = await clocksOfRecords({ em }, [complaintId, ...callbacks.map(({ id }) => id)]);
  const extensions = await em.find(
    Extension,
    { complaintId },
    { orderBy: { askedAt: QueryOrder.ASC, id: QueryOrder.ASC } },
  );
  const referrals = await em.find(
    Referral,
    { complaintId },
    { orderBy: { sentAt: QueryOrder.ASC, id: QueryOrder.ASC } },
  );
  const before = await db.row<{ count: number; applied: string | null }>(
    `select coalesce(max(position), 0)::int as count,
            (array_agg(facts ->> 'version' order by position desc) filter (where action = 'applyPolicy'))[1] as applied
       from complaint_event where complaint_id = $1`,
    [complaintId],
  );
  const it = caseOf(complaint, { clocks, callbacks, extensions, referrals, eventCount: before?.count ?? 0 });
  return { it, applied: before?.applied ?? null };
}

async function clocksOfRecords({ em }: Pick<CommandContext, 'em'>, recordIds: string[]): Promise<SteppedClock[]> {
  const clocks = await em.find(
    TicketClock,
    { recordId: { $in: recordIds } },
    { orderBy: { startsAt: QueryOrder.ASC, id: QueryOrder.ASC } },
  );
  const clockId = { $in: clocks.map(({ id }) => id) };
  const steps = await em.find(StoredClockStep, { clockId }, { orderBy: { position: QueryOrder.ASC } });
  const byClock = Map.groupBy(steps, (step) => step.clockId);
  return clocks.map((clock) => ({ clock, steps: byClock.get(clock.id) ?? [] }));
}

/** The world of a command about a complaint: its project's calendar and policies. */
export async function caseWorld(
  command: CommandContext,
  projectId: string,
  registeredAt: Date,
  applied: string | null = null,
): Promise<CaseWorld> {
  const { db, now, principal } = command;
  return {
    now,
    actor: { id: principal.id, name: principal.name },
    // The holidays known when it came in: what is due and why read the same ever after.
    calendar: await calendarFor(db, projectId, registeredAt),
    policies: await policiesFor(db, projectId, registeredAt, now, applied),
    newId,
  };
}

/**
 * A clock keeps the version in force when it started: a complaint's run from its registration, the others from now. What
 * an administrator has applied to the case since stands in its place.
 */
export async function policiesFor(
  db: Reader,
  projectId: string,
  registeredAt: Date,
  now: Date,
  applied: string | null = null,
): Promise<CasePolicies> {
  const { sinceRegistration: then, atPresent } = casePolicies;
  if (registeredAt >= now) return allInForce(db, { ...then, ...atPresent }, projectId, now);
  return {
    ...(await allInForce(db, then, projectId, registeredAt)),
    ...(await allInForce(db, atPresent, projectId, now)),
    ...(applied !== null && { clocks: await inVersion(db, then.clocks, projectId, applied) }),
  };
}

/** Keeps what an action has left of a case: all in the command's transaction. */
export async function storeCase(command: CommandContext, it: Case): Promise<void> {
  const { em, principal, now } = command;
  const { complaint, clocks, callbacks, extensions, referrals, events, dutyLines } = it;
  em.persist([complaint, ...callbacks, ...extensions, ...referrals, ...events]);
  for (const { clock, steps } of clocks) em.persist([clock, ...steps]);
  for (const words of dutyLines) {
    const { projectId, unitId } = complaint;
    em.persist(DutyEntry.note({ projectId, unitId, words: words.slice(0, 2_000) }, principal, now));
  }
  await em.flush();
  await announce(command, it.announcements);
}
