import type { Calendar } from './calendar.ts';
import { after, restsOnProvisional, type Span } from './span.ts';
import { type ClockStep, inOrder, type PauseReason } from './steps.ts';

/** A part of a clock's way between two steps, with what was known then: people went by the due time of the moment. */
export interface Stretch {
  readonly from: Date;
  readonly due: Date | null;
  readonly pause: PauseReason | null;
  /** Null: it went on by itself, as the pause had said. */
  readonly because: ClockStep | null;
}

interface Pause {
  readonly from: Date;
  readonly until: Date | null;
  readonly reason: PauseReason;
  /** When the clock would be due without this pause; null when an extension meanwhile fixed the due time. */
  due: Date | null;
}

/** A clock as its steps make it, one after the other. It knows nothing of the present. */
export class RunningClock {
  readonly startsAt: Date;
  readonly stretches: Stretch[] = [];
  /** When the last step was recorded; null when there is none but the start. */
  readonly lastStepAt: Date | null;
  due: Date | null = null;
  ended: { readonly at: Date; readonly outcome: 'met' | 'cancelled' } | null = null;
  span: Span | null = null;
  policyVersion: string | null = null;
  provisional = false;
  readonly #calendar: Calendar;
  readonly #pauses: { readonly from: Date; readonly to: Date }[] = [];
  #pause: Pause | null = null;
  #extendedUntil: Date | null = null;

  /** Throws for steps that do not start, or start twice. */
  constructor(steps: readonly ClockStep[], calendar: Calendar) {
    this.#calendar = calendar;
    const [start, ...others] = inOrder(steps);
    this.startsAt = start.at;
    this.lastStepAt = others.at(-1)?.at ?? null;
    if (start.kind === 'startedUntil') this.due = start.until;
    if (start.kind === 'started') this.due = this.#counted(start.span, start.policyVersion);
    this.#stretch(start.at, start);
    for (const step of others) this.#take(step);
    this.#passUntil(null);
  }

  /** A clock ends once: later steps change nothing. */
  #take(step: ClockStep): void {
    // A clock may be prepared for a later start: what happens before it counts from the start on.
    const at = step.at < this.startsAt ? this.startsAt : step.at;
    this.#passUntil(at);
    if (this.ended) return;
    if (step.kind === 'met' || step.kind === 'cancelled') this.#end(step.at, step.kind);
    if (step.kind === 'paused') this.#pauseAt(at, step);
    if (step.kind === 'resumed') this.#resume(at, step);
    if (step.kind === 'extended') this.#extend(at, step);
    if (step.kind === 'reclassified' || step.kind === 'policyApplied') this.#recount(at, step);
  }

  /** A pause with an agreed end goes on by itself before `at`; null is the end of time. */
  #passUntil(at: Date | null): void {
    const until = this.#pause?.until;
    if (!this.ended && until && (!at || until <= at)) this.#resume(until, null);
  }

  #isLate(at: Date): boolean {
    return this.due !== null && this.due <= at;
  }

  #end(at: Date, outcome: 'met' | 'cancelled'): void {
    this.ended = { at, outcome };
    if (outcome === 'cancelled' && !this.#isLate(at)) this.due = null;
  }

  #pauseAt(at: Date, step: ClockStep & { kind: 'paused' }): void {
    if (this.#pause) this.#resume(at, step);
    // What is late already cannot be stopped any more, and a time that has come is not waited for.
    if (this.#isLate(at) || (step.until && step.until <= at)) return;
    this.#pause = { from: at, until: step.until, reason: step.reason, due: this.due };
    this.due = dueWith(this.#pause);
    this.#stretch(at, step);
  }

  #resume(at: Date, because: ClockStep | null): void {
    const pause = this.#pause;
    if (!pause) return;
    const { from, due } = pause;
    this.#pause = null;
    this.#pauses.push({ from, to: at });
    if (due) {
      this.due = later(due, at.getTime() - from.getTime());
      if (this.#extendedUntil) this.#extendedUntil = later(this.#extendedUntil, at.getTime() - from.getTime());
    }
    this.#stretch(at, because);
  }

  /** The approver named an instant: a pause that goes on meanwhile moves it no further. */
  #extend(at: Date, step: ClockStep & { kind: 'extended' }): void {
    this.due = step.until;
    this.#extendedUntil = step.until;
    if (this.#pause) this.#pause.due = null;
    this.#stretch(at, step);
  }

  #recount(at: Date, step: ClockStep & { kind: 'reclassified' | 'policyApplied' }): void {
    const wasLate = this.#isLate(at) ? this.due : null;
    // A new policy takes no granted extension away; a new class does: its approver is another.
    if (step.kind === 'reclassified') this.#extendedUntil = null;
    this.due = this.#recounted(this.#counted(step.span, step.policyVersion));
    if (wasLate && (!this.due || this.due > at)) {
      this.due = wasLate;
      if (this.#pause) this.#pause.due = null;
    }
    this.#stretch(at, step);
  }

  /** From the start, with every pause there was while it was not yet late. */
  #counted(span: Span, policyVersion: string): Date {
    this.span = span;
    this.policyVersion = policyVersion;
    let due = after(this.startsAt, span, this.#calendar);
    this.provisional = restsOnProvisional(this.startsAt, span, due, this.#calendar);
    for (const { from, to } of this.#pauses) {
      if (due <= from) break;
      due = later(due, to.getTime() - from.getTime());
    }
    return due;
  }

  #recounted(counted: Date): Date | null {
    const extended = this.#extendedUntil && this.#extendedUntil >= counted ? this.#extendedUntil : null;
    const due = extended ?? counted;
    const pause = this.#pause;
    if (!pause || (extended && !pause.due)) return due;
    if (due <= pause.from) {
      this.#pause = null;
      return due;
    }
    pause.due = due;
    return dueWith(pause);
  }

  #stretch(from: Date, because: ClockStep | null): void {
    this.stretches.push({ from, due: this.due, pause: this.#pause?.reason ?? null, because });
  }
}

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** Null without an agreed end: nobody knows yet. */
const dueWith = ({ from, until, due }: Pause): Date | null =>
  due && until && later(due, until.getTime() - from.getTime());
