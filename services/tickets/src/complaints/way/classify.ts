import { after } from '@onedesk/kernel';
import { addStep } from '../../clocks/index.ts';
import {
  cancelClocks,
  type Case,
  type CaseWorld,
  clocksOf,
  openClocks,
  refuseUnlessAllowed,
  settleDue,
  start,
  take,
} from '../case.ts';
import type { CommunicativeKind, ComplaintCategory } from '../complaint.ts';
import type { Severity } from '../complaint.policy.ts';
import { mayEscalate } from '../severity.ts';
import { dropEscalation, prepareEscalation } from './escalate.ts';
import { lapseExtensions } from './extend.ts';

/** CMP-2: what a complaint is taken for. */
export interface Classification {
  readonly severity: Severity;
  /** Of a communicative one. */
  readonly communicativeKind?: CommunicativeKind | null;
  readonly category: ComplaintCategory;
  readonly departmentId?: string | null;
  /** CMP-4: it is about a service that was promised or is in the contract. */
  readonly aboutPromisedService?: boolean;
  /** CMP-3, minor: by when the customer wants handling to begin. */
  readonly customerLimit?: Date | null;
  readonly reason?: string | null;
}

/** CMP-2: classifies a complaint: its clocks become those of its severity, counted from its registration. */
export function classify(it: Case, given: Classification, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'classify');
  applySeverity(it, given, world);
  take(it, 'classify', world, { words: given.reason, facts: factsOf(it, given) });
  settleDue(it);
}

/** CMP-2: takes it for something else; what had run out already stays late. */
export function reclassify(it: Case, given: Classification, world: CaseWorld): void {
  refuseUnlessAllowed(it, 'reclassify');
  const before = it.complaint.severity ?? 'unclassified';
  applySeverity(it, given, world);
  lapseExtensions(it);
  take(it, 'reclassify', world, {
    words: given.reason,
    facts: { from: before, ...factsOf(it, given) },
  });
  settleDue(it);
}

/** What it was taken for: reports of a month read it as it stood then (RPT-10). */
const factsOf = (
  { complaint: { departmentId } }: Case,
  { severity, category }: Classification,
): Record<string, string> => ({ severity, category, ...(departmentId && { departmentId }) });

function applySeverity(it: Case, given: Classification, world: CaseWorld): void {
  const { complaint } = it;
  const { severity } = given;
  complaint.severity = severity;
  complaint.communicativeKind = severity === 'communicative' ? (given.communicativeKind ?? 'help') : null;
  complaint.category = given.category;
  complaint.departmentId = given.departmentId ?? complaint.departmentId;
  complaint.aboutPromisedService = given.aboutPromisedService ?? complaint.aboutPromisedService;
  bringClocks(it, severity, given.customerLimit ?? null, world);
  const { escalatedAt, registeredAt } = complaint;
  if (!mayEscalate(severity) || escalatedAt) dropEscalation(it, world);
  else if (!complaint.escalatesAt) {
    complaint.escalatesAt = after(registeredAt, world.policies.escalation.value.after, world.calendar);
    prepareEscalation(it, world);
  }
}

/** The clocks of the severity: those that run are reclassified, missing ones started, others end. All from the registration. */
function bringClocks(it: Case, severity: Severity, customerLimit: Date | null, world: CaseWorld): void {
  const { registeredAt } = it.complaint;
  const { version } = world.policies.clocks;
  const wanted = clocksOf(world, severity);
  const spans = [
    [
      'report',
      it.complaint.status === 'registered' || it.complaint.status === 'classified' ? wanted.reportWithin : null,
    ],
    ['start', wanted.startWithin],
    ['answer', wanted.answerWithin],
    ['settle', wanted.settleWithin],
  ] as const;
  for (const [kind, span] of spans) {
    const running = openClocks(it, [kind], world.now).find(({ clock }) => clock.because === 'policy');
    const ended = it.clocks.some(({ clock }) => clock.kind === kind && clock.outcome === 'met');
    if (running && span) {
      addStep(
        running,
        { kind: 'reclassified', at: world.now, span, policyVersion: version, by: world.actor.name },
        world,
      );
    } else if (running) cancelClocks(it, world, (clock) => clock === running.clock);
    else if (span && !ended) start(it, kind, span, { at: registeredAt, version }, world);
  }
  // CMP-3: "in two days, or within the customer's limit".
  const [begin] = openClocks(it, ['start'], world.now);
  if (begin && customerLimit && begin.clock.dueAt && customerLimit < begin.clock.dueAt) {
    addStep(
      begin,
      { kind: 'extended', at: world.now, until: customerLimit, by: world.actor.name, note: 'customerLimit' },
      world,
    );
  }
}
