import { after, type PauseReason } from '@onedesk/kernel';
import { Callback, type CallbackMethod } from '../../callbacks/index.ts';
import { addStep, startClock } from '../../clocks/index.ts';
import {
  type Case,
  type CaseWorld,
  clocksOf,
  meet,
  openClocks,
  placeOf,
  refuseUnlessAllowed,
  settleDue,
  start as startPolicyClock,
  take,
  tell,
} from '../case.ts';
import { Referral } from '../complaint.ts';
import { conditionMissing } from '../refusals.ts';
import { effectiveSeverity } from '../severity.ts';

/** Somebody of the staff. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Gives the complaint to somebody who sees it done. */
export function assign(it: Case, to: Colleague, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'assign');
  it.complaint.assigneeId = to.id;
  it.complaint.assigneeName = to.name;
  take(it, 'assign', world, { facts: { to: to.name } });
  tell(it, 'complaintAssigned', { persons: [to.id] }, world);
  settleDue(it);
}

/** VST-4: first-contact responsibility goes to somebody else. */
export function handOver(it: Case, to: Colleague, words: string | null, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'handOver');
  it.complaint.ownerId = to.id;
  it.complaint.ownerName = to.name;
  take(it, 'handOver', world, { words, facts: { to: to.name } });
  tell(it, 'complaintHandedOver', { persons: [to.id] }, world);
  settleDue(it);
}

/** CMP-3, CMP-7: handling begins. */
export function start(it: Case, words: string | null, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'start');
  meet(it, ['start'], world);
  take(it, 'start', world, { words });
  settleDue(it);
}

/** CMP-8: what was found on site, with whom of the responsible department. */
export function checkOnSite(it: Case, given: { facts: string; checkedWith: string; at: Date }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'checkOnSite');
  it.complaint.siteFacts = given.facts;
  it.complaint.siteCheckedWith = given.checkedWith;
  it.complaint.siteCheckedAt = given.at;
  take(it, 'checkOnSite', world, { words: given.facts, facts: { with: given.checkedWith } });
  settleDue(it);
}

/** CMP-11: the responsible department returns its solution to the service centre. */
export function returnSolution(it: Case, solution: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'returnSolution');
  const { complaint } = it;
  meet(it, ['solution'], world);
  complaint.solution = solution;
  complaint.solutionAt = world.now;
  complaint.solutionByName = world.actor.name;
  take(it, 'returnSolution', world, { words: solution });
  tell(it, 'solutionReturned', { persons: [complaint.ownerId, complaint.assigneeId] }, world);
  settleDue(it);
}

/** CMP-12: the customer is told how it stands; a definite answer is what a critical or invalid complaint waits for. */
export function reply(it: Case, given: { words: string; definite: boolean }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'reply');
  meet(it, given.definite ? ['explanation', 'progress', 'answer'] : ['explanation', 'progress'], world);
  nextWord(it, world);
  take(it, 'reply', world, { words: given.words, facts: { definite: String(given.definite) } });
  settleDue(it);
}

/**
 * CBK-2: it cannot be solved today: the customer is called, told why, and a new time is agreed, which is promised from
 * now on. The call is a callback of kind "explanation".
 */
export function explain(
  it: Case,
  given: { words: string; agreedAt: Date; method: CallbackMethod },
  world: CaseWorld,
): void {
  refuseUnlessAllowed(it, 'explain');
  const { complaint } = it;
  const { now, actor } = world;
  meet(it, ['explanation', 'progress', 'promise'], world);
  complaint.agreedAt = given.agreedAt;
  const promised = { kind: 'startedUntil', at: now, until: given.agreedAt, by: actor.name } as const;
  it.clocks.push(startClock(placeOf(complaint), 'promise', 'promise', promised, world));
  it.callbacks.push(explanation(it, given, world));
  nextWord(it, world);
  take(it, 'explain', world, { words: given.words, facts: { agreedAt: given.agreedAt.toISOString() } });
  settleDue(it);
}

function explanation(it: Case, given: { words: string; method: CallbackMethod }, world: CaseWorld): Callback {
  const { now, actor } = world;
  return Object.assign(new Callback(), {
    ...blankCallback,
    id: world.newId(),
    projectId: it.complaint.projectId,
    buildingId: it.complaint.buildingId,
    complaintId: it.complaint.id,
    kind: 'explanation' as const,
    plannedAt: now,
    status: 'done' as const,
    doneAt: now,
    method: given.method,
    opinion: given.words,
    callerId: actor.id,
    callerName: actor.name,
  });
}

/** A callback before anything is known of it. */
export const blankCallback = {
  byRole: null,
  attempts: 0,
  doneAt: null,
  method: null,
  quality: null,
  satisfaction: null,
  attitude: null,
  timeliness: null,
  opinion: null,
  reference: null,
  callerId: null,
  callerName: null,
  reviewNote: null,
  reviewedAt: null,
  reviewedByName: null,
  dueAt: null,
  version: 1,
};

/** CMP-12: after each word to the customer, when the next is due. */
function nextWord(it: Case, world: CaseWorld): void {
  const severity = effectiveSeverity(it.complaint, world.now);
  if (!severity) return;
  const { progressEvery } = clocksOf(world, severity);
  startPolicyClock(it, 'progress', progressEvery, { at: world.now, version: world.policies.clocks.version }, world);
}

/** The clocks that stand still while somebody else is waited for. */
const pausable = ['start', 'answer', 'settle', 'solution', 'progress'] as const;

/** CMP-3: the clocks stand still for a recorded reason, as the policy allows. */
export function pause(
  it: Case,
  given: { reason: PauseReason; until: Date | null; words: string },
  world: CaseWorld,
): void {
  refuseUnlessAllowed(it, 'pause');
  refusePause(given, world);
  const { now, actor } = world;
  for (const stepped of openClocks(it, pausable, now)) {
    const { reason, until } = given;
    addStep(stepped, { kind: 'paused', at: now, reason, until, by: actor.name, note: given.words }, world);
  }
  const facts: Record<string, string> = { reason: given.reason };
  if (given.until) facts['until'] = given.until.toISOString();
  take(it, 'pause', world, { words: given.words, facts });
  settleDue(it);
}

function refusePause({ reason, until }: { reason: PauseReason; until: Date | null }, world: CaseWorld): void {
  const { allowed, atMost } = world.policies.pauses.value[reason];
  if (!allowed)
    throw conditionMissing('pause', {
      zh: '本项目不允许为此暂停计时',
      en: 'The project does not let clocks stand still for this',
    });
  if (reason === 'awaitingCustomer' && !until) {
    throw conditionMissing('pause', {
      zh: '请填写与客户约定的日期',
      en: 'Say until which day agreed with the customer',
    });
  }
  if (until && until <= world.now) {
    throw conditionMissing('pause', { zh: '约定的时间应晚于现在', en: 'The agreed time lies in the past' });
  }
  if (until && atMost && until > after(world.now, atMost, world.calendar)) {
    throw conditionMissing('pause', { zh: '超过了允许暂停的最长时间', en: 'Longer than the policy allows' });
  }
}

/** The clocks go on. */
export function resume(it: Case, words: string | null, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'resume');
  const { now, actor } = world;
  const still = openClocks(it, pausable, now).filter(({ steps }) => isPaused(steps, now));
  if (still.length === 0) throw conditionMissing('resume', { zh: '计时没有暂停', en: 'No clock stands still' });
  for (const stepped of still) addStep(stepped, { kind: 'resumed', at: now, by: actor.name }, world);
  take(it, 'resume', world, { words });
  settleDue(it);
}

/** Whether a clock's last pause still lasts. */
export function isPaused(steps: readonly { kind: string; until?: Date | null }[], now: Date): boolean {
  const last = steps.findLast(({ kind }) => ['paused', 'resumed', 'met', 'cancelled'].includes(kind));
  return last?.kind === 'paused' && (!last.until || last.until > now);
}

/** CMP-6: what is not ours goes on: building defects to after-sales, outside matters to the body responsible. */
export function refer(
  it: Case,
  given: { kind: Referral['kind']; body: string; words: string },
  world: CaseWorld,
): Referral {
  refuseUnlessAllowed(it, 'refer');
  const referral = Object.assign(new Referral(), {
    id: world.newId(),
    projectId: it.complaint.projectId,
    complaintId: it.complaint.id,
    ...given,
    sentAt: world.now,
    sentByName: world.actor.name,
    status: 'sent' as const,
    answer: null,
    answeredAt: null,
    version: 1,
  });
  it.referrals.push(referral);
  take(it, 'refer', world, { words: given.words, facts: { to: given.body, kind: given.kind } });
  settleDue(it);
  return referral;
}

/** CMP-6: what the responsible body answered. */
export function answerReferral(it: Case, referralId: string, answer: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'answerReferral');
  const referral = it.referrals.find(({ id }) => id === referralId);
  if (!referral || referral.status === 'answered') {
    throw conditionMissing('answerReferral', { zh: '没有待答复的转交', en: 'No referral waits for an answer' });
  }
  referral.status = 'answered';
  referral.answer = answer;
  referral.answeredAt = world.now;
  referral.version += 1;
  take(it, 'answerReferral', world, { words: answer, facts: { from: referral.body } });
  tell(it, 'referralAnswered', { persons: [it.complaint.ownerId, it.complaint.assigneeId] }, world);
  settleDue(it);
}

/** CMP-4: the supervisor says whether an earlier complaint was about the same; of a promised service it is then critical. */
export function decideRepeat(it: Case, given: { confirmed: boolean; words: string | null }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'decideRepeat');
  const { complaint } = it;
  if (complaint.repeatState !== 'proposed') {
    throw conditionMissing('decideRepeat', { zh: '没有待确认的重复投诉', en: 'No repetition waits to be confirmed' });
  }
  complaint.repeatState = given.confirmed ? 'confirmed' : 'dismissed';
  take(it, 'decideRepeat', world, { words: given.words, facts: { confirmed: String(given.confirmed) } });
  settleDue(it);
}

/** CMP-4: proposes that an earlier complaint was about the same. */
export function proposeRepeat(it: Case, repeatOfId: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'proposeRepeat');
  it.complaint.repeatOfId = repeatOfId;
  it.complaint.repeatState = 'proposed';
  take(it, 'proposeRepeat', world);
  tell(it, 'repeatProposed', { roles: ['customerServiceSupervisor'] }, world);
  settleDue(it);
}
