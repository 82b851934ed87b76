import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dueFromOfClocks } from '../migrations/0016_due_from.ts';
import { ComplaintDesk } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
const monday = '2026-03-02T10:00:00+08:00';
beforeAll(async () => {
  world = await estate({ at: monday, jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(monday);
  await world.sql(
    'truncate tickets.policy_version, tickets.policy_application, tickets.complaint, tickets.clock cascade',
  );
});

const classified = async (severity: string) =>
  desk.done('classifyComplaint', await desk.register(), { severity, category: 'quality' });

interface Soon {
  dueAt: string;
  dueKind: string;
  dueSoonAt: string;
  clocks: { kind: string; dueAt: string; dueSoonAt: string | null }[];
}
/** What the complaint's line says, and its clocks. */
const soonOf = async (id: string): Promise<Soon> => {
  const fields = 'dueAt dueKind dueSoonAt clocks { kind dueAt dueSoonAt }';
  const { complaint } = await world
    .person('receptionist')
    .ask<{ complaint: Soon }>(`query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id });
  return complaint;
};

/** How many the worklist says there are. */
const counted = async (): Promise<number | undefined> => {
  const { complaintCounts } = await world
    .person('receptionist')
    .ask<{ complaintCounts: { count: number }[] }>(
      'query ($projectId: ID!) { complaintCounts(projectId: $projectId, lists: [dueSoon]) { count } }',
      { projectId: world.projects.a },
    );
  return complaintCounts[0]?.count;
};

const remindersLike = (value: object): Promise<unknown> =>
  world
    .person('administrator')
    .ask(`mutation ($input: SetTicketsPolicyInput!) { setTicketsPolicy(input: $input) { __typename } }`, {
      input: {
        idempotencyKey: key(),
        projectId: world.projects.a,
        key: 'announcements.dueSoon',
        value: JSON.stringify(value),
        effectiveOn: '2026-03-02',
        reason: '提前提醒',
        expectedVersion: 0,
      },
    });

describe('what is due soon', () => {
  test('CMP-5 is the policy’s: of a clock of an hour in its last half, in the worklist, its count, the line and the clock', async () => {
    const major = await classified('major');
    expect(await soonOf(major.id)).toMatchObject({ dueKind: 'report', dueSoonAt: '2026-03-02T02:30:00.000Z' });
    world.clock.set('2026-03-02T10:29:59+08:00');
    expect([await desk.worklist('dueSoon'), await counted()]).toEqual([[], 0]);
    world.clock.set('2026-03-02T10:30:00+08:00');
    expect([await desk.worklist('dueSoon'), await counted()]).toEqual([[major.number], 1]);
    world.clock.set('2026-03-02T10:59:59+08:00');
    expect(await desk.worklist('dueSoon')).toEqual([major.number]);
    world.clock.set('2026-03-02T11:00:00+08:00');
    expect([await desk.worklist('dueSoon'), await counted()]).toEqual([[], 0]);
  });

  test('CMP-5 of a clock of days it is the last four hours', async () => {
    const minor = await desk.inProgress('minor');
    await desk.done('replyToComplainant', minor, { words: '明天处理', definite: false });
    expect(await soonOf(minor.id)).toMatchObject({ dueKind: 'settle', dueSoonAt: '2026-03-03T22:00:00.000Z' });
    world.clock.set('2026-03-04T05:59:00+08:00');
    expect(await desk.worklist('dueSoon')).toEqual([]);
    world.clock.set('2026-03-04T06:00:00+08:00');
    expect(await desk.worklist('dueSoon')).toEqual([minor.number]);
  });

  test('CMP-5 once the policy says otherwise, lists and pages say so at once, of clocks that run already too', async () => {
    const major = await classified('major');
    world.clock.pass({ minutes: 10 });
    expect(await desk.worklist('dueSoon')).toEqual([]);
    await remindersLike({ upToADay: { minutes: 50 }, longer: { hours: 72 } });
    expect([await desk.worklist('dueSoon'), await counted()]).toEqual([[major.number], 1]);
    const { dueSoonAt, dueAt, clocks } = await soonOf(major.id);
    expect(dueSoonAt).toBe('2026-03-02T02:10:00.000Z');
    expect(clocks.find((clock) => clock.dueAt === dueAt)?.dueSoonAt).toBe(dueSoonAt);
    // Nothing is due soon before it has begun: the settling was due in 72 hours when it came in.
    expect(clocks.find(({ kind }) => kind === 'settle')?.dueSoonAt).toBe('2026-03-02T02:00:00.000Z');
  });

  test('CMP-5 the worklist, the line and the clock agree at every quarter of an hour of three days', async () => {
    const major = await classified('major');
    const minor = await desk.done('reportComplaint', await classified('minor'));
    const [one, other] = [await soonOf(major.id), await soonOf(minor.id)];
    for (let minutes = 0; minutes <= 3 * 24 * 60; minutes += 15) {
      const now = new Date(Date.parse(monday) + minutes * 60_000);
      world.clock.set(now.toISOString());
      const soon = ({ dueSoonAt, dueAt }: Soon) =>
        Date.parse(dueSoonAt) <= now.getTime() && now.getTime() < Date.parse(dueAt);
      const expected = [...(soon(one) ? [major.number] : []), ...(soon(other) ? [minor.number] : [])];
      expect(await desk.worklist('dueSoon'), now.toISOString()).toEqual(expected);
    }
  });

  test('complaints from before it was kept since when they are due have it from their clocks', async () => {
    await classified('major');
    await desk.register();
    await desk.answered('minor');
    await desk.callBack(await desk.answered('major'), 'dissatisfied');
    await desk.callBack(await desk.answered('major'), 'satisfied');
    const kept = () => world.sql('select number, due_kind, due_from from tickets.complaint order by number');
    const before = await kept();
    await world.sql('update tickets.complaint set due_from = null');
    await world.sql(dueFromOfClocks.replaceAll(/\b(complaint c|clock k|callback b)\b/g, 'tickets.$1'));
    expect(await kept()).toEqual(before);
    expect(before.map(({ due_from: from }) => from === null)).toEqual([false, false, false, false, true]);
  });
});
