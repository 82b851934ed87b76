import type { Span } from './span.ts';

/** Why a clock stands still; there is no other reason. */
export const pauseReasons = ['awaitingCustomer', 'awaitingOutsideBody'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** One recorded step of a clock: when, by whom, in whose words. A clock has exactly one `started` or `startedUntil`. */
export type ClockStep = {
  readonly at: Date;
  readonly by?: string | null;
  readonly note?: string | null;
} & (
  | { readonly kind: 'started'; readonly span: Span; readonly policyVersion: string }
  /** VST-8: a promised time; the clock is due at that instant. */
  | { readonly kind: 'startedUntil'; readonly until: Date }
  /** With `until` it goes on by itself at that instant. */
  | { readonly kind: 'paused'; readonly reason: PauseReason; readonly until: Date | null }
  | { readonly kind: 'resumed' }
  /** CMP-5: the approver moved the due time to this instant. */
  | { readonly kind: 'extended'; readonly until: Date }
  /** Counted from the start; what is late already stays late. */
  | { readonly kind: 'reclassified' | 'policyApplied'; readonly span: Span; readonly policyVersion: string }
  | { readonly kind: 'met' }
  | { readonly kind: 'cancelled' }
);

export const clockStepKinds = [
  'started',
  'startedUntil',
  'paused',
  'resumed',
  'extended',
  'reclassified',
  'policyApplied',
  'met',
  'cancelled',
] as const satisfies readonly ClockStep['kind'][];
export type ClockStepKind = (typeof clockStepKinds)[number];

/** The start, then the other steps in the order of their instants; steps of one instant keep the order they came in. */
export function inOrder(steps: readonly ClockStep[]): readonly [ClockStep, ...ClockStep[]] {
  const starts = steps.filter(isStart);
  const [start] = starts;
  if (!start || starts.length > 1) throw new Error(`a clock starts once, not ${starts.length} times`);
  const others = steps.filter((step) => !isStart(step));
  return [start, ...others.toSorted((a, b) => a.at.getTime() - b.at.getTime())];
}

const isStart = ({ kind }: ClockStep): boolean => kind === 'started' || kind === 'startedUntil';
