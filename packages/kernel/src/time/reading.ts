import type { Calendar } from './calendar.ts';
import { RunningClock, type Stretch } from './running.ts';
import type { Span } from './span.ts';
import type { ClockStep, PauseReason } from './steps.ts';

export const clockSegmentStates = ['running', 'paused', 'overdue'] as const;

/** A part of a clock's time in one state. The parts of a clock follow each other without gap or overlap. */
export interface ClockSegment {
  readonly from: Date;
  /** Null for the part that goes on. */
  readonly to: Date | null;
  readonly state: (typeof clockSegmentStates)[number];
  readonly reason: PauseReason | null;
  /** The step that began this part; null where it began by itself: an agreed time came, or the due time. */
  readonly because: ClockStep | null;
}

export const clockStates = ['notStarted', ...clockSegmentStates, 'met', 'metLate', 'cancelled'] as const;
export type ClockState = (typeof clockStates)[number];

/** What a clock says at a moment, and why. */
export interface ClockReading {
  readonly startsAt: Date;
  /** Null: paused without end, or cancelled before it was due. */
  readonly dueAt: Date | null;
  readonly state: ClockState;
  readonly endedAt: Date | null;
  readonly segments: readonly ClockSegment[];
  /** Of the policy that decided the span; null for a promised time. */
  readonly policyVersion: string | null;
  readonly span: Span | null;
  /** The due time rests on a year whose holidays are not published yet. */
  readonly provisional: boolean;
}

/**
 * CMP-3, CMP-5: reads a clock off its steps at a moment. Overdue is `dueAt <= now`; a segment shows what was known at
 * the time: overdue until an extension was granted stays overdue then. A step after `now` (another process's watch may
 * be ahead) is read as of its own moment. Throws for steps that do not start, or start twice.
 */
export function readClock(steps: readonly ClockStep[], calendar: Calendar, now: Date): ClockReading {
  const clock = new RunningClock(steps, calendar);
  const { startsAt, due: dueAt, ended, policyVersion, span, provisional } = clock;
  const moment = clock.lastStepAt && clock.lastStepAt > now ? clock.lastStepAt : now;
  const segments = segmentsOf(clock, moment);
  const state = stateOf(clock, segments.at(-1));
  return { startsAt, dueAt, state, endedAt: ended?.at ?? null, segments, policyVersion, span, provisional };
}

/**
 * When a clock is due, whatever the present is: a pause with an agreed end counts in full unless it ended earlier. Null
 * as in `ClockReading`.
 */
export function dueOf(steps: readonly ClockStep[], calendar: Calendar): Date | null {
  return new RunningClock(steps, calendar).due;
}

function stateOf({ ended, due }: RunningClock, last: ClockSegment | undefined): ClockState {
  if (ended?.outcome === 'cancelled') return 'cancelled';
  if (ended) return due && due <= ended.at ? 'metLate' : 'met';
  return last?.state ?? 'notStarted';
}

function segmentsOf({ stretches, ended }: RunningClock, now: Date): ClockSegment[] {
  const until = ended?.at ?? null;
  return stretches.flatMap((stretch, n) => {
    if (stretch.from > (until ?? now)) return [];
    const next = stretches[n + 1]?.from;
    const goesOn = !next || next > (until ?? now);
    return partsOf(stretch, goesOn ? until : next, now);
  });
}

/** The time before it was due and the time after, as far as there is any; `to` null goes on. */
function partsOf({ from, due, pause, because }: Stretch, to: Date | null, now: Date): ClockSegment[] {
  if (to && to <= from) return [];
  const before = { state: pause ? 'paused' : 'running', reason: pause } as const;
  const late = { state: 'overdue', reason: null } as const;
  if (!due || due > (to ?? now)) return [{ from, to, ...before, because }];
  if (due <= from) return [{ from, to, ...late, because }];
  const inTime: ClockSegment = { from, to: due, ...before, because };
  return to && due >= to ? [inTime] : [inTime, { from: due, to, ...late, because: null }];
}
