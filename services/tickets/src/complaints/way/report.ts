import {
  type Case,
  type CaseWorld,
  clocksOf,
  meet,
  refuseUnlessAllowed,
  settleDue,
  start,
  take,
  tell,
} from '../case.ts';
import { effectiveSeverity } from '../severity.ts';

/** CMP-3: reports a complaint to those its severity names; the department's solution is due from now on (CMP-11). */
export function report(it: Case, { words }: { words?: string | null }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'report');
  const severity = effectiveSeverity(it.complaint, world.now) ?? 'minor';
  meet(it, ['report'], world);
  const { solutionWithin } = clocksOf(world, severity);
  if (it.complaint.departmentId) {
    start(it, 'solution', solutionWithin, { at: world.now, version: world.policies.clocks.version }, world);
  }
  announceReport(it, 'report', words, world);
}

/** CMP-4: reports once more, to those of the severity that it has reached meanwhile. */
export function reportAgain(it: Case, { words }: { words?: string | null }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'reportAgain');
  meet(it, ['report'], world);
  announceReport(it, 'reportAgain', words, world);
}

function announceReport(
  it: Case,
  action: 'report' | 'reportAgain',
  words: string | null | undefined,
  world: CaseWorld,
): void {
  const { complaint } = it;
  const { reportTo } = clocksOf(world, effectiveSeverity(complaint, world.now) ?? 'minor');
  take(it, action, world, { words, facts: { to: reportTo.join(',') } });
  tell(it, 'complaintReported', { roles: reportTo }, world);
  if (complaint.departmentId) tell(it, 'solutionAsked', { departmentId: complaint.departmentId }, world);
  settleDue(it);
}

/** CMP-3: the general manager names who keeps track of a critical complaint. */
export function nameTracker(it: Case, person: { id: string; name: string }, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'nameTracker');
  it.complaint.trackerId = person.id;
  it.complaint.trackerName = person.name;
  take(it, 'nameTracker', world, { facts: { tracker: person.name } });
  tell(it, 'trackerNamed', { persons: [person.id] }, world);
  settleDue(it);
}
