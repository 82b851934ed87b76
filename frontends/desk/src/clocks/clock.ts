/** What a badge shows of a clock; instants are ISO 8601 texts. */
export interface DueClock {
  readonly state: ClockState;
  readonly startsAt: string;
  /** Null: it stands still without an agreed end, or was called off. */
  readonly dueAt?: string | null;
  /** From then on it is due soon. */
  readonly dueSoonAt?: string | null;
  /** Why it stands still, while it does. */
  readonly reason?: PauseReason | null;
  /** The server's time of this reading. */
  readonly asOf: string;
}

/** A clock as the graph explains it (`TicketClock`). */
export interface ExplainedClock extends Omit<DueClock, 'reason'> {
  readonly id: string;
  readonly kind: ClockKind;
  readonly endedAt?: string | null;
  readonly segments: readonly ClockSegment[];
  readonly span?: string | null;
  readonly policyVersion?: string | null;
  readonly provisional: boolean;
}

export interface ClockSegment {
  readonly from: string;
  readonly to?: string | null;
  readonly state: 'running' | 'paused' | 'overdue';
  readonly reason?: PauseReason | null;
  readonly because?: ClockCause | null;
}

export interface ClockCause {
  readonly kind: StepKind;
  readonly by?: string | null;
  readonly note?: string | null;
  readonly until?: string | null;
  readonly span?: string | null;
}

export type PauseReason = 'awaitingCustomer' | 'awaitingOutsideBody';
export type ClockState = 'notStarted' | 'running' | 'paused' | 'overdue' | 'met' | 'metLate' | 'cancelled';
type StepKind =
  | 'started'
  | 'startedUntil'
  | 'paused'
  | 'resumed'
  | 'extended'
  | 'reclassified'
  | 'policyApplied'
  | 'met'
  | 'cancelled';
type ClockKind =
  | 'report'
  | 'start'
  | 'settle'
  | 'answer'
  | 'explanation'
  | 'solution'
  | 'progress'
  | 'callbackTarget'
  | 'callbackLimit'
  | 'promise';

/** How a clock stands now, some time after it was read: it starts and runs out by itself. CMP-5 */
export function stateNow(clock: DueClock, now: Date): ClockState | 'dueSoon' {
  if (clock.state === 'met' || clock.state === 'metLate' || clock.state === 'cancelled') return clock.state;
  if (has(clock.dueAt, now)) return 'overdue';
  if (clock.state === 'paused') return 'paused';
  if (!has(clock.startsAt, now)) return 'notStarted';
  return has(clock.dueSoonAt, now) ? 'dueSoon' : 'running';
}

/** What a badge shows of an explained clock: one that stands still until an agreed time goes on when that has come. */
export function dueClock(clock: ExplainedClock, now: Date): DueClock {
  const last = clock.segments.at(-1);
  const goesOn = clock.state === 'paused' && has(last?.because?.until, now);
  return { ...clock, state: goesOn ? 'running' : clock.state, reason: last?.reason ?? null };
}

const has = (instant: string | null | undefined, now: Date): boolean =>
  instant !== null && instant !== undefined && Date.parse(instant) <= now.getTime();
