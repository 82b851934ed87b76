import type { Calendar, Policy, Role, Span } from '@onedesk/kernel';
import type { Announcement, AnnouncementKind } from '../announcements/index.ts';
import type { Callback } from '../callbacks/index.ts';
import {
  addStep,
  type ClockKind,
  type ClockPlace,
  isOpen,
  startClock,
  type SteppedClock,
  type TicketClock,
} from '../clocks/index.ts';
import { type Complaint, ComplaintEvent, type Extension, type Referral } from './complaint.ts';
import { type ComplaintAction, complaintLifecycle } from './complaint.lifecycle.ts';
import type {
  complaintCallbacks,
  complaintClocks,
  complaintEscalation,
  complaintIntake,
  complaintPauses,
  Severity,
} from './complaint.policy.ts';
import { notAllowedNow } from './refusals.ts';
import { effectiveSeverity } from './severity.ts';

type ValueOf<P> = P extends Policy<infer Value> ? Value : never;

/** A policy's value in force and the version that it is kept as. */
export interface Decided<Value> {
  readonly value: Value;
  readonly version: string;
}

/** The policies that decide about a case: clocks and escalation as when it was registered, the others as now. */
export interface CasePolicies {
  readonly clocks: Decided<ValueOf<typeof complaintClocks>>;
  readonly escalation: Decided<ValueOf<typeof complaintEscalation>>;
  readonly intake: Decided<ValueOf<typeof complaintIntake>>;
  readonly callbacks: Decided<ValueOf<typeof complaintCallbacks>>;
  readonly pauses: Decided<ValueOf<typeof complaintPauses>>;
}

/** Who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What a decision needs from outside: time, chance, policies and who acts are passed in. */
export interface CaseWorld {
  readonly now: Date;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly policies: CasePolicies;
  readonly newId: () => string;
}

/**
 * A complaint with everything that belongs to it, in memory. The actions of the manual are functions over a case: they
 * refuse before they change anything, and know no database; commands store what they leave, bulk copies it.
 */
export interface Case {
  readonly complaint: Complaint;
  readonly clocks: SteppedClock[];
  readonly callbacks: Callback[];
  readonly extensions: Extension[];
  readonly referrals: Referral[];
  /** How many events there were before. */
  eventCount: number;
  /** Written by this action. */
  readonly events: ComplaintEvent[];
  readonly announcements: Announcement[];
  /** Lines for the duty log. */
  readonly dutyLines: string[];
}

/** A case around a complaint. */
export const caseOf = (complaint: Complaint, parts: Partial<Omit<Case, 'complaint'>> = {}): Case => ({
  complaint,
  clocks: [],
  callbacks: [],
  extensions: [],
  referrals: [],
  eventCount: 0,
  events: [],
  announcements: [],
  dutyLines: [],
  ...parts,
});

/** Refuses an action that the complaint's status does not allow. CMP-7 */
export function refuseUnlessAllowed({ complaint }: Case, action: ComplaintAction): void {
  if (complaintLifecycle.after(complaint.status, action) === null) throw notAllowedNow(action, complaint.status);
}

/** Takes a step on the way: the status as the lifecycle says, an event with its words, one version more. */
export function take(
  it: Case,
  action: ComplaintEvent['action'],
  world: CaseWorld,
  about: { words?: string | null; facts?: Record<string, string> } = {},
): void {
  const { complaint } = it;
  const from = complaint.status;
  const to = isWay(action) ? complaintLifecycle.after(from, action) : from;
  if (to === null) throw notAllowedNow(action, from);
  complaint.status = to;
  complaint.version += 1;
  it.events.push(eventOf(it, action, from, world, about));
}

const isWay = (action: ComplaintEvent['action']): action is ComplaintAction =>
  Object.hasOwn(complaintLifecycle.actions, action);

/** The event of a step that has just been taken from a status; null for the first. */
export function eventOf(
  it: Case,
  action: ComplaintEvent['action'],
  fromStatus: ComplaintEvent['fromStatus'],
  { now, actor, newId }: CaseWorld,
  { words, facts }: { words?: string | null; facts?: Record<string, string> } = {},
): ComplaintEvent {
  it.eventCount += 1;
  return Object.assign(new ComplaintEvent(), {
    id: newId(),
    projectId: it.complaint.projectId,
    complaintId: it.complaint.id,
    position: it.eventCount,
    at: now,
    action,
    fromStatus,
    toStatus: it.complaint.status,
    byId: actor.id,
    byName: actor.name,
    words: words ?? null,
    facts: facts ?? {},
  });
}

/** Where a complaint's own clocks belong. */
export const placeOf = ({ id, projectId, buildingId }: Complaint): ClockPlace => ({
  projectId,
  buildingId,
  recordType: 'Complaint',
  recordId: id,
});

/** The open clocks of some kinds; the prepared ones of an escalation that is still to come only where asked. */
export function openClocks(it: Case, kinds: readonly ClockKind[], now: Date): SteppedClock[] {
  return it.clocks.filter(
    (stepped) => isOpen(stepped) && kinds.includes(stepped.clock.kind) && stepped.clock.startsAt <= now,
  );
}

/** Ends the open clocks of some kinds as met. */
export function meet(it: Case, kinds: readonly ClockKind[], world: CaseWorld): void {
  for (const stepped of openClocks(it, kinds, world.now)) {
    addStep(stepped, { kind: 'met', at: world.now, by: world.actor.name }, world);
  }
}

/** Ends open clocks that nobody will meet any more, those of an escalation to come included. */
export function cancelClocks(it: Case, world: CaseWorld, which: (clock: TicketClock) => boolean = () => true): void {
  for (const stepped of it.clocks) {
    if (isOpen(stepped) && which(stepped.clock)) {
      addStep(stepped, { kind: 'cancelled', at: world.now, by: world.actor.name }, world);
    }
  }
}

/** Starts a clock of the complaint by a policy's span; none where the policy has none. */
export function start(
  it: Case,
  kind: ClockKind,
  span: Span | null,
  { at, version, because = 'policy' }: { at: Date; version: string; because?: TicketClock['because'] },
  world: CaseWorld,
): void {
  if (!span) return;
  const first = { kind: 'started', at, span, policyVersion: version, by: world.actor.name } as const;
  it.clocks.push(startClock(placeOf(it.complaint), kind, because, first, world));
}

/** CMP-5: after every step, when the complaint is next due, by which clock, and since when that one runs. */
export function settleDue({ complaint, clocks }: Case): void {
  let next: TicketClock | undefined;
  for (const { clock } of clocks) {
    if (clock.endedAt || !clock.dueAt) continue;
    if (!next?.dueAt || clock.dueAt < next.dueAt) next = clock;
  }
  complaint.dueAt = next?.dueAt ?? null;
  complaint.dueFrom = next?.startsAt ?? null;
  complaint.dueKind = next?.kind ?? null;
}

/** Announces something about the complaint to whom it concerns. No personal data. */
export function tell(
  it: Case,
  kind: AnnouncementKind,
  to: { roles?: readonly Role[]; persons?: readonly (string | null)[]; departmentId?: string | null },
  world: CaseWorld,
  facts: Record<string, string> = {},
): void {
  const { complaint } = it;
  settleDue(it);
  it.announcements.push({
    id: world.newId(),
    projectId: complaint.projectId,
    buildingId: complaint.buildingId,
    kind,
    recordType: 'Complaint',
    recordId: complaint.id,
    number: complaint.number,
    toRoles: to.roles ?? [],
    toPersons: (to.persons ?? []).filter((one) => one !== null),
    toDepartmentHead: to.departmentId ?? null,
    notTo: world.actor.id,
    facts: factsOf(complaint, world.now, facts),
    at: world.now,
    once: `${kind}:${complaint.id}:${it.eventCount}`,
  });
}

function factsOf(complaint: Complaint, now: Date, further: Record<string, string>): Record<string, string> {
  const severity = effectiveSeverity(complaint, now);
  return {
    ...(severity && { severity }),
    ...(complaint.dueAt && { dueAt: complaint.dueAt.toISOString() }),
    ...further,
  };
}

/** The clocks that a severity brings, as the case's policy has them. */
export const clocksOf = ({ policies }: CaseWorld, severity: Severity) => policies.clocks.value[severity];
