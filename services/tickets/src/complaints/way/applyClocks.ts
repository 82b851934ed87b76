import type { Span } from '@onedesk/kernel';
import type { ClockMove } from '@onedesk/policies';
import { addStep, type ClockKind, isOpen, type SteppedClock, type TicketClock } from '../../clocks/index.ts';
import { type Case, type CaseWorld, type Decided, settleDue, start, take } from '../case.ts';
import type { Severity, SeverityClocks } from '../complaint.policy.ts';
import { effectiveSeverity } from '../severity.ts';
import { lapseExtensions } from './extend.ts';

/** What the policy of clocks says. */
export type ClocksDecided = Decided<Record<Severity, SeverityClocks>>;

/** The kinds of clocks that a severity brings, and by which of its spans. CMP-3, CMP-11, CMP-12 */
export const severitySpans = {
  report: 'reportWithin',
  start: 'startWithin',
  answer: 'answerWithin',
  settle: 'settleWithin',
  solution: 'solutionWithin',
  progress: 'progressEvery',
} as const satisfies Partial<Record<ClockKind, keyof SeverityClocks>>;

export type SeverityClockKind = keyof typeof severitySpans;

export const isSeverityClock = (kind: ClockKind): kind is SeverityClockKind => Object.hasOwn(severitySpans, kind);

/** Those that a complaint of a severity has from its registration on, whatever is done with it. */
const fromRegistration = ['start', 'answer', 'settle'] as const;

/**
 * CMP-3: an administrator has a new version of the policy apply to a case that is open: its clocks are counted anew from
 * their starts, one step for each, those that the version does not know any more end, and missing ones begin. What is
 * late already stays late. Says what moved; without any move the case is left as it was.
 */
export function applyClocks(it: Case, decided: ClocksDecided, world: CaseWorld): ClockMove[] {
  const moves = [
    ...it.clocks.flatMap((stepped) => applyToClock(it, stepped, decided, world)),
    ...beginMissing(it, decided, world),
  ];
  if (moves.length === 0) return moves;
  take(it, 'applyPolicy', world, { facts: { policy: 'complaint.clocks', version: decided.version } });
  lapseExtensions(it);
  settleDue(it);
  return moves;
}

function applyToClock(
  it: Case,
  stepped: SteppedClock,
  { value, version }: ClocksDecided,
  world: CaseWorld,
): ClockMove[] {
  const { clock } = stepped;
  const severity = severityOf(it, clock, world.now);
  if (!isOpen(stepped) || !isSeverityClock(clock.kind) || !severity) return [];
  const span = value[severity][severitySpans[clock.kind]];
  if (sameSpan(span, clock.span)) return [];
  const dueFrom = clock.dueAt;
  const { now, actor } = world;
  // A clock that has run out does not vanish: it is overdue until it is met (CMP-5).
  if (!span && dueFrom && dueFrom <= now) return [];
  if (span) addStep(stepped, { kind: 'policyApplied', at: now, span, policyVersion: version, by: actor.name }, world);
  else addStep(stepped, { kind: 'cancelled', at: now, by: actor.name }, world);
  return [{ clockKind: clock.kind, dueFrom, dueTo: span ? clock.dueAt : null }];
}

/** The severity that a clock runs by; null where another policy decided it. */
function severityOf({ complaint }: Case, clock: TicketClock, now: Date): Severity | null {
  if (clock.because === 'escalation') return 'critical';
  if (clock.because === 'promise' || clock.recordType !== 'Complaint') return null;
  // From before it became critical by itself: that severity is over, its clocks are what they were.
  const { escalatesAt } = complaint;
  const risen = effectiveSeverity(complaint, now) === 'critical' && escalatesAt && escalatesAt <= now;
  if (risen && clock.startsAt < escalatesAt) return null;
  return effectiveSeverity(complaint, now);
}

function beginMissing(it: Case, { value, version }: ClocksDecided, world: CaseWorld): ClockMove[] {
  const { complaint, clocks } = it;
  const { severity, escalatedAt, registeredAt, settledAt, answeredAt } = complaint;
  if (!severity || escalatedAt || settledAt || answeredAt) return [];
  return fromRegistration.flatMap((kind) => {
    const span = value[severity][severitySpans[kind]];
    if (!span || clocks.some(({ clock }) => clock.kind === kind && clock.because === 'policy')) return [];
    start(it, kind, span, { at: registeredAt, version }, world);
    return [{ clockKind: kind, dueFrom: null, dueTo: clocks.at(-1)?.clock.dueAt ?? null }];
  });
}

const sameSpan = (one: Span | null, other: Span | null): boolean =>
  JSON.stringify(Object.entries(one ?? {})) === JSON.stringify(Object.entries(other ?? {}));
