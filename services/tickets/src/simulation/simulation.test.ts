import { chineseCalendar, dueOf } from '@onedesk/kernel';
import { describe, expect, test } from 'vitest';
import { readableStep } from '../clocks/index.ts';
import { type Case, complaintLifecycle } from '../complaints/index.ts';
import { bulkRows, livesOf, play } from './index.ts';
import { stage, town } from './simulation.fixtures.ts';

const span = { seed: 'autumn', from: '2026-03-02', days: 120, perDay: 4, visitsPerDay: 36 };
const until = new Date('2026-06-30T00:00:00+08:00');
const lived = [...play(livesOf(span, town), town, stage, until)];
const cases = lived.filter((it) => 'complaint' in it);
const visits = lived.filter((it) => 'visit' in it);

describe('a simulated year', () => {
  test('is the same for the same seed, and another for another', () => {
    const again = [...play(livesOf(span, town), town, stage, until)];
    expect(bulkRows(again, () => ({ id: 'x', name: 'x' }))).toEqual(bulkRows(lived, () => ({ id: 'x', name: 'x' })));
    const other = [...play(livesOf({ ...span, seed: 'spring' }, town), town, stage, until)];
    const instants = (all: typeof lived) => all.map((it) => ('visit' in it ? it.visit.at : it.complaint.registeredAt));
    expect(instants(other)).not.toEqual(instants(lived));
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
    const steps = new Set(visits.flatMap((it) => it.steps.map(({ kind }) => kind)));
    expect([...steps].toSorted()).toEqual(['closed', 'handedOver', 'promised', 'registered']);
  });

  test('CMP-4 lets no proposed repetition wait longer than a day, confirmed or not', () => {
    const proposed = cases.filter(({ complaint }) => complaint.repeatState !== null);
    const [decided, waiting] = [new Set<string>(), [] as number[]];
    for (const { complaint, events } of proposed) {
      const from = events.find(({ action }) => action === 'proposeRepeat')?.at ?? until;
      const decision = events.find(({ action }) => action === 'decideRepeat')?.at;
      waiting.push(((decision ?? until).getTime() - from.getTime()) / 86_400_000);
      if (complaint.repeatState) decided.add(complaint.repeatState);
    }
    expect(proposed.length).toBeGreaterThan(50);
    expect(Math.max(...waiting)).toBeLessThan(1);
    expect([...decided]).toEqual(expect.arrayContaining(['confirmed', 'dismissed']));
  });

  test('CMP-4 makes confirmed repetitions about a promised service critical', () => {
    const confirmed = cases.filter(
      ({ complaint }) => complaint.repeatState === 'confirmed' && complaint.aboutPromisedService,
    );
    const risen = confirmed.filter(({ events }) => events.some(({ action }) => action === 'reclassify'));
    expect(risen.length).toBeGreaterThan(0);
    for (const { complaint } of risen) expect(complaint.severity).toBe('critical');
  });

  test('VST-8 lets no visitor go without a reply or a promised time, and every promise has its clock', () => {
    for (const { visit, clocks } of visits) {
      if (visit.status === 'open') expect(until.getTime() - visit.at.getTime()).toBeLessThan(86_400_000);
      if (visit.status === 'closed') expect(visit.reply).toBeTruthy();
      const running = clocks.filter(({ clock }) => !clock.endedAt);
      expect(running.map(({ clock }) => clock.dueAt)).toEqual(visit.status === 'promised' ? [visit.promisedAt] : []);
    }
  });

  test('VST-8 has promises kept in time, kept late and overdue, by far the most in time', () => {
    const count = { inTime: 0, late: 0, overdue: 0 };
    for (const { clock } of visits.flatMap(({ clocks }) => clocks)) {
      if (!clock.dueAt) continue;
      if (clock.endedAt) count[clock.endedAt <= clock.dueAt ? 'inTime' : 'late'] += 1;
      else if (clock.dueAt <= until) count.overdue += 1;
    }
    expect(count.overdue).toBeGreaterThan(0);
    expect(count.late).toBeGreaterThan(count.overdue);
    expect(count.inTime).toBeGreaterThan(10 * count.late);
  });

  test('VST-1, VST-5 every complaint that the desk took in has the visit that brought it; what came online has none', () => {
    const byComplaint = new Map(visits.map(({ visit }) => [visit.complaintId, visit]));
    for (const { complaint } of cases) {
      const visit = byComplaint.get(complaint.id);
      expect(complaint.visitId).toBe(visit?.id ?? null);
      if (complaint.channel === 'online') expect(visit).toBeUndefined();
      else expect(visit).toMatchObject({ at: complaint.registeredAt, category: 'complaint', status: 'closed' });
    }
  });

  test('VST-1 has as many visits a day as a centre of a thousand homes, most of whom ask something', () => {
    const perDay = visits.length / span.days;
    expect(perDay).toBeGreaterThan(20);
    expect(perDay).toBeLessThan(60);
    const asking = visits.filter(({ visit }) => visit.category === 'service');
    expect(asking.length).toBeGreaterThan(visits.length / 3);
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
