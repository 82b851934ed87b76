import 'reflect-metadata';
import { chineseCalendar, type ClockStep } from '@onedesk/kernel';
import { describe, expect, test } from 'vitest';
import { ticketClockType } from './clock.graphql.ts';

const at = (text: string): Date => new Date(`2026-03-${text.replace(' ', 'T')}:00+08:00`);
const steps: ClockStep[] = [
  { kind: 'started', at: at('02 10:00'), by: '接待甲', span: { days: 3 }, policyVersion: 'default-1' },
  { kind: 'paused', at: at('03 10:00'), reason: 'awaitingCustomer', until: at('04 10:00'), note: '业主出差' },
];
const clock = { id: 'c1', kind: 'settle', steps } as const;
const reader = { calendar: chineseCalendar(), now: at('05 10:00') };

describe('a clock in the graph', () => {
  test('CMP-3 it is due after its span and its pause, and says why in the reader’s language', () => {
    const read = ticketClockType(clock, { ...reader, locale: 'zh-CN' });
    expect(read).toMatchObject({
      id: 'c1',
      kind: 'settle',
      startsAt: at('02 10:00'),
      dueAt: at('06 10:00'),
      endedAt: null,
      state: 'running',
      span: '3天',
      policyVersion: 'default-1',
      provisional: false,
      dueSoonAt: null,
      asOf: at('05 10:00'),
    });
    expect(read.segments).toEqual([
      {
        from: at('02 10:00'),
        to: at('03 10:00'),
        state: 'running',
        reason: null,
        because: { kind: 'started', by: '接待甲', note: null, until: null, span: '3天', policyVersion: 'default-1' },
      },
      {
        from: at('03 10:00'),
        to: at('04 10:00'),
        state: 'paused',
        reason: 'awaitingCustomer',
        because: { kind: 'paused', by: null, note: '业主出差', until: at('04 10:00'), span: null, policyVersion: null },
      },
      { from: at('04 10:00'), to: null, state: 'running', reason: null, because: null },
    ]);
    expect(ticketClockType(clock, { ...reader, locale: 'en' }).span).toBe('3 days');
  });

  test('CMP-5 from when it is due soon is told while it is open', () => {
    const soon = {
      ...reader,
      locale: 'en',
      dueSoonAt: (_: Date, due: Date) => new Date(due.getTime() - 3_600_000),
    } as const;
    expect(ticketClockType(clock, soon).dueSoonAt).toEqual(at('06 09:00'));
    const met: ClockStep = { kind: 'met', at: at('05 09:00') };
    expect(ticketClockType({ ...clock, steps: [...steps, met] }, soon).dueSoonAt).toBeNull();
  });
});
