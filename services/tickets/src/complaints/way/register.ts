import { after } from '@onedesk/kernel';
import { caseOf, type Case, type CaseWorld, eventOf, settleDue, start, tell } from '../case.ts';
import { type Channel, Complaint } from '../complaint.ts';
import { prepareEscalation } from './escalate.ts';

/** CMP-1: what a complaint records. Texts are trimmed; a unit stands in a building, anything else has a place. */
export interface ComplaintRegistration {
  readonly id: string;
  readonly projectId: string;
  readonly number: string;
  readonly buildingId: string | null;
  readonly unitId: string | null;
  readonly place: string | null;
  readonly partyId: string | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly reachBy: string | null;
  readonly channel: Channel;
  readonly visitId: string | null;
  readonly happenedAt: Date | null;
  readonly words: string;
  readonly wanted: string | null;
  readonly apology: string | null;
  readonly departmentId: string | null;
  readonly personComplainedAbout: string | null;
  /** CMP-4: an earlier complaint of the same customer or unit that is about the same. */
  readonly repeatOfId: string | null;
}

/**
 * CMP-1, VST-4: a complaint comes in. Whoever registers it owns its follow-up; the same-day call (CBK-2) and the report
 * run from now on, and what would make it critical in a month is prepared (CMP-4).
 */
export function register(given: ComplaintRegistration, world: CaseWorld): Case {
  const { now, actor, policies } = world;
  const complaint = Object.assign(new Complaint(), {
    ...blank,
    ...given,
    repeatState: given.repeatOfId ? ('proposed' as const) : null,
    registeredAt: now,
    registeredById: actor.id,
    registeredByName: actor.name,
    ownerId: actor.id,
    ownerName: actor.name,
    escalatesAt: after(now, policies.escalation.value.after, world.calendar),
  });
  const it = caseOf(complaint);
  const { value, version } = policies.intake;
  start(it, 'report', value.reportWithin, { at: now, version }, world);
  start(it, 'explanation', value.explainWithin, { at: now, version }, world);
  prepareEscalation(it, world);
  const { departmentId } = given;
  const facts: Record<string, string> = departmentId ? { departmentId } : {};
  it.events.push(eventOf(it, 'register', null, world, { words: given.words, facts }));
  it.dutyLines.push(`投诉 ${complaint.number}：${given.words}`);
  tell(it, 'complaintRegistered', { roles: ['customerServiceSupervisor'] }, world);
  if (given.repeatOfId) tell(it, 'repeatProposed', { roles: ['customerServiceSupervisor'] }, world);
  settleDue(it);
  return it;
}

const blank = {
  status: 'registered' as const,
  severity: null,
  communicativeKind: null,
  category: null,
  cause: null,
  aboutPromisedService: false,
  assigneeId: null,
  assigneeName: null,
  trackerId: null,
  trackerName: null,
  escalatesAt: null,
  escalatedAt: null,
  siteFacts: null,
  siteCheckedAt: null,
  siteCheckedWith: null,
  solution: null,
  solutionAt: null,
  solutionByName: null,
  agreedAt: null,
  outcome: null,
  settledAt: null,
  answer: null,
  answeredAt: null,
  reopened: 0,
  closedAt: null,
  closedWords: null,
  dueAt: null,
  dueFrom: null,
  dueKind: null,
  version: 1,
};
