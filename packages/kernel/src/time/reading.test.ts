import { describe, expect, test } from 'vitest';
import { chineseCalendar } from './calendar.ts';
import { dueOf, readClock } from './reading.ts';
import type { ClockStep } from './steps.ts';

const calendar = chineseCalendar();
const at = (text: string): Date => new Date(`2026-03-${text.replace(' ', 'T')}:00+08:00`);
const threeDays = { span: { days: 3 }, policyVersion: 'default-1' } as const;
const twoDays = { span: { days: 2 }, policyVersion: 'default-2' } as const;
const started: ClockStep = { kind: 'started', at: at('02 10:00'), ...threeDays };
const read = (now: string, ...steps: ClockStep[]) => readClock([started, ...steps], calendar, at(now));
const parts = (now: string, ...steps: ClockStep[]) =>
  read(now, ...steps).segments.map(({ from, to, state }) => [from, to, state]);

describe('a clock', () => {
  test('CMP-3 a major complaint has three days, and says by which version of the policy', () => {
    expect(read('03 10:00')).toMatchObject({
      startsAt: at('02 10:00'),
      dueAt: at('05 10:00'),
      state: 'running',
      policyVersion: 'default-1',
      span: { days: 3 },
      provisional: false,
    });
  });

  test('CMP-5 it is overdue from the very moment it is due', () => {
    expect(read('05 09:59').state).toBe('running');
    expect(read('05 10:00').state).toBe('overdue');
    expect(parts('06 10:00')).toEqual([
      [at('02 10:00'), at('05 10:00'), 'running'],
      [at('05 10:00'), null, 'overdue'],
    ]);
  });

  test('CMP-3 what is met in time is met, at the due time it is late', () => {
    expect(read('09 10:00', { kind: 'met', at: at('05 09:59') })).toMatchObject({
      state: 'met',
      endedAt: at('05 09:59'),
    });
    expect(read('09 10:00', { kind: 'met', at: at('05 10:00') })).toMatchObject({
      state: 'metLate',
      dueAt: at('05 10:00'),
    });
  });

  test('CMP-3 a cancelled clock is no longer due, unless it was late', () => {
    expect(read('09 10:00', { kind: 'cancelled', at: at('03 10:00') })).toMatchObject({
      state: 'cancelled',
      dueAt: null,
    });
    expect(read('09 10:00', { kind: 'cancelled', at: at('06 10:00') }).dueAt).toEqual(at('05 10:00'));
  });

  test('CMP-3 it ends once: what is recorded afterwards changes nothing', () => {
    const met: ClockStep = { kind: 'met', at: at('04 10:00') };
    const after: ClockStep = { kind: 'extended', at: at('04 11:00'), until: at('30 10:00') };
    expect(read('09 10:00', met, after)).toEqual(read('09 10:00', met));
  });

  test('VST-8 a promised time is due at that time', () => {
    const promised: ClockStep = { kind: 'startedUntil', at: at('02 10:00'), until: at('02 16:30') };
    expect(readClock([promised], calendar, at('02 16:00'))).toMatchObject({
      dueAt: at('02 16:30'),
      span: null,
      policyVersion: null,
    });
  });

  test('CMP-4 a clock prepared for later has not started', () => {
    const later: ClockStep = { ...started, at: at('20 10:00') };
    const read = (now: string, ...steps: ClockStep[]) => readClock([later, ...steps], calendar, at(now));
    expect(read('02 10:00')).toMatchObject({ state: 'notStarted', segments: [], dueAt: at('23 10:00') });
    expect(read('20 10:00')).toMatchObject({ state: 'running' });
    expect(read('21 10:00', { kind: 'cancelled', at: at('03 10:00') })).toMatchObject({
      state: 'cancelled',
      segments: [],
      endedAt: at('03 10:00'),
    });
  });

  test('the moment it starts it runs', () => {
    expect(parts('02 10:00')).toEqual([[at('02 10:00'), null, 'running']]);
  });

  test('another watch may be ahead of ours: a step just recorded is read', () => {
    const extended: ClockStep = { kind: 'extended', at: at('03 10:01'), until: at('08 10:00') };
    expect(parts('03 10:00', extended)).toEqual([
      [at('02 10:00'), at('03 10:01'), 'running'],
      [at('03 10:01'), null, 'running'],
    ]);
  });

  test('steps that start nothing, or twice, are no clock', () => {
    expect(() => readClock([{ kind: 'met', at: at('02 10:00') }], calendar, at('02 10:00'))).toThrow('starts once');
    expect(() => readClock([started, started], calendar, at('02 10:00'))).toThrow('starts once');
  });

  test('CMP-3 in a year whose holidays are not published, only working days are provisional', () => {
    const start = { ...started, at: new Date('2090-01-02T02:00Z') };
    expect(readClock([{ ...start, span: { workingDays: 3 } }], calendar, start.at).provisional).toBe(true);
    expect(readClock([start], calendar, start.at).provisional).toBe(false);
  });
});

describe('a clock that stands still', () => {
  const paused: ClockStep = { kind: 'paused', at: at('03 10:00'), reason: 'awaitingCustomer', until: null };

  test('CMP-3 without an end it is not due, and runs on when the answer comes', () => {
    expect(read('20 10:00', paused)).toMatchObject({ dueAt: null, state: 'paused' });
    const resumed: ClockStep = { kind: 'resumed', at: at('10 10:00') };
    expect(read('10 10:00', paused, resumed)).toMatchObject({ dueAt: at('12 10:00'), state: 'running' });
    expect(parts('13 10:00', paused, resumed)).toEqual([
      [at('02 10:00'), at('03 10:00'), 'running'],
      [at('03 10:00'), at('10 10:00'), 'paused'],
      [at('10 10:00'), at('12 10:00'), 'running'],
      [at('12 10:00'), null, 'overdue'],
    ]);
  });

  test('CMP-3 with an agreed end it goes on by itself, with nobody having done anything', () => {
    const until: ClockStep = { ...paused, until: at('05 10:00') };
    expect(read('04 10:00', until)).toMatchObject({ state: 'paused', dueAt: at('07 10:00') });
    expect(read('04 10:00', until).segments.at(-1)).toMatchObject({
      reason: 'awaitingCustomer',
      to: null,
      because: until,
    });
    expect(parts('06 10:00', until)).toEqual([
      [at('02 10:00'), at('03 10:00'), 'running'],
      [at('03 10:00'), at('05 10:00'), 'paused'],
      [at('05 10:00'), null, 'running'],
    ]);
    expect(read('06 10:00', until, { kind: 'resumed', at: at('04 10:00') }).dueAt).toEqual(at('06 10:00'));
  });

  test('CMP-3 waiting for somebody else follows on waiting for the customer', () => {
    const outside: ClockStep = { ...paused, at: at('04 10:00'), reason: 'awaitingOutsideBody' };
    const resumed: ClockStep = { kind: 'resumed', at: at('05 10:00') };
    expect(read('06 10:00', paused, outside, resumed).dueAt).toEqual(at('07 10:00'));
    expect(read('06 10:00', paused, outside, resumed).segments.map(({ reason }) => reason)).toEqual([
      null,
      'awaitingCustomer',
      'awaitingOutsideBody',
      null,
    ]);
  });

  test('CMP-5 what is late cannot be stopped any more', () => {
    const tooLate: ClockStep = { ...paused, at: at('06 10:00') };
    expect(read('07 10:00', tooLate)).toMatchObject({ state: 'overdue', dueAt: at('05 10:00') });
  });

  test('a pause until a moment that has passed is none', () => {
    expect(read('04 10:00', { ...paused, until: at('01 10:00') })).toEqual(read('04 10:00'));
  });

  test('CMP-5 an extension granted meanwhile names the due time; the pause moves it no further', () => {
    const extended: ClockStep = { kind: 'extended', at: at('04 10:00'), until: at('09 10:00') };
    expect(read('05 10:00', paused, extended)).toMatchObject({ state: 'paused', dueAt: at('09 10:00') });
    expect(read('10 10:00', paused, extended)).toMatchObject({ state: 'overdue' });
    expect(read('10 10:00', paused, extended, { kind: 'resumed', at: at('08 10:00') }).dueAt).toEqual(at('09 10:00'));
  });
});

describe('a clock that is moved', () => {
  test('CMP-5 an extension moves the due time to what was granted', () => {
    const extended: ClockStep = { kind: 'extended', at: at('04 10:00'), until: at('09 18:00') };
    expect(read('06 10:00', extended)).toMatchObject({ state: 'running', dueAt: at('09 18:00') });
    const paused: ClockStep = { kind: 'paused', at: at('05 18:00'), reason: 'awaitingCustomer', until: at('06 18:00') };
    expect(read('06 10:00', extended, paused).dueAt).toEqual(at('10 18:00'));
  });

  test('CMP-5 asked in time and granted late: it was overdue in between, and stays so in its account', () => {
    expect(parts('06 10:00', { kind: 'extended', at: at('05 18:00'), until: at('09 18:00') })).toEqual([
      [at('02 10:00'), at('05 10:00'), 'running'],
      [at('05 10:00'), at('05 18:00'), 'overdue'],
      [at('05 18:00'), null, 'running'],
    ]);
  });

  test('CMP-4 reclassified, the new span counts from the start, with the pauses there were', () => {
    const reclassified: ClockStep = { kind: 'reclassified', at: at('03 10:00'), ...twoDays };
    expect(read('03 10:00', reclassified)).toMatchObject({
      dueAt: at('04 10:00'),
      policyVersion: 'default-2',
      span: { days: 2 },
    });
    const paused: ClockStep = { kind: 'paused', at: at('02 16:00'), reason: 'awaitingCustomer', until: at('03 04:00') };
    expect(read('03 10:00', paused, reclassified).dueAt).toEqual(at('04 22:00'));
    const open: ClockStep = { ...paused, until: null };
    expect(read('03 10:00', open, reclassified).dueAt).toBeNull();
    expect(read('03 10:00', open, reclassified, { kind: 'resumed', at: at('03 16:00') }).dueAt).toEqual(at('05 10:00'));
  });

  test('CMP-4 reclassified when the new span has run out already, it is overdue at once', () => {
    const reclassified: ClockStep = { kind: 'reclassified', at: at('04 18:00'), ...twoDays };
    expect(parts('04 18:00', reclassified)).toEqual([
      [at('02 10:00'), at('04 18:00'), 'running'],
      [at('04 18:00'), null, 'overdue'],
    ]);
    const paused: ClockStep = { kind: 'paused', at: at('04 12:00'), reason: 'awaitingCustomer', until: null };
    expect(read('04 18:00', paused, reclassified)).toMatchObject({ dueAt: at('04 10:00'), state: 'overdue' });
  });

  test.each(['reclassified', 'policyApplied'] as const)('CMP-5 %s, what was late already stays late', (kind) => {
    const generous: ClockStep = { kind, at: at('06 10:00'), span: { days: 30 }, policyVersion: 'default-3' };
    expect(read('06 10:00', generous)).toMatchObject({
      state: 'overdue',
      dueAt: at('05 10:00'),
      policyVersion: 'default-3',
    });
    expect(read('05 09:00', { ...generous, at: at('05 09:00') }).state).toBe('running');
    const extended: ClockStep = { kind: 'extended', at: at('03 11:00'), until: at('05 10:00') };
    const paused: ClockStep = { kind: 'paused', at: at('03 10:00'), reason: 'awaitingCustomer', until: null };
    const resumed: ClockStep = { kind: 'resumed', at: at('07 10:00') };
    expect(read('07 10:00', paused, extended, generous, resumed)).toMatchObject({
      state: 'overdue',
      dueAt: at('05 10:00'),
    });
  });

  test('CMP-5 a new policy takes no granted extension away, a new class does', () => {
    const extended: ClockStep = { kind: 'extended', at: at('03 10:00'), until: at('20 10:00') };
    const paused: ClockStep = { kind: 'paused', at: at('03 12:00'), reason: 'awaitingCustomer', until: null };
    const resumed: ClockStep = { kind: 'resumed', at: at('04 12:00') };
    expect(read('04 18:00', extended, { kind: 'policyApplied', at: at('03 18:00'), ...twoDays }).dueAt).toEqual(
      at('20 10:00'),
    );
    expect(
      read('04 18:00', extended, paused, { kind: 'policyApplied', at: at('03 18:00'), ...twoDays }, resumed).dueAt,
    ).toEqual(at('21 10:00'));
    expect(
      read('04 18:00', extended, paused, resumed, { kind: 'policyApplied', at: at('04 13:00'), ...twoDays }).dueAt,
    ).toEqual(at('21 10:00'));
    expect(read('04 18:00', extended, { kind: 'reclassified', at: at('03 18:00'), ...twoDays }).dueAt).toEqual(
      at('04 10:00'),
    );
  });

  test('the due time is known without knowing the present', () => {
    const paused: ClockStep = { kind: 'paused', at: at('03 10:00'), reason: 'awaitingCustomer', until: at('05 10:00') };
    expect(dueOf([started, paused], calendar)).toEqual(at('07 10:00'));
  });
});
