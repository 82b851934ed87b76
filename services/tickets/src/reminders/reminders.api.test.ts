import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ComplaintDesk } from '../complaints/complaints.fixtures.ts';
import { announceClocks } from './index.ts';

let world: Estate;
let desk: ComplaintDesk;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  desk = new ComplaintDesk(world);
  await world.settled();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00+08:00');
  await world.sql('truncate tickets.announcement');
  // Only the clocks of the test at hand run.
  await world.sql(`update tickets.clock set ended_at = now(), outcome = 'cancelled' where ended_at is null`);
});

interface Told {
  kind: string;
  clock: string;
  at: Date;
  number: string;
  to_roles: string[];
  to_persons: string[];
  to_department_head: string | null;
  severity: string | null;
}

/** What is announced of clocks when the job looks now. */
async function look(): Promise<Told[]> {
  const tickets = world.system.subgraphs.get('tickets');
  if (!tickets) throw new Error('tickets does not run');
  while (await announceClocks(tickets.resources));
  return world.sql<Told & Record<string, unknown>>(
    `select kind, facts->>'clock' as clock, facts->>'severity' as severity, at, number, to_roles, to_persons, to_department_head
       from tickets.announcement where kind like 'clock%' order by at, kind, clock`,
  );
}
const kinds = (told: readonly Told[]) => told.map(({ kind, clock }) => `${kind} ${clock}`);
const idOf = (username: string) => world.person(username).principal.id;

/** How often it was told by now that the time for settling is over. */
const overdue = async (): Promise<number> => kinds(await look()).filter((one) => one === 'clockOverdue settle').length;

describe('what is due', () => {
  test('CMP-5 soon is told half an hour before to whom it concerns, once', async () => {
    const complaint = await desk.done('classifyComplaint', await desk.register(), {
      severity: 'major',
      category: 'equipment',
    });
    world.clock.pass({ minutes: 29 });
    expect(await look()).toEqual([]);
    world.clock.pass({ minutes: 1 });
    const told = await look();
    expect(told).toMatchObject([
      {
        kind: 'clockDueSoon',
        clock: 'report',
        number: complaint.number,
        at: new Date('2026-03-02T10:30:00+08:00'),
        to_roles: [],
        to_persons: [idOf('receptionist')],
        severity: 'major',
      },
    ]);
    world.clock.pass({ minutes: 1 });
    expect(await look()).toEqual(told);
  });

  test('CMP-5 soon shows on its page from the same instant on, as the project’s policy has it', async () => {
    const complaint = await desk.register();
    const clocks = async () => {
      const { complaint: seen } = await world.person('clerk').ask<{
        complaint: { clocks: { kind: string; dueSoonAt: string }[] };
      }>('query ($id: ID!) { complaint(id: $id) { clocks { kind dueSoonAt } } }', { id: complaint.id });
      return seen.clocks.find(({ kind }) => kind === 'report')?.dueSoonAt;
    };
    expect(await clocks()).toBe('2026-03-02T15:30:00.000Z');
    await world
      .person('administrator')
      .ask(
        `mutation ($input: SetTicketsPolicyInput!) { setTicketsPolicy(input: $input) { __typename ... on Refusal { message } } }`,
        {
          input: {
            idempotencyKey: key(),
            projectId: world.projects.a,
            key: 'announcements.dueSoon',
            value: JSON.stringify({ upToADay: { hours: 2 }, longer: { hours: 4 } }),
            effectiveOn: '2026-03-02',
            reason: '提前提醒',
            expectedVersion: 0,
          },
        },
      );
    expect(await clocks()).toBe('2026-03-02T14:00:00.000Z');
    world.clock.set('2026-03-02T22:00:00+08:00');
    expect(kinds(await look())).toContain('clockDueSoon report');
  });

  test('CMP-5 and passed is told to the project manager and the approver too, whenever the job runs', async () => {
    await desk.done('classifyComplaint', await desk.register(), { severity: 'major', category: 'equipment' });
    world.clock.pass({ hours: 5 });
    const told = await look();
    expect(kinds(told)).toEqual(['clockOverdue report']);
    expect(told[0]).toMatchObject({
      at: new Date('2026-03-02T11:00:00+08:00'),
      to_roles: ['projectManager', 'generalManager'],
      to_persons: [idOf('receptionist')],
    });
  });

  test('CMP-5 is told anew when an extension has moved it', async () => {
    const complaint = await desk.inProgress('major');
    const [settle] = await world.sql<{ id: string }>(
      `select id from tickets.clock where record_id = $1 and kind = 'settle' and ended_at is null`,
      [complaint.id],
    );
    world.clock.pass({ days: 3 });
    expect([await overdue(), await overdue()]).toEqual([1, 1]);
    await world.sql(`update tickets.clock set due_at = due_at + interval '1 day' where id = $1`, [settle?.id]);
    expect(await overdue()).toBe(1);
    world.clock.pass({ days: 1 });
    expect([await overdue(), await overdue()]).toEqual([2, 2]);
  });

  test('is told by several processes together once', async () => {
    for (let i = 0; i < 4; i += 1)
      await desk.done('classifyComplaint', await desk.register(), { severity: 'major', category: 'equipment' });
    world.clock.pass({ hours: 2 });
    await Promise.all([look(), look(), look()]);
    expect(kinds(await look())).toEqual(Array(4).fill('clockOverdue report'));
  });

  test('is not told of what has ended, stands still, or begins later', async () => {
    await desk.done('classifyComplaint', await desk.register(), { severity: 'major', category: 'equipment' });
    world.clock.pass({ hours: 2 });
    await world.sql('update tickets.clock set due_at = null where ended_at is null');
    expect(await look()).toEqual([]);
    await world.sql(`update tickets.clock set due_at = $1, starts_at = $1 where ended_at is null`, [
      new Date(world.clock.now().getTime() + 60_000),
    ]);
    expect(await look()).toEqual([]);
  });

  test('VST-8 a promised time that passes is told to who owns the visit and to the supervisor', async () => {
    const visit = key();
    const due = '2026-03-02T09:00:00+08:00';
    await world.sql(
      `insert into tickets.visit (id, project_id, number, at, channel, category, reason, caller_name, receptionist_id, receptionist_name, owner_id, owner_name, status, promised_at)
       values ($1, $2, 'VS-1', $3, 'phone', 'other', '咨询', '某人', $4, 'x', $4, 'x', 'promised', $3)`,
      [visit, world.projects.a, due, idOf('receptionist')],
    );
    await world.sql(
      `insert into tickets.clock (id, project_id, record_type, record_id, kind, because, starts_at, due_at) values (gen_random_uuid(), $1, 'Visit', $2, 'promise', 'promise', $3, $4)`,
      [world.projects.a, visit, '2026-03-02T08:00:00+08:00', due],
    );
    expect(await look()).toMatchObject([
      {
        kind: 'clockOverdue',
        clock: 'promise',
        number: 'VS-1',
        to_roles: ['customerServiceSupervisor'],
        to_persons: [idOf('receptionist')],
      },
    ]);
  });

  test('nobody is told of what became overdue more than a week ago', async () => {
    await desk.done('classifyComplaint', await desk.register(), { severity: 'minor', category: 'equipment' });
    // The report was due at the end of the day, starting and settling two days later.
    world.clock.pass({ days: 8 });
    const told = kinds(await look());
    expect(told).not.toContain('clockOverdue report');
    expect(told).toContain('clockOverdue settle');
  });

  test('the people concerned are notified, and their pages hear of it', async () => {
    await desk.done('classifyComplaint', await desk.register(), { severity: 'major', category: 'equipment' });
    world.clock.pass({ hours: 2 });
    await look();
    await world.settled();
    const { myNotifications } = await world
      .person('project-manager')
      .ask<{ myNotifications: { edges: { node: { titleEn: string; recordType: string } }[] } }>(
        '{ myNotifications { edges { node { titleEn recordType } } } }',
      );
    expect(myNotifications.edges[0]?.node).toMatchObject({ recordType: 'Complaint' });
    expect(myNotifications.edges[0]?.node.titleEn).toMatch(/is overdue: reporting$/);
  });
});
