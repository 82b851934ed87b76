import { doOnce, type Job, playingLock } from '@onedesk/subgraph';
import { type Estate, estate } from '@onedesk/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComplaintDesk } from './complaints/complaints.fixtures.ts';
import { projectJobs } from './jobs.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  await new ComplaintDesk(world).inProgress('minor');
  // A month and a day later: it has become critical, is overdue, and a report is missing.
  world.clock.set('2026-04-03T10:00:00+08:00');
});
afterAll(() => world.close());

/** What the jobs have left of the project. */
const done = async () => {
  const [row] = await world.sql<{ escalations: number; reminders: number; reports: number }>(
    `select (select count(*)::int from tickets.complaint where escalated_at is not null) as escalations,
            (select count(*)::int from tickets.announcement where kind = 'clockOverdue') as reminders,
            (select count(*)::int from tickets.complaint_report) as reports`,
  );
  return row;
};
const nothing = { escalations: 0, reminders: 0, reports: 0 };

const jobs = (): [Job['name'], () => Promise<boolean>][] => {
  const tickets = world.system.subgraphs.get('tickets');
  if (!tickets) throw new Error('tickets does not run');
  return projectJobs(tickets.resources).map((job) => [job.name, () => doOnce(tickets.resources, job)]);
};

describe('what the system does by itself', () => {
  test('waits while somebody plays the project’s past, each of its jobs, and is done afterwards', async () => {
    const player = new pg.Client({ connectionString: world.url });
    await player.connect();
    await player.query('select pg_advisory_lock($1)', [playingLock]);
    for (const [name, work] of jobs()) {
      expect(await work(), name).toBe(false);
      expect(await done(), name).toEqual(nothing);
    }
    await player.end();
    const expected = { escalations: 1, reminders: expect.any(Number), reports: 1 };
    await expect
      .poll(async () => {
        for (const [, work] of jobs()) await work();
        return done();
      })
      .toEqual(expected);
    expect((await done())?.reminders).toBeGreaterThan(0);
  });
});
