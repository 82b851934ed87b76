import { newId } from '@onedesk/kernel';
import { type Actor, systemPrincipal } from '@onedesk/subgraph';
import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announce, type Announcement } from './index.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00' });
});
afterAll(() => world.close());

const actor: Actor = { principal: systemPrincipal('test', 'Test'), requestId: 'r', action: 'test' };

const announcement = (more: Partial<Announcement> = {}): Announcement => ({
  id: newId(),
  projectId: world.projects.a,
  buildingId: null,
  kind: 'clockOverdue',
  recordType: 'Complaint',
  recordId: newId(),
  number: 'CP-2026-000001',
  toRoles: ['projectManager'],
  toPersons: [],
  toDepartmentHead: null,
  facts: { severity: 'minor', clock: 'answer', dueAt: '2026-03-02T02:00:00.000Z' },
  at: world.clock.now(),
  once: newId(),
  ...more,
});

async function make(...all: Announcement[]): Promise<void> {
  const tickets = world.system.subgraphs.get('tickets');
  await tickets?.resources.db.write(actor, (_, db) => announce({ db }, all));
}

describe('announcements', () => {
  test('many are kept in one go, and the same one only once however often it is made', async () => {
    const first = announcement({ once: 'overdue:one' });
    await make(first, announcement({ once: 'overdue:two' }));
    await make(announcement({ once: 'overdue:one' }), announcement({ once: 'overdue:three' }));
    const rows = await world.sql<{ once: string; id: string }>(
      `select once, id from tickets.announcement where once like 'overdue:%' order by once`,
    );
    expect(rows.map(({ once }) => once)).toEqual(['overdue:one', 'overdue:three', 'overdue:two']);
    expect(rows[0]?.id).toBe(first.id);
  });

  test('what was announced stands: the application cannot rewrite it', async () => {
    const [row] = await world.sql<{ may: boolean }>(
      `select has_table_privilege('onedesk_tickets_app', 'tickets.announcement', 'update, delete') as may`,
    );
    expect(row?.may).toBe(false);
  });

  test('who may read the feed gets them in words, in both languages', async () => {
    const one = announcement();
    await make(one);
    const { ticketsAnnouncements } = await world.itself.ask<{ ticketsAnnouncements: object[] }>(
      'query ($ids: [ID!]!) { ticketsAnnouncements(ids: $ids) { id titleZh titleEn bodyZh bodyEn mail toRoles } }',
      { ids: [one.id, newId()] },
    );
    expect(ticketsAnnouncements).toEqual([
      {
        id: one.id,
        titleZh: 'CP-2026-000001 已超时：答复客户',
        titleEn: 'CP-2026-000001 is overdue: answer to the customer',
        bodyZh: '轻微投诉，应于 3月2日 10:00 前完成',
        bodyEn: 'minor, was due 2 Mar, 10:00',
        mail: true,
        toRoles: ['projectManager'],
      },
    ]);
  });

  test('PPL-1 without the feed’s permission nobody reads whom something was announced to', async () => {
    const answer = await world
      .person('receptionist')
      .attempt('query ($ids: [ID!]!) { ticketsAnnouncements(ids: $ids) { id } }', { ids: [] });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
