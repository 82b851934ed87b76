import { chineseCalendar, dueOf } from '@onedesk/kernel';
import { describe, expect, test } from 'vitest';
import { readableStep } from '../clocks/index.ts';
import { type Case, complaintLifecycle } from '../complaints/index.ts';
import { bulkRows, livesOf, play } from './index.ts';
import { stage, town } from './simulation.fixtures.ts';

const span = { seed: 'autumn', from: '2026-03-02', days: 120, perDay: 4 };
const until = new Date('2026-06-30T00:00:00+08:00');
const cases = [...play(livesOf(span, town), town, stage, until)];

describe('a simulated year', () => {
  test('is the same for the same seed, and another for another', () => {
    const again = [...play(livesOf(span, town), town, stage, until)];
    expect(bulkRows(again, () => ({ id: 'x', name: 'x' }))).toEqual(bulkRows(cases, () => ({ id: 'x', name: 'x' })));
    const other = [...play(livesOf({ ...span, seed: 'spring' }, town), town, stage, until)];
    expect(other.map(({ complaint }) => complaint.registeredAt)).not.toEqual(
      cases.map(({ complaint }) => complaint.registeredAt),
    );
  });

  test('CMP-7 skips no state in any of its complaints', () => {
    for (const it of cases) expect(skipped(it)).toEqual([]);
  });

  test('CMP-3 keeps every clock as its steps make it, and the complaint due by the first of them', () => {
    const calendar = chineseCalendar();
    for (const { complaint, clocks } of cases) {
      const open = clocks.filter(({ clock }) => !clock.endedAt && clock.dueAt);
      for (const { clock, steps } of open) expect(clock.dueAt).toEqual(dueOf(steps.map(readableStep), calendar));
      const first = open.map(({ clock }) => clock.dueAt?.getTime() ?? 0).toSorted((a, b) => a - b)[0];
      expect(complaint.dueAt?.getTime()).toBe(first);
      const next = open.find(({ clock }) => clock.dueAt?.getTime() === first && clock.kind === complaint.dueKind);
      expect(complaint.dueFrom).toEqual(next?.clock.startsAt ?? null);
    }
  });

  test('has everything that happens in such a year', () => {
    const actions = new Set(cases.flatMap(({ events }) => events.map(({ action }) => action)));
    const rare = ['escalate', 'withdraw', 'reopen', 'askExtension', 'decideExtension', 'pause', 'refer', 'nameTracker'];
    expect([...actions]).toEqual(expect.arrayContaining([...rare, 'proposeRepeat', 'callFailed', 'close']));
    const statuses = new Set(cases.map(({ complaint }) => complaint.status));
    expect([...statuses]).toEqual(expect.arrayContaining(['closed', 'withdrawn', 'inProgress', 'answered']));
  });
});

/** Steps of a case that its lifecycle does not have. */
function skipped({ events }: Case): string[] {
  return events.flatMap(({ action, fromStatus, toStatus }) => {
    if (fromStatus === null || !Object.hasOwn(complaintLifecycle.actions, action)) return [];
    const after = complaintLifecycle.after(fromStatus, action as keyof typeof complaintLifecycle.actions);
    return after === toStatus ? [] : [`${action}: ${fromStatus} → ${toStatus}`];
  });
}
