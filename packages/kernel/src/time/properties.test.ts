import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from './calendar.ts';
import { type ClockReading, dueOf, readClock } from './reading.ts';
import type { Span } from './span.ts';
import { type ClockStep, pauseReasons } from './steps.ts';

const calendar = chineseCalendar();
const minute = 60_000;
const begin = Date.parse('2026-02-12T02:00:00Z');
const on = (minutes: number): Date => new Date(begin + minutes * minute);
const month = 30 * 24 * 60;

const anySpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ minutes: fc.integer({ min: 1, max: month }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ months: fc.constant(1) }),
  fc.record({ endOf: fc.constantFrom('day' as const, 'workingDay' as const) }),
);
const minutes = fc.integer({ min: 0, max: month });
const instant = minutes.map(on);
const policyVersion = fc.constantFrom('default-1', 'default-2');
const started = fc.record({
  kind: fc.constant('started' as const),
  at: fc.constant(on(0)),
  span: anySpan,
  policyVersion,
});
const pauses = fc.record({
  kind: fc.constant('paused' as const),
  at: instant,
  reason: fc.constantFrom(...pauseReasons),
  until: fc.option(instant),
});
const recounts = fc.record({
  kind: fc.constantFrom('reclassified' as const, 'policyApplied' as const),
  at: instant,
  span: anySpan,
  policyVersion,
});
const otherStep: fc.Arbitrary<ClockStep> = fc.oneof(
  pauses,
  recounts,
  fc.record({ kind: fc.constant('resumed' as const), at: instant }),
  fc.record({ kind: fc.constant('extended' as const), at: instant, until: instant }),
);
const ending: fc.Arbitrary<ClockStep[]> = fc
  .option(fc.record({ kind: fc.constantFrom('met' as const, 'cancelled' as const), at: instant }))
  .map((end) => (end ? [end] : []));
const way: fc.Arbitrary<ClockStep[]> = fc
  .tuple(started, fc.array(otherStep, { maxLength: 6 }), ending)
  .map(([start, others, end]) => [start, ...others, ...end].toSorted((a, b) => a.at.getTime() - b.at.getTime()));
const running = fc.tuple(started, fc.array(otherStep, { maxLength: 6 })).map(([start, others]) => [start, ...others]);

const lasting = (reading: ClockReading, now: Date): Date => reading.endedAt ?? now;

describe('any clock, whatever happens to it', () => {
  test('CMP-5 when it is due never depends on when one asks', () => {
    fc.assert(
      fc.property(way, instant, instant, (steps, one, other) => {
        const due = dueOf(steps, calendar);
        expect(readClock(steps, calendar, one).dueAt).toEqual(due);
        expect(readClock(steps, calendar, other).dueAt).toEqual(due);
      }),
    );
  });

  test('CMP-3 a pause puts off what is due by its length', () => {
    fc.assert(
      fc.property(started, minutes, fc.integer({ min: 1, max: month }), (start, from, length) => {
        const due = dueOf([start], calendar) as Date;
        fc.pre(on(from) < due);
        const paused: ClockStep = { kind: 'paused', at: on(from), reason: 'awaitingCustomer', until: null };
        const steps: ClockStep[] = [start, paused, { kind: 'resumed', at: on(from + length) }];
        expect(dueOf(steps, calendar)).toEqual(new Date(due.getTime() + length * minute));
      }),
    );
  });

  test('CMP-3 a pause until a moment is the same as one that was ended at that moment', () => {
    fc.assert(
      fc.property(
        started,
        pauses,
        minutes,
        instant,
        fc.array(recounts, { maxLength: 2 }),
        (start, pause, length, now, others) => {
          const until = new Date(pause.at.getTime() + (length + 1) * minute);
          fc.pre(others.every(({ at }) => at.getTime() !== until.getTime()));
          const agreed = [start, { ...pause, until }, ...others];
          const ended: ClockStep[] = [start, { ...pause, until: null }, { kind: 'resumed', at: until }, ...others];
          expect(dueOf(agreed, calendar)).toEqual(dueOf(ended, calendar));
          const later = now > until ? now : until;
          const states = (steps: ClockStep[]) =>
            readClock(steps, calendar, later).segments.map(({ from, to, state, reason }) => ({
              from,
              to,
              state,
              reason,
            }));
          expect(states(agreed)).toEqual(states(ended));
        },
      ),
    );
  });

  test('CMP-3 its steps count in the order in which they happened, not in which they are listed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(otherStep, { maxLength: 6, selector: ({ at }) => at.getTime() }),
        started,
        instant,
        (others, start, now) => {
          const listed = readClock([...others, start], calendar, now);
          const happened = [start, ...others.toSorted((a, b) => a.at.getTime() - b.at.getTime())];
          expect(listed).toEqual(readClock(happened, calendar, now));
        },
      ),
    );
  });

  test('CMP-5 a new class or policy never makes in time again what is late at that moment', () => {
    fc.assert(
      fc.property(running, recounts, (steps, recount) => {
        const before = readClock(
          steps.filter(({ at }) => at <= recount.at),
          calendar,
          recount.at,
        );
        fc.pre(before.state === 'overdue');
        const after = readClock([...steps.filter(({ at }) => at <= recount.at), recount], calendar, recount.at);
        expect(after.state).toBe('overdue');
      }),
    );
  });

  test('CMP-4 a new class counts from the start when it was in time', () => {
    fc.assert(
      fc.property(started, recounts, (start, recount) => {
        fc.pre((dueOf([start], calendar) as Date) > recount.at);
        const reading = readClock([start, recount], calendar, recount.at);
        expect(reading.dueAt).toEqual(dueOf([{ ...start, span: recount.span }], calendar));
        expect(reading.policyVersion).toBe(recount.policyVersion);
      }),
    );
  });

  test('CMP-5 an extension makes it due at what was granted', () => {
    fc.assert(
      fc.property(running, instant, instant, (steps, at, until) => {
        const before = steps.filter((step) => step.at <= at);
        expect(dueOf([...before, { kind: 'extended', at, until }], calendar)).toEqual(until);
      }),
    );
  });

  test('its account covers its time from the start to the end without gap or overlap', () => {
    fc.assert(
      fc.property(way, instant, (steps, now) => {
        const reading = readClock(steps, calendar, now);
        const { segments, startsAt, endedAt } = reading;
        const lasted = lasting(reading, now) > startsAt || !endedAt;
        expect(segments.length > 0).toBe(lasted);
        if (!lasted) return;
        expect(segments[0]?.from).toEqual(startsAt);
        expect(segments.at(-1)?.to).toEqual(endedAt);
        segments.forEach((segment, n) => {
          if (n > 0) expect(segment.from).toEqual(segments[n - 1]?.to);
          if (segment.to) expect(segment.to > segment.from).toBe(true);
          expect(segment.state === 'paused').toBe(segment.reason !== null);
        });
      }),
    );
  });

  test('CMP-5 it says overdue exactly from its due time on', () => {
    fc.assert(
      fc.property(running, minutes, (steps, past) => {
        const now = on(month + past);
        const { dueAt, state, segments } = readClock(steps, calendar, now);
        expect(state === 'overdue').toBe(dueAt !== null && dueAt <= now);
        expect(segments.at(-1)?.state).toBe(state);
      }),
    );
  });
});
