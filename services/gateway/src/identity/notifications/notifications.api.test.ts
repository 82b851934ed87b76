import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { announceBySql, type Announced } from './announced.fixtures.ts';

let world: Estate;
let project: string;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  project = world.projects.a;
});
afterAll(() => world.close());
beforeEach(() => world.sql('truncate identity.notification, identity.announcement_told cascade'));

/** Announces something in project A and lets everybody be told; by default to its project managers. */
async function announce(more: Partial<Announced> = {}): Promise<string> {
  const id = await announceBySql(world, { toRoles: ['projectManager'], ...more });
  await world.settled();
  return id;
}

const idOf = (username: string) => world.person(username).principal.id;

/** The usernames of whom an announcement was told. */
async function told(announcementId: string): Promise<string[]> {
  const rows = await world.sql<{ username: string }>(
    `select a.username from identity.notification n join identity.account a on a.id = n.account_id
      where n.announcement_id = $1 and n.in_portal order by 1`,
    [announcementId],
  );
  return rows.map(({ username }) => username);
}

/** Whether the demo's area manager is told of something in the building, or in none. */
const isTold = async (buildingId?: string): Promise<boolean> =>
  (await told(await announce({ toRoles: ['areaManager'], buildingId }))).includes('area-manager');

interface Listed {
  edges: { cursor: string; node: { id: string; titleZh: string; titleEn: string; readAt: string | null } }[];
}
const listing = `query ($first: Int! = 20, $unreadOnly: Boolean! = false) {
  myNotifications(first: $first, unreadOnly: $unreadOnly) { edges { cursor node { id titleZh titleEn readAt } } }
  unreadNotifications
}`;
const inbox = (person: Person, variables = {}) =>
  person.ask<{ myNotifications: Listed; unreadNotifications: number }>(listing, variables);

const mark = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) { __typename ... on Inbox { unread } ... on Refusal { message } }
}`;
const markRead = (person: Person, input: object) =>
  person.attempt<{ markNotificationsRead: { unread: number } }>(mark, { input: { idempotencyKey: key(), ...input } });

const set = `mutation ($input: SetNotificationSettingsInput!) {
  setNotificationSettings(input: $input) { ... on NotificationSettings { mailAddress wishes { kind portal mail } } }
}`;
const wish = (person: Person, input: object) =>
  person.attempt<{ setNotificationSettings: object }>(set, { input: { idempotencyKey: key(), ...input } });

describe('who is notified', () => {
  test('those who hold the role in the project or in the company, and nobody else', async () => {
    expect(await told(await announce())).toEqual(['project-manager']);
    expect(await told(await announce({ toRoles: ['generalManager', 'receptionist'] }))).toEqual([
      'general-manager',
      'receptionist',
      'receptionist-a',
    ]);
    expect(await told(await announce({ projectId: world.projects.b, toRoles: ['receptionist'] }))).toEqual([
      'receptionist',
    ]);
  });

  test('persons named, and the head of the department, once though they hold the role too', async () => {
    const [department] = await world.sql<{ id: string }>(
      `insert into identity.department (id, name, head_account_id, created_at) values (gen_random_uuid(), $1, $2, now()) returning id`,
      [key(), idOf('security-supervisor')],
    );
    const id = await announce({
      toPersons: [idOf('clerk'), idOf('project-manager'), 'nobody'],
      toDepartmentHead: department?.id ?? '',
    });
    expect(await told(id)).toEqual(['clerk', 'project-manager', 'security-supervisor']);
  });

  test('PPL-1 an area manager only of the buildings looked after, or of the whole project', async () => {
    const [building] = await world.sql<{ id: string }>(
      'select id from property.building where project_id = $1 limit 1',
      [project],
    );
    const buildings = (ids: string) =>
      world.sql(`update identity.account_grant set building_ids = $1 where role = 'areaManager' and account_id = $2`, [
        ids,
        idOf('area-manager'),
      ]);
    expect([await isTold(building?.id), await isTold()]).toEqual([true, true]);
    await buildings(`{${building?.id}}`);
    expect([await isTold(building?.id), await isTold(key()), await isTold()]).toEqual([true, false, false]);
    await buildings('{}');
  });

  test('never the one who did it, when the announcement says so', async () => {
    expect(await told(await announce({ toPersons: [idOf('clerk')], notTo: idOf('project-manager') }))).toEqual([
      'clerk',
    ]);
  });

  test('PPL-1 nobody who may not see such a record, and of a kind of record that is unknown nobody', async () => {
    expect(await told(await announce({ toPersons: [idOf('finance'), idOf('clerk')] }))).toEqual([
      'clerk',
      'project-manager',
    ]);
    expect(await told(await announce({ recordType: 'Nothing' }))).toEqual([]);
  });

  test('nobody whose account is switched off or whose role was taken', async () => {
    await world.sql(`update identity.account set active = false where username = 'receptionist-a'`);
    await world.sql(
      `update identity.account_grant set revoked_at = now() where account_id = $1 and role = 'receptionist' and project_id = $2`,
      [idOf('receptionist'), project],
    );
    expect(await told(await announce({ toRoles: ['receptionist'] }))).toEqual([]);
    await world.sql(`update identity.account set active = true where username = 'receptionist-a'`);
    await world.sql(
      `update identity.account_grant set revoked_at = null where account_id = $1 and role = 'receptionist' and project_id = $2`,
      [idOf('receptionist'), project],
    );
  });

  test('once, though the feed is read from its beginning again after somebody else got the role', async () => {
    const id = await announce();
    await world.sql(
      `insert into identity.account_grant (id, account_id, role, project_id, since) values (gen_random_uuid(), $1, 'projectManager', $2, now())`,
      [idOf('clerk-a'), project],
    );
    await world.sql(`update identity.projection set position = null where name = 'announcements'`);
    await world.settled();
    expect(await told(id)).toEqual(['project-manager']);
    await world.sql(
      `update identity.account_grant set revoked_at = now() where account_id = $1 and role = 'projectManager'`,
      [idOf('clerk-a')],
    );
  });

  test('nobody of what happened more than a week ago: that is history', async () => {
    expect(await told(await announce({ at: '2026-02-23T01:59:00Z' }))).toEqual([]);
    expect(await told(await announce({ at: '2026-02-23T02:01:00Z' }))).toEqual(['project-manager']);
  });
});

describe('one’s own notifications', () => {
  test('come newest first, in both languages, with how many are unread', async () => {
    await announce({ number: 'CP-2', at: '2026-03-02T01:00:00Z' });
    await announce({ number: 'CP-1', at: '2026-03-01T01:00:00Z' });
    const { myNotifications, unreadNotifications } = await inbox(world.person('project-manager'));
    expect(myNotifications.edges.map(({ node }) => node.titleZh)).toEqual([
      'CP-2 已超时：处理完成',
      'CP-1 已超时：处理完成',
    ]);
    expect(myNotifications.edges[0]?.node.titleEn).toBe('CP-2 is overdue: settling');
    expect(unreadNotifications).toBe(2);
  });

  test('PPL-1 are nobody else’s: neither read nor marked by others', async () => {
    await announce();
    const manager = world.person('project-manager');
    const [mine] = (await inbox(manager)).myNotifications.edges;
    const other = world.person('customer-service-manager');
    expect((await inbox(other)).myNotifications.edges).toEqual([]);
    await markRead(other, { ids: [mine?.node.id] });
    await markRead(other, { upTo: mine?.cursor });
    expect((await inbox(manager)).unreadNotifications).toBe(1);
  });

  test('PPL-1 are not shown any more to whom the project was taken from', async () => {
    await announce();
    const { id, name } = world.person('project-manager').principal;
    const { data } = await world.system.ask<{ myNotifications: Listed; unreadNotifications: number }>(
      {
        id,
        name,
        kind: 'staff',
        audience: 'staff',
        grants: [{ role: 'clerk', projectId: world.projects.b, buildingIds: [] }],
      },
      listing,
    );
    expect(data).toMatchObject({ myNotifications: { edges: [] }, unreadNotifications: 0 });
  });

  test('are marked read one by one, and all up to the newest that was seen', async () => {
    for (const hour of [1, 2, 3, 4]) await announce({ at: `2026-03-02T0${hour}:00:00Z` });
    const manager = world.person('project-manager');
    const { edges } = (await inbox(manager)).myNotifications;
    const first = await markRead(manager, { ids: [edges[3]?.node.id] });
    expect(first.data?.markNotificationsRead.unread).toBe(3);
    // The one at four o'clock came while the person was reading.
    const rest = await markRead(manager, { upTo: edges[1]?.cursor });
    expect(rest.data?.markNotificationsRead.unread).toBe(1);
    const unread = await inbox(manager, { unreadOnly: true });
    expect(unread.myNotifications.edges.map(({ node }) => node.id)).toEqual([edges[0]?.node.id]);
  });

  test('PPL-1 one alone is found by whom it is for, and by nobody else', async () => {
    await announce();
    const manager = world.person('project-manager');
    const [mine] = (await inbox(manager)).myNotifications.edges;
    const one = 'query ($id: ID!) { myNotification(id: $id) { recordType } }';
    expect(await manager.ask(one, { id: mine?.node.id })).toEqual({ myNotification: { recordType: 'DutyEntry' } });
    for (const [person, id] of [
      [world.person('customer-service-manager'), mine?.node.id],
      [manager, key()],
      [manager, 'x'],
    ] as const) {
      expect((await person.attempt(one, { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });

  test('what cannot be a notification or a place is refused at its field', async () => {
    const manager = world.person('project-manager');
    for (const input of [{}, { ids: ['x'] }, { upTo: 'x' }, { ids: [], upTo: 'x' }, { ids: Array(101).fill(key()) }]) {
      const { errors } = await markRead(manager, input);
      expect(errors?.[0]?.extensions?.code, JSON.stringify(input)).toBe('BAD_USER_INPUT');
    }
  });
});

describe('personal settings', () => {
  test('a kind that is switched off in the portal is not told there any more', async () => {
    const manager = world.person('project-manager');
    await wish(manager, { wishes: [{ kind: 'clockOverdue', portal: false, mail: false }] });
    expect(await told(await announce())).toEqual([]);
    expect(await told(await announce({ kind: 'complaintReported' }))).toEqual(['project-manager']);
    await wish(manager, { wishes: [{ kind: 'clockOverdue', portal: true, mail: false }] });
    expect(await told(await announce())).toEqual(['project-manager']);
  });

  test('wishes add up, and the address is as it was said last', async () => {
    const clerk = world.person('clerk');
    await wish(clerk, {
      mailAddress: 'zhou@example.com',
      wishes: [{ kind: 'clockOverdue', portal: true, mail: false }],
    });
    const { data } = await wish(clerk, { wishes: [{ kind: 'callbackDue', portal: false, mail: true }] });
    expect(data?.setNotificationSettings).toEqual({
      mailAddress: null,
      wishes: [
        { kind: 'callbackDue', portal: false, mail: true },
        { kind: 'clockOverdue', portal: true, mail: false },
      ],
    });
    const own = '{ myNotificationSettings { mailAvailable mailAddress wishes { kind } } }';
    expect((await clerk.ask<{ myNotificationSettings: object }>(own)).myNotificationSettings).toMatchObject({
      mailAvailable: false,
      wishes: [{ kind: 'callbackDue' }, { kind: 'clockOverdue' }],
    });
  });

  test('an address that is none is refused at its field', async () => {
    const { errors } = await wish(world.person('clerk'), { mailAddress: 'zhou', wishes: [] });
    expect(errors?.[0]?.extensions?.fields).toMatchObject([{ path: 'input.mailAddress', code: 'emailNotValid' }]);
  });

  test('PPL-3 who changed how they are told is in the history', async () => {
    await wish(world.person('receptionist'), { mailAddress: 'qian@example.com', wishes: [] });
    const rows = await world.sql<{ actor_name: string }>(
      `select actor_name from identity.audit where record_type = 'NotificationPreference' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ actor_name: world.person('receptionist').principal.name }]);
  });
});
