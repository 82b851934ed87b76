import type { Role } from '@onedesk/kernel';
import { addStep } from '../../clocks/index.ts';
import {
  type Case,
  type CaseWorld,
  clocksOf,
  openClocks,
  refuseUnlessAllowed,
  settleDue,
  take,
  tell,
} from '../case.ts';
import { Extension } from '../complaint.ts';
import { conditionMissing, extensionTooLate } from '../refusals.ts';
import { effectiveSeverity } from '../severity.ts';

/** CMP-5: asks for more time, before the clock runs out. */
export function askExtension(
  it: Case,
  given: { clockId: string; until: Date; reason: string },
  world: CaseWorld,
): Extension {
  refuseUnlessAllowed(it, 'askExtension');
  const { complaint } = it;
  const { now, actor } = world;
  const found = openClocks(it, ['start', 'settle', 'answer', 'solution'], now).find(
    ({ clock }) => clock.id === given.clockId,
  );
  if (!found) throw conditionMissing('askExtension', { zh: '该时限已结束', en: 'That clock has ended' });
  const { dueAt } = found.clock;
  if (dueAt && dueAt <= now) throw extensionTooLate(dueAt);
  if (it.extensions.some(({ clockId, status }) => status === 'asked' && clockId === given.clockId)) {
    throw conditionMissing('askExtension', { zh: '已有待审批的延期申请', en: 'An extension is being decided already' });
  }
  if (given.until <= (dueAt ?? now)) {
    throw conditionMissing('askExtension', {
      zh: '延期后的时间应晚于原时限',
      en: 'The new time is not later than the present one',
    });
  }
  const approverRole: Role = clocksOf(world, effectiveSeverity(complaint, now) ?? 'minor').overrunApprovedBy;
  const extension = Object.assign(new Extension(), {
    id: world.newId(),
    projectId: complaint.projectId,
    complaintId: complaint.id,
    ...given,
    approverRole,
    askedAt: now,
    askedById: actor.id,
    askedByName: actor.name,
    status: 'asked' as const,
    decidedAt: null,
    decidedByName: null,
    note: null,
    version: 1,
  });
  it.extensions.push(extension);
  const facts = { clock: found.clock.kind, until: given.until.toISOString(), approver: approverRole };
  take(it, 'askExtension', world, { words: given.reason, facts });
  tell(it, 'extensionAsked', { roles: [approverRole] }, world, { untilAt: facts.until, by: actor.name });
  settleDue(it);
  return extension;
}

/** CMP-5: the approver that the policy names grants it or not; granted, the clock is due at the new time. */
export function decideExtension(
  it: Case,
  given: { extensionId: string; granted: boolean; note: string | null },
  world: CaseWorld,
): void {
  refuseUnlessAllowed(it, 'decideExtension');
  const extension = it.extensions.find(({ id }) => id === given.extensionId);
  if (extension?.status !== 'asked')
    throw conditionMissing('decideExtension', { zh: '该延期申请已处理', en: 'It has been decided already' });
  const { now, actor } = world;
  const found = it.clocks.find(({ clock }) => clock.id === extension.clockId);
  extension.status = given.granted ? 'granted' : 'refused';
  extension.decidedAt = now;
  extension.decidedByName = actor.name;
  extension.note = given.note;
  extension.version += 1;
  if (given.granted && found && !found.clock.endedAt) {
    addStep(
      found,
      { kind: 'extended', at: now, until: extension.until, by: actor.name, note: extension.reason },
      world,
    );
  }
  take(it, 'decideExtension', world, {
    words: given.note,
    facts: { granted: String(given.granted), until: extension.until.toISOString() },
  });
  const persons = [extension.askedById, it.complaint.ownerId, it.complaint.assigneeId];
  tell(it, 'extensionDecided', { persons: [...new Set(persons)] }, world, {
    decision: extension.status,
    ...(given.granted && { untilAt: extension.until.toISOString() }),
  });
  settleDue(it);
}

/** A clock has ended: what was asked for it needs no decision any more. */
export function lapseExtensions(it: Case): void {
  for (const extension of it.extensions) {
    const clock = it.clocks.find(({ clock: { id } }) => id === extension.clockId)?.clock;
    if (extension.status === 'asked' && clock?.endedAt) {
      extension.status = 'lapsed';
      extension.version += 1;
    }
  }
}
