import { civilDate } from '@onedesk/kernel';
import { Callback } from '../../callbacks/index.ts';
import { addStep, startClock } from '../../clocks/index.ts';
import { cancelClocks, type Case, type CaseWorld, meet, refuseUnlessAllowed, settleDue, take, tell } from '../case.ts';
import type { ComplaintCause } from '../complaint.ts';
import { validSeverities } from '../complaint.policy.ts';
import { needsHandlingRecord } from '../refusals.ts';
import { effectiveSeverity } from '../severity.ts';
import { lapseExtensions } from './extend.ts';
import { blankCallback } from './handle.ts';

/**
 * CMP-7, CMP-8: it is settled, with what was done and what it came from; a valid one not without the handling record.
 * From now on the customer is to be called back (CBK-1).
 */
export function settle(it: Case, given: { outcome: string; cause: ComplaintCause }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'settle');
  const { complaint } = it;
  const severity = effectiveSeverity(complaint, world.now);
  if (severity && validSeverities.includes(severity) && !complaint.siteCheckedAt) throw needsHandlingRecord();
  meet(it, ['settle', 'start', 'promise', 'explanation', 'solution'], world);
  complaint.outcome = given.outcome;
  complaint.cause = given.cause;
  complaint.settledAt = world.now;
  take(it, 'settle', world, { words: given.outcome, facts: { cause: given.cause } });
  lapseExtensions(it);
  planCallback(it, world);
  tell(it, 'complaintSettled', { persons: [complaint.ownerId] }, world);
  settleDue(it);
}

/** CMP-12: the customer has the answer. */
export function answer(it: Case, words: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'answer');
  answered(it, 'answer', words, world);
}

/** CMP-2, VST-7: a communicative complaint is answered at once; the callback follows all the same. */
export function answerAtOnce(it: Case, words: string, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'answerAtOnce');
  if (it.complaint.severity !== 'communicative') throw needsHandlingRecord();
  it.complaint.settledAt = world.now;
  planCallback(it, world);
  answered(it, 'answerAtOnce', words, world);
}

function answered(it: Case, action: 'answer' | 'answerAtOnce', words: string, world: CaseWorld): void {
  meet(it, ['answer', 'explanation', 'progress', 'promise'], world);
  it.complaint.answer = words;
  it.complaint.answeredAt = world.now;
  take(it, action, world, { words });
  lapseExtensions(it);
  settleDue(it);
}

/**
 * CBK-1: who is called back and when: 24 hours after what was settled on the day it came in, 36 after what was settled
 * as agreed; late after that, breached after three days.
 */
function planCallback(it: Case, world: CaseWorld): void {
  const { complaint } = it;
  const { now, calendar, actor, policies } = world;
  const { value, version } = policies.callbacks;
  const dayOf = (at: Date) => civilDate(at, calendar.timeZone);
  const sameDay = complaint.reopened === 0 && dayOf(complaint.registeredAt) === dayOf(now);
  const byRole =
    effectiveSeverity(complaint, now) === 'critical' ? value.criticalBy : sameDay ? value.sameDayBy : value.otherBy;
  const callback = Object.assign(new Callback(), {
    ...blankCallback,
    id: world.newId(),
    projectId: complaint.projectId,
    buildingId: complaint.buildingId,
    complaintId: complaint.id,
    kind: sameDay ? ('settledSameDay' as const) : ('settledAsAgreed' as const),
    byRole,
    plannedAt: now,
    status: 'planned' as const,
  }) as Callback;
  const { projectId, buildingId } = complaint;
  const place = { projectId, buildingId, recordType: 'Callback' as const, recordId: callback.id };
  const target = sameDay ? value.settledSameDay : value.settledAsAgreed;
  for (const [kind, span] of [
    ['callbackTarget', target],
    ['callbackLimit', value.limit],
  ] as const) {
    const first = { kind: 'started', at: now, span, policyVersion: version, by: actor.name } as const;
    const stepped = startClock(place, kind, 'policy', first, world);
    if (kind === 'callbackTarget') callback.dueAt = stepped.clock.dueAt;
    it.clocks.push(stepped);
  }
  it.callbacks.push(callback);
}

/** The callback that is planned now, and its clocks. */
export function plannedCallback(it: Case): Callback | undefined {
  return it.callbacks.find(({ status }) => status === 'planned');
}

/** A callback that is not going to be made: the complaint has ended another way, or is being worked on once more. */
export function dropCallback(it: Case, world: CaseWorld): void {
  const callback = plannedCallback(it);
  if (!callback) return;
  callback.status = 'cancelled';
  callback.version += 1;
  cancelClocks(it, world, ({ recordId }) => recordId === callback.id);
}

/** Ends the clocks of a callback that has been made. */
export function meetCallback(it: Case, callback: Callback, world: CaseWorld): void {
  for (const stepped of it.clocks) {
    if (stepped.clock.recordId === callback.id && !stepped.clock.endedAt) {
      addStep(stepped, { kind: 'met', at: world.now, by: world.actor.name }, world);
    }
  }
}
