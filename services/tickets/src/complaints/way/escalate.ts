import { cancelClocks, type Case, type CaseWorld, clocksOf, settleDue, start, take, tell } from '../case.ts';
import { isOpenStatus, mayEscalate } from '../severity.ts';

/**
 * CMP-4: prepares the clocks that a complaint has from the instant on at which it becomes critical by itself: they
 * begin then, so that what is due is right without any job having run.
 */
export function prepareEscalation(it: Case, world: CaseWorld): void {
  const { escalatesAt } = it.complaint;
  if (!escalatesAt) return;
  const { reportWithin, answerWithin } = clocksOf(world, 'critical');
  const from = { at: escalatesAt, version: world.policies.clocks.version, because: 'escalation' } as const;
  start(it, 'report', reportWithin, from, world);
  start(it, 'answer', answerWithin, from, world);
}

/** It is not going to escalate (any more): what was prepared for it ends before it began. */
export function dropEscalation(it: Case, world: CaseWorld): void {
  it.complaint.escalatesAt = null;
  cancelClocks(it, world, (clock) => clock.because === 'escalation');
}

/** Who acts where time does. */
const byItself = { id: 'system', name: '系统' };

/**
 * CMP-4: records that a month has passed: the step bears the instant at which it happened, not the one at which the job
 * came by. Does nothing where it is not so (any more).
 */
export function escalate(it: Case, world: CaseWorld): boolean {
  const { complaint } = it;
  const at = complaint.escalatesAt;
  if (!at || complaint.escalatedAt || at > world.now || !isOpenStatus(complaint.status)) return false;
  if (!mayEscalate(complaint.severity)) return false;
  const before = complaint.severity ?? 'unclassified';
  complaint.severity = 'critical';
  complaint.escalatedAt = at;
  const itself = { ...world, now: at, actor: byItself };
  take(it, 'escalate', itself, { facts: { from: before, to: 'critical' } });
  const { reportTo } = clocksOf(world, 'critical');
  const persons = [complaint.ownerId, complaint.assigneeId];
  tell(
    it,
    'complaintEscalated',
    { roles: [...reportTo, 'projectManager'], persons, departmentId: complaint.departmentId },
    itself,
  );
  settleDue(it);
  return true;
}
