import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ComplaintDesk } from './complaints.fixtures.ts';

let world: Estate;
let desk: ComplaintDesk;
const monday = '2026-03-02T10:00:00+08:00';
beforeAll(async () => {
  world = await estate({ at: monday });
  await world.settled();
  desk = new ComplaintDesk(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(monday));

const way = (seen: { events: { toStatus: string; fromStatus: string | null }[] }) =>
  seen.events.filter(({ fromStatus, toStatus }) => fromStatus !== toStatus).map(({ toStatus }) => toStatus);

describe('the way of a complaint', () => {
  test('CMP-7 leads from the counter to the end, and no state is skipped', async () => {
    const closed = await desk.callBack(await desk.answered(), 'satisfied');
    expect(closed.status).toBe('closed');
    expect(way(closed)).toEqual([
      'registered',
      'classified',
      'reported',
      'inProgress',
      'settled',
      'answered',
      'callback',
      'closed',
    ]);
    expect(closed.dueAt).toBeNull();
  });

  test('CMP-1 stands in the duty log at once', async () => {
    const { number } = await desk.register({ words: '门口积水' });
    const { dutyLog } = await world
      .person('receptionist')
      .ask<{ dutyLog: { edges: { node: { words: string } }[] } }>(
        'query ($p: ID!) { dutyLog(projectId: $p, first: 100) { edges { node { words } } } }',
        { p: world.projects.a },
      );
    expect(dutyLog.edges.map(({ node }) => node.words)).toContain(`投诉 ${number}：门口积水`);
  });

  test('CMP-7 a dissatisfied callback brings it back to work, as often as it takes', async () => {
    const reopened = await desk.callBack(await desk.answered(), 'dissatisfied');
    expect(reopened).toMatchObject({ status: 'inProgress', reopened: 1 });
    expect(way(reopened).slice(-2)).toEqual(['callback', 'inProgress']);
    expect(reopened.allowedActions).toContain('checkComplaintOnSite');
    const again = await desk.act('settleComplaint', reopened, { outcome: 'x', cause: 'other' });
    expect(again.__typename).toBe('NeedsHandlingRecord');
  });

  test('CMP-8 a valid complaint is not settled without the handling record', async () => {
    const classified = await desk.done('classifyComplaint', await desk.register(), {
      severity: 'minor',
      category: 'noise',
    });
    const started = await desk.done('startComplaint', await desk.done('reportComplaint', classified));
    const refused = await desk.act('settleComplaint', started, { outcome: 'x', cause: 'other' });
    expect(refused.__typename).toBe('NeedsHandlingRecord');
  });
});
