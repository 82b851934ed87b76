import { after } from '@onedesk/kernel';
import type { CallbackMethod, Satisfaction } from '../../callbacks/index.ts';
import {
  cancelClocks,
  type Case,
  type CaseWorld,
  clocksOf,
  refuseUnlessAllowed,
  settleDue,
  start,
  take,
  tell,
} from '../case.ts';
import { conditionMissing } from '../refusals.ts';
import { effectiveSeverity } from '../severity.ts';
import { dropEscalation, prepareEscalation } from './escalate.ts';
import { meetCallback, plannedCallback } from './settle.ts';

/** CBK-4: what a callback brought. */
export interface CallbackRecord {
  readonly method: CallbackMethod;
  readonly quality: Satisfaction;
  readonly satisfaction: Satisfaction;
  readonly attitude: Satisfaction;
  readonly timeliness: Satisfaction;
  readonly opinion: string | null;
  /** The customer's signature, or the reference of the call. */
  readonly reference: string | null;
}

/**
 * CBK-4, CBK-5, CMP-7: the customer has been called back. Content: the complaint is closed. Dissatisfied: it goes back to
 * "in progress" with the area manager and the department's head as a pair who visit, and the project manager is told.
 */
export function recordCallback(it: Case, given: CallbackRecord, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'callBack');
  const callback = plannedCallback(it);
  if (!callback) throw conditionMissing('callBack', { zh: '没有待做的回访', en: 'No callback is planned' });
  const { now, actor } = world;
  Object.assign(callback, given, {
    status: 'done' as const,
    doneAt: now,
    attempts: callback.attempts + 1,
    callerId: actor.id,
    callerName: actor.name,
    version: callback.version + 1,
  });
  meetCallback(it, callback, world);
  take(it, 'callBack', world, { words: given.opinion, facts: { satisfaction: given.satisfaction } });
  if (given.satisfaction === 'dissatisfied') reopen(it, given.opinion, world);
  else close(it, world);
  settleDue(it);
}

/** CBK-4: nobody could be reached; the callback stays due. */
export function callFailed(it: Case, words: string | null, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'callBack');
  const callback = plannedCallback(it);
  if (!callback) throw conditionMissing('callBack', { zh: '没有待做的回访', en: 'No callback is planned' });
  callback.attempts += 1;
  callback.version += 1;
  take(it, 'callFailed', world, { words });
  settleDue(it);
}

function close(it: Case, world: CaseWorld): void {
  it.complaint.closedAt = world.now;
  take(it, 'close', world);
  end(it, world);
}

/** CMP-7: once more to "in progress": its clocks begin again, the facts are checked again. */
function reopen(it: Case, words: string | null, world: CaseWorld): void {
  const { complaint } = it;
  if (complaint.severity === 'communicative') becomeValid(it, world);
  complaint.reopened += 1;
  Object.assign(complaint, {
    siteCheckedAt: null,
    siteFacts: null,
    siteCheckedWith: null,
    settledAt: null,
    answeredAt: null,
  });
  take(it, 'reopen', world, { words });
  const severity = effectiveSeverity(complaint, world.now) ?? 'minor';
  const { settleWithin, answerWithin, solutionWithin } = clocksOf(world, severity);
  const from = { at: world.now, version: world.policies.clocks.version };
  cancelClocks(it, world, ({ kind }) => kind === 'progress');
  start(it, 'settle', settleWithin, from, world);
  start(it, 'answer', answerWithin, from, world);
  if (complaint.departmentId) start(it, 'solution', solutionWithin, from, world);
  const persons = [complaint.ownerId, complaint.assigneeId];
  const roles = ['projectManager', 'areaManager'] as const;
  tell(it, 'complaintReopened', { roles, persons, departmentId: complaint.departmentId }, world);
}

/** CMP-2: a communicative complaint that was handled badly is a valid one from now on, and escalates as such (CMP-4). */
function becomeValid(it: Case, world: CaseWorld): void {
  const { complaint } = it;
  complaint.severity = 'minor';
  complaint.communicativeKind = null;
  complaint.escalatesAt = after(complaint.registeredAt, world.policies.escalation.value.after, world.calendar);
  prepareEscalation(it, world);
}

/** CBK-4: the supervisor's note on a callback. */
export function reviewCallback(it: Case, callbackId: string, note: string, world: CaseWorld): void {
  const callback = it.callbacks.find(({ id }) => id === callbackId);
  if (callback?.status !== 'done')
    throw conditionMissing('review', { zh: '回访尚未完成', en: 'The callback has not been made yet' });
  callback.reviewNote = note;
  callback.reviewedAt = world.now;
  callback.reviewedByName = world.actor.name;
  callback.version += 1;
  take(it, 'review', world, { words: note });
  settleDue(it);
}

/** Nothing of an ended complaint runs on. */
export function end(it: Case, world: CaseWorld): void {
  dropEscalation(it, world);
  cancelClocks(it, world);
}
