import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ComplaintDesk } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
const monday = '2026-03-02T10:00:00+08:00';
let major: Answered;
let minor: Answered;
let fresh: Answered;

// No job runs in this system: what is due and late follows from the clock alone.
beforeAll(async () => {
  world = await estate({ at: monday, jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
  const grade = (severity: string, category: string, given: Record<string, unknown>) =>
    desk.register(given).then((one) => desk.done('classifyComplaint', one, { severity, category }));
  major = await desk.done('reportComplaint', await grade('major', 'equipment', { words: '电梯又停了' }));
  minor = await desk.done('reportComplaint', await grade('minor', 'cleaning', { words: '楼道没有打扫' }));
  world.clock.pass({ minutes: 30 });
  fresh = await desk.register({ words: '车位被占' }, 'receptionist-a');
});
afterAll(() => world.close());

const filtered = (filter: Record<string, unknown>) => desk.worklist('open', 'receptionist', filter);
const numbers = (...some: Answered[]) => some.map(({ number }) => number);

describe('the worklists of complaints', () => {
  test('CMP-5 what is open comes by what is due first', async () => {
    expect(new Set(await desk.worklist('open'))).toEqual(new Set(numbers(major, minor, fresh)));
    const dueAt = async (one: Answered) => Date.parse((await desk.see(one.id)).dueAt ?? '');
    const listed = await desk.worklist('open');
    const byDue = await Promise.all([major, minor, fresh].map(async (one) => [await dueAt(one), one.number] as const));
    expect(listed).toEqual(byDue.toSorted(([a], [b]) => a - b).map(([, number]) => number));
  });

  test('CMP-7 unreported is what is registered or classified only', async () => {
    expect(await desk.worklist('unreported')).toEqual(numbers(fresh));
  });

  test('VST-4 mine is what I registered, or was given', async () => {
    expect(await desk.worklist('mine', 'receptionist-a')).toEqual(numbers(fresh));
    expect(await desk.worklist('mine', 'engineering-supervisor')).toEqual([]);
    const colleague = world.person('engineering-supervisor').principal.id;
    const now = await desk.see(minor.id);
    await desk.done('assignComplaint', now, { personId: colleague });
    expect(await desk.worklist('mine', 'engineering-supervisor')).toEqual(numbers(minor));
  });

  test('CMP-5 waiting for my approval is what asks the role that I hold', async () => {
    const clocks = await world
      .person('receptionist')
      .ask<{ complaint: { clocks: { id: string; kind: string }[] } }>(
        'query ($id: ID!) { complaint(id: $id) { clocks { id kind } } }',
        { id: major.id },
      );
    const settle = clocks.complaint.clocks.find(({ kind }) => kind === 'settle');
    const given = { clockId: settle?.id, until: '2026-03-09T02:00:00.000Z', reason: '等配件' };
    await desk.done('askExtension', await desk.see(major.id), given);
    expect(await desk.worklist('waitingForMyApproval', 'general-manager')).toEqual(numbers(major));
    expect(await desk.worklist('waitingForMyApproval', 'project-manager')).toEqual([]);
    expect(await desk.worklist('waitingForMyApproval', 'receptionist')).toEqual([]);
  });

  test('CMP-5 due soon becomes overdue by the clock alone, no job having run, and the count says the same', async () => {
    const before = await desk.see(minor.id);
    const due = Date.parse(before.dueAt ?? '');
    world.clock.set(new Date(due - 1_200_000).toISOString());
    expect(await desk.worklist('dueSoon')).toContain(minor.number);
    expect(await desk.worklist('overdue')).not.toContain(minor.number);
    world.clock.set(new Date(due).toISOString());
    expect(await desk.worklist('dueSoon')).not.toContain(minor.number);
    expect(await desk.worklist('overdue')).toContain(minor.number);
    expect((await desk.see(minor.id)).overdue).toBe(true);
    expect(await counts('overdue', 'open')).toEqual({ overdue: (await desk.worklist('overdue')).length, open: 3 });
    world.clock.set(monday);
  });

  test('CMP-7 a withdrawn one leaves the worklists, and stands among the ended', async () => {
    const one = await desk.register({ words: '说错了' });
    await desk.done('withdrawComplaint', one, { words: '客户说不用了' });
    expect(await desk.worklist('open')).not.toContain(one.number);
    expect(await desk.worklist('ended')).toEqual(numbers(one));
    expect(await desk.worklist('all')).toContain(one.number);
  });

  test('CMP-4 the filter goes by the severity as it is now: a forgotten one is critical after a month', async () => {
    expect(await desk.worklist('open', 'receptionist', { severity: 'minor' })).toEqual(numbers(minor));
    world.clock.set('2026-04-03T10:00:00+08:00');
    expect(await desk.worklist('open', 'receptionist', { severity: 'minor' })).toEqual([]);
    expect(await desk.worklist('open', 'receptionist', { severity: 'critical' })).toContain(minor.number);
    world.clock.set(monday);
  });

  test('CMP-1 filters by status, category, days and words go together', async () => {
    expect(await filtered({ status: 'registered' })).toEqual(numbers(fresh));
    expect(await filtered({ category: 'cleaning' })).toEqual(numbers(minor));
    expect(await filtered({ search: '车位' })).toEqual(numbers(fresh));
    expect(await filtered({ search: major.number })).toEqual(numbers(major));
    expect(await filtered({ search: '%' })).toEqual([]);
    expect(await filtered({ from: '2026-03-03' })).toEqual([]);
    expect(await filtered({ from: '2026-03-02', to: '2026-03-02', category: 'equipment' })).toEqual(numbers(major));
  });
});

async function counts(...lists: string[]): Promise<Record<string, number>> {
  const { complaintCounts } = await world
    .person('customer-service-supervisor')
    .ask<{ complaintCounts: { list: string; count: number }[] }>(
      'query ($projectId: ID!, $lists: [ComplaintList!]!) { complaintCounts(projectId: $projectId, lists: $lists) { list count } }',
      { projectId: world.projects.a, lists },
    );
  return Object.fromEntries(complaintCounts.map(({ list, count }) => [list, count]));
}
