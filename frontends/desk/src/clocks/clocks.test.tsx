import '@testing-library/jest-dom/vitest';
import { type Locale, startI18n, themeOf } from '@onedesk/web';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../messages/en.ts';
import zhCN from '../messages/zh-CN.ts';
import type { DueClock, ExplainedClock } from './clock.ts';
import { ClockCard } from './ClockCard.tsx';
import { DueBadge } from './DueBadge.tsx';

const at = (text: string): string => new Date(`2026-03-${text.replace(' ', 'T')}:00+08:00`).toISOString();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function show(node: React.ReactNode, now: string, locale: Locale = 'zh-CN'): Promise<void> {
  vi.setSystemTime(now);
  await startI18n(locale, 'desk', { 'zh-CN': zhCN, en });
  render(<ConfigProvider theme={themeOf(false)}>{node}</ConfigProvider>);
}

const due = (now: string, more: Partial<DueClock> = {}): DueClock => ({
  state: 'running',
  startsAt: at('02 10:00'),
  dueAt: at('05 10:00'),
  dueSoonAt: at('05 06:00'),
  asOf: now,
  ...more,
});

const majorClock = (now: string, more: Partial<ExplainedClock> = {}): ExplainedClock => ({
  ...due(now),
  id: 'c1',
  kind: 'settle',
  span: '3天',
  policyVersion: 'default-2',
  provisional: false,
  segments: [
    {
      from: at('02 10:00'),
      to: at('03 10:00'),
      state: 'running',
      because: { kind: 'started', by: '接待甲', span: '3天' },
    },
    {
      from: at('03 10:00'),
      to: at('04 10:00'),
      state: 'paused',
      reason: 'awaitingCustomer',
      because: { kind: 'paused', by: '接待甲', note: '业主出差，周三回', until: at('04 10:00') },
    },
    { from: at('04 10:00'), to: at('05 10:00'), state: 'running', because: null },
    { from: at('05 10:00'), to: null, state: 'overdue', because: null },
  ],
  ...more,
});

describe('the badge of a clock', () => {
  test.each<[string, Partial<DueClock>, string, string]>([
    ['03 09:00', {}, '还剩 2天1小时', '2 days 1 hour left'],
    ['05 06:30', {}, '还剩 3小时30分钟', '3 hours 30 minutes left'],
    ['05 09:59', {}, '还剩 1分钟', '1 minute left'],
    ['05 10:00', {}, '超时 不到1分钟', 'overdue by less than a minute'],
    ['05 12:30', {}, '超时 2小时30分钟', 'overdue by 2 hours 30 minutes'],
    [
      '03 10:00',
      { state: 'paused', dueAt: null, reason: 'awaitingOutsideBody' },
      '暂停：等待外部单位',
      'Paused: waiting for an outside body',
    ],
    ['01 10:00', { state: 'notStarted' }, '未开始', 'Not started'],
    ['09 10:00', { state: 'met' }, '按时完成', 'Met in time'],
    ['09 10:00', { state: 'metLate' }, '超时完成', 'Met late'],
    ['09 10:00', { state: 'cancelled', dueAt: null }, '已取消', 'Called off'],
  ])('CMP-5 at %s with %o it says “%s”', async (now, more, zh, english) => {
    await show(<DueBadge clock={due(at(now), more)} />, at(now));
    expect(screen.getByText(zh)).toBeVisible();
    cleanup();
    await show(<DueBadge clock={due(at(now), more)} />, at(now), 'en');
    expect(screen.getByText(english)).toBeVisible();
  });

  test('CMP-5 it becomes overdue in front of one’s eyes, with nobody reloading', async () => {
    await show(<DueBadge clock={due(at('05 09:58'))} />, at('05 09:58'));
    expect(screen.getByText(/还剩/)).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(180_000));
    expect(screen.getByText('超时 1分钟')).toBeVisible();
  });

  // Later than all before, as those after are: the page goes by the latest reading it had.
  test('CMP-5 a desk whose watch is two hours behind sees what the server sees', async () => {
    await show(<DueBadge clock={due(at('25 10:30'), { dueAt: at('25 10:00') })} />, at('25 08:30'));
    expect(screen.getByText(/超时 30分钟/)).toBeVisible();
  });
});

describe('the card of a clock', () => {
  test('CMP-3 it says when it is due, since when, by which span of which policy', async () => {
    await show(<ClockCard clock={majorClock(at('26 10:00'))} />, at('26 10:00'));
    const card = screen.getByRole('article', { name: '办结时限' });
    expect(within(card).getByText('本应于 2026-03-05 10:00 前完成')).toBeVisible();
    expect(within(card).getByText('自 2026-03-02 10:00 起 · 规定 3天 · 集团默认规定（第 2 版）')).toBeVisible();
  });

  test('CMP-3 it tells every part of its time, and why', async () => {
    await show(<ClockCard clock={majorClock(at('26 10:00'))} />, at('26 10:00'));
    const parts = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(parts).toEqual([
      '计时中 1天开始计时，规定 3天 · 接待甲2026-03-02 10:00 至 2026-03-03 10:00',
      '暂停计时 1天等待客户，暂停计时至 2026-03-04 10:00 · 接待甲业主出差，周三回2026-03-03 10:00 至 2026-03-04 10:00',
      '计时中 1天约定的时间已到，继续计时2026-03-04 10:00 至 2026-03-05 10:00',
      expect.stringMatching(/^已超时 21天时限已到，尚未完成2026-03-05 10:00 起$/),
    ]);
  });

  test('CMP-3 a year without published holidays is said to be provisional', async () => {
    await show(<ClockCard clock={majorClock(at('26 10:00'), { provisional: true })} />, at('26 10:00'));
    expect(screen.getByText('法定节假日安排尚未公布，到期时间为暂定')).toBeVisible();
  });

  test('CMP-3 what stands still until an agreed time goes on when that has come', async () => {
    const paused: Partial<ExplainedClock> = {
      state: 'paused',
      dueAt: at('29 10:00'),
      segments: [
        {
          from: at('26 10:00'),
          to: null,
          state: 'paused',
          reason: 'awaitingCustomer',
          because: { kind: 'paused', until: at('27 10:00') },
        },
      ],
    };
    await show(<ClockCard clock={majorClock(at('26 12:00'), paused)} />, at('26 12:00'));
    expect(screen.getByText('暂停：等待客户')).toBeVisible();
    cleanup();
    await show(<ClockCard clock={majorClock(at('27 10:00'), paused)} />, at('27 10:00'));
    expect(screen.getByText(/还剩/)).toBeVisible();
  });

  test('VST-8 a promised time says so, in English too', async () => {
    const promised: Partial<ExplainedClock> = {
      kind: 'promise',
      span: null,
      policyVersion: null,
      dueAt: at('30 16:00'),
      segments: [
        { from: at('02 10:00'), to: null, state: 'running', because: { kind: 'startedUntil', until: at('30 16:00') } },
      ],
    };
    await show(<ClockCard clock={majorClock(at('28 10:00'), promised)} />, at('28 10:00'), 'en');
    expect(screen.getByText('Due 30 Mar 2026, 16:00')).toBeVisible();
    expect(screen.getByText('from 2 Mar 2026, 10:00 · A time promised to the customer')).toBeVisible();
  });
});
