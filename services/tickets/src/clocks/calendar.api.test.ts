import { after } from '@onedesk/kernel';
import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PolicyDesk } from '../policies/policies.fixtures.ts';
import { calendarFor } from './calendar.ts';
import { calendarExceptions } from './calendar.policy.ts';

let world: Estate;
let desk: PolicyDesk;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = await PolicyDesk.open(world, [calendarExceptions]);
});
afterAll(async () => {
  await desk.stop();
  await world.close();
});

const enter = (value: unknown, expectedVersion: number, effectiveOn = '2026-03-02') =>
  desk.set({ key: calendarExceptions.key, value: JSON.stringify(value), effectiveOn, expectedVersion });
const calendarAt = (at: string, projectId = world.projects.a) =>
  desk.resources.db.read(world.person('administrator').principal, (db) => calendarFor(db, projectId, new Date(at)));

describe('the working calendar of a project', () => {
  test('CMP-3 has days of its own from the day on which they are entered to count, in that project alone', async () => {
    await enter(
      [
        { day: '2026-03-14', working: true },
        { day: '2026-03-16', working: false },
      ],
      0,
      '2026-03-04',
    );
    const friday = new Date('2026-03-13T10:00:00+08:00');
    const nextWorkingDay = async (...at: Parameters<typeof calendarAt>) =>
      after(friday, { workingDays: 1 }, await calendarAt(...at));
    const monday = new Date('2026-03-16T10:00:00+08:00');
    expect(await nextWorkingDay('2026-03-03T23:59:00+08:00')).toEqual(monday);
    expect(await nextWorkingDay('2026-03-04T00:00:00+08:00')).toEqual(new Date('2026-03-14T10:00:00+08:00'));
    expect(await nextWorkingDay('2026-03-04T00:00:00+08:00', world.projects.b)).toEqual(monday);
    const calendar = await calendarAt('2026-03-04T00:00:00+08:00');
    expect(calendar.timeZone).toBe('Asia/Shanghai');
    expect(calendar.isWorkingDay('2026-03-16')).toBe(false);
  });

  test.each<[unknown, string]>([
    [[{ day: '2026-02-30', working: true }], '0.day'],
    [[{ day: '2026-03-14' }], '0.working'],
    [[{ day: '2026-03-14', working: true, name: 'x' }], '0.name'],
    [
      [
        { day: '2026-03-14', working: true },
        { day: '2026-03-14', working: false },
      ],
      '1.day',
    ],
  ])('CMP-3 %j is answered at its field', async (value, path) => {
    const { answer } = await enter(value, 1);
    expect(answer?.faults?.map((fault) => fault.path)).toEqual([path]);
  });
});
