import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComplaintDesk } from '../complaints/complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
});
afterAll(() => world.close());

interface Listed {
  id: string;
  dueAt: string | null;
  complaint: { number: string; status: string };
}
const listed = async (list: string, first = 50, after: string | null = null) => {
  const { callbacks } = await world.person('receptionist').ask<{
    callbacks: { edges: { node: Listed }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(
    'query ($projectId: ID!, $list: CallbackList!, $first: Int!, $after: String) { callbacks(projectId: $projectId, list: $list, first: $first, after: $after) { edges { node { id dueAt complaint { number status } } } pageInfo { hasNextPage endCursor } } }',
    { projectId: world.projects.a, list, first, after },
  );
  return { numbers: callbacks.edges.map(({ node }) => node.complaint.number), ...callbacks };
};
const counts = async () => {
  const { callbackCounts } = await world
    .person('receptionist')
    .ask<{ callbackCounts: { list: string; count: number }[] }>(
      'query ($projectId: ID!) { callbackCounts(projectId: $projectId, lists: [due, overdue, done]) { list count } }',
      { projectId: world.projects.a },
    );
  return Object.fromEntries(callbackCounts.map(({ list, count }) => [list, count]));
};

describe('the worklist of callbacks', () => {
  test('CBK-1 what was answered is due for a callback, late by the clock alone, and done when it was made', async () => {
    const one = await desk.answered();
    world.clock.pass({ minutes: 5 });
    const two = await desk.answered();
    expect((await listed('due')).numbers).toEqual([one.number, two.number]);
    expect(await counts()).toEqual({ due: 2, overdue: 0, done: 0 });
    const page = await listed('due', 1);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect((await listed('due', 1, page.pageInfo.endCursor)).numbers).toEqual([two.number]);

    const dueAt = (await listed('due')).edges[0]?.node.dueAt ?? '';
    world.clock.set(dueAt);
    expect((await listed('overdue')).numbers).toEqual([one.number]);
    expect((await listed('due')).numbers).toEqual([one.number, two.number]);
    expect(await counts()).toEqual({ due: 2, overdue: 1, done: 0 });

    await desk.callBack(await desk.see(one.id), 'satisfied');
    expect((await listed('overdue')).numbers).toEqual([]);
    expect((await listed('done')).edges[0]?.node.complaint).toEqual({ number: one.number, status: 'closed' });
    expect(await counts()).toEqual({ due: 1, overdue: 0, done: 1 });
  });

  test('PPL-1 of another project nobody of this one hears', async () => {
    const answer = await world
      .person('receptionist-a')
      .attempt('query ($projectId: ID!) { callbacks(projectId: $projectId, list: due) { edges { cursor } } }', {
        projectId: world.projects.b,
      });
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
