import { followed, personalRecords, recordPermissions, subgraphs } from '@onedesk/gateway';
import { key } from '@onedesk/testkit';
import { permissionKeys } from '@onedesk/kernel';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { documentLink } from '../packages/web/src/apollo/documentLink.ts';
import { changesOf } from '../packages/web/src/live/changed.ts';
import type { ChangedRecord } from '../packages/web/src/live/news.ts';
import { changedDocument, type Heard, type LivePage, liveAccept, type LiveSystem, liveSystem } from './liveSystem.ts';

let live: LiveSystem;
let a: string;
let b: string;
beforeAll(async () => {
  live = await liveSystem();
  ({ a, b } = live.world.projects);
});
afterAll(() => live.close());

const patience = { timeout: 10_000, interval: 50 };

async function open(cookie: string, projectId: string, types?: string[]): Promise<LivePage> {
  const page = await live.open(cookie, projectId, types);
  onTestFinished(() => page.leave());
  return page;
}

/**
 * All that a page hears until it hears of this record. It may begin with what happened shortly before it was opened,
 * as far back as the oldest transaction that runs on the server, be it another test's.
 */
async function until(page: LivePage, id: string): Promise<Heard[]> {
  const all: Heard[] = [];
  while (!all.some((record) => record.id === id)) {
    const heard = await page.heard();
    if (!heard) throw new Error('the stream ended');
    expect(new Set(heard.map((record) => record.id)).size, 'each record once').toBe(heard.length);
    all.push(...heard);
  }
  return all;
}

/** Waits for the end of a stream. */
async function ending(page: LivePage): Promise<void> {
  while (await page.heard());
}

const noteSql = 'mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { ... on DutyEntry { id } } }';
async function note(projectId: string, words = '巡查正常'): Promise<string> {
  const { noteDutyEntry } = await live.world
    .person('customer-service-manager')
    .ask<{ noteDutyEntry: { id: string } }>(noteSql, { input: { idempotencyKey: key(), projectId, words } });
  return noteDutyEntry.id;
}

async function newBuilding(projectId: string, name: string): Promise<string> {
  const { createBuilding } = await live.world
    .person('customer-service-manager')
    .ask<{ createBuilding: { id: string } }>(
      'mutation ($input: CreateBuildingInput!) { createBuilding(input: $input) { ... on Building { id } } }',
      { input: { idempotencyKey: key(), projectId, name } },
    );
  return createBuilding.id;
}

describe('a live page', () => {
  test('hears that a record changed, and what it is, not what stands in it', async () => {
    const page = await open(await live.signIn('receptionist'), a);
    const id = await note(a);
    expect(await until(page, id)).toContainEqual({ type: 'DutyEntry', id, version: 1, operation: 'created' });
  });

  test('hears of every service’s records, each once in an event', async () => {
    const page = await open(await live.signIn('receptionist'), a);
    const waiting = new Set([await note(a), await newBuilding(a, '9 栋'), await note(a)]);
    for (const id of waiting) {
      for (const record of await until(page, id)) waiting.delete(record.id);
    }
    expect(waiting.size).toBe(0);
  });

  test('does not wait for a long transaction of somebody else', async () => {
    const page = await open(await live.signIn('receptionist'), a);
    const client = new pg.Client({ connectionString: live.world.url });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    const id = await note(a);
    await until(page, id);
    await client.query('rollback');
  });

  test('PPL-1 hears nothing of another project', async () => {
    const page = await open(await live.signIn('customer-service-manager'), a);
    const other = await note(b);
    const heard = await until(page, await note(a));
    expect(heard.map(({ id }) => id)).not.toContain(other);
  });

  test('PPL-1 hears only of records that the person may see', async () => {
    const [analyst, receptionist] = [await live.signIn('analyst'), await live.signIn('receptionist')];
    const [without, having] = [await open(analyst, a), await open(receptionist, a)];
    const entry = await note(a);
    await until(having, entry);
    const heard = await until(without, await newBuilding(a, '10 栋'));
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['Building']));
  });

  test('PPL-1 hears that its own reader was notified, whatever project is shown, and nothing of others’ notifications', async () => {
    const [manager, other] = ['project-manager', 'customer-service-manager'];
    const pages = [await open(await live.signIn(manager), b), await open(await live.signIn(other), a)] as const;
    await live.world.sql(
      `insert into tickets.announcement (id, project_id, kind, record_type, record_id, number, to_roles, at, once)
       values (gen_random_uuid(), $1, 'clockOverdue', 'DutyEntry', gen_random_uuid(), 'CP-1', '{projectManager}', $2, $3)`,
      [a, live.world.clock.now(), key()],
    );
    await live.world.settled();
    const { id } = live.world.person(manager).principal;
    expect(await until(pages[0], id)).toContainEqual({ type: 'Inbox', id, version: null, operation: 'changed' });
    const heard = await until(pages[1], await note(a));
    expect(heard.filter(({ type }) => personalRecords.has(type))).toEqual([]);
  });

  test('hears only of the types that it asks for', async () => {
    const page = await open(await live.signIn('receptionist'), a, ['Building', 'constructor']);
    await note(a);
    const heard = await until(page, await newBuilding(a, '11 栋'));
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['Building']));
  });

  test('PPL-1 of a project out of reach is refused as one that does not exist, and so is nobody', async () => {
    const answer = await live.post(
      await live.signIn('receptionist'),
      changedDocument,
      { projectId: key() },
      liveAccept,
    );
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const nobody = await live.post('', changedDocument, { projectId: a }, liveAccept);
    expect(await nobody.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(live.streams.count).toBe(0);
  });
});

test('the portal’s own client hears what changes, and is told when the stream is over', async () => {
  const cookie = await live.signIn('receptionist');
  const link = ApolloLink.from([documentLink(), new HttpLink({ uri: `${live.origin}/graphql`, headers: { cookie } })]);
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const heard: (readonly ChangedRecord[])[] = [];
  let ended = false;
  const leave = changesOf(client, a)(
    (records) => heard.push(records),
    () => (ended = true),
  );
  onTestFinished(leave);
  await vi.waitFor(() => expect(heard[0]).toEqual([]), patience);
  const id = await note(a);
  await vi.waitFor(() => expect(heard.flat().map((record) => record.id)).toContain(id), patience);
  await live.world.sql('delete from identity.session where expires_at is not null');
  await vi.waitFor(() => expect(ended).toBe(true), patience);
});

describe('a live page ends', () => {
  test('PPL-1 soon after the session has ended', async () => {
    const cookie = await live.signIn('finance');
    const page = await open(cookie, a);
    await live.world.sql(
      "delete from identity.session where account_id = (select id from identity.account where username = 'finance')",
    );
    await ending(page);
  });

  test('PPL-1 soon after its reader was switched off', async () => {
    const page = await open(await live.signIn('cashier'), a);
    await live.world.sql("update identity.account set active = false where username = 'cashier'");
    await ending(page);
  });

  test('PPL-1 soon after a role was taken, and begins anew with those that are left', async () => {
    const cookie = await live.signIn('clerk');
    const page = await open(cookie, b);
    await live.world.sql(
      "update identity.account_grant set revoked_at = now() where project_id = $1 and account_id = (select id from identity.account where username = 'clerk')",
      [b],
    );
    await ending(page);
    const answer = await live.post(cookie, changedDocument, { projectId: b }, liveAccept);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  test('when its reader leaves, and with the last one nothing is followed any more', async () => {
    const cookie = await live.signIn('receptionist');
    const pages = [await open(cookie, a), await open(cookie, a)];
    expect([live.streams.count, live.listening()]).toEqual([2, { listeners: 2, following: true }]);
    pages[0]?.leave();
    await vi.waitFor(() =>
      expect([live.streams.count, live.listening()]).toEqual([1, { listeners: 1, following: true }]),
    );
    pages[1]?.leave();
    await vi.waitFor(() =>
      expect([live.streams.count, live.listening()]).toEqual([0, { listeners: 0, following: false }]),
    );
  });

  test('never by itself: it says that it lives, and being open does not prolong the session', async () => {
    const cookie = await live.signIn('receptionist');
    const ends = () => live.world.sql('select expires_at from identity.session order by id');
    const before = await ends();
    live.world.clock.pass({ minutes: 30 });
    const page = await open(cookie, a);
    for (let beats = 0; beats < 2; ) {
      const part = await page.next();
      expect(part).not.toBe('end');
      if (part === 'heartbeat') beats += 1;
    }
    expect(await ends()).toEqual(before);
  });
});

describe('a person', () => {
  test('has no more live pages than the limit, and one more when one is closed', async () => {
    const cookie = await live.signIn('receptionist');
    const pages = [await open(cookie, a), await open(cookie, a), await open(cookie, a)];
    const refused = await live.post(cookie, changedDocument, { projectId: a }, liveAccept);
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] },
    ]);
    expect(live.listening().listeners).toBe(3);
    await open(await live.signIn('customer-service-manager'), a);
    pages[0]?.leave();
    await vi.waitFor(async () => await open(cookie, a), patience);
  });
});

describe('what is told', () => {
  test('every kind of record that a feed tells of says who hears of it', async () => {
    const rows = await live.world.sql<{ type: string }>(
      `select distinct split_part(encode(tgargs, 'escape'), '\\000', 1) as type from pg_trigger where tgname = 'record_change'`,
    );
    const types = rows.map(({ type }) => type);
    expect(types.length).toBeGreaterThan(15);
    expect(types.filter((type) => !Object.hasOwn(recordPermissions, type))).toEqual([]);
  });

  test('by permissions that there are', () => {
    const named = Object.values(recordPermissions).filter((permission) => permission !== null);
    expect(named.filter((permission) => !permissionKeys.includes(permission))).toEqual([]);
  });

  test('by every service', () => {
    expect([...followed].toSorted()).toEqual(subgraphs.map(({ name }) => name).toSorted());
  });
});

test('when the process ends, live pages end at once, and nobody opens another', async () => {
  const cookie = await live.signIn('receptionist');
  const page = await open(cookie, a);
  live.streams.endAll();
  await ending(page);
  const late = await live.post(cookie, changedDocument, { projectId: a }, liveAccept);
  expect(await late.text()).toMatch(/--\r\n$/);
  await vi.waitFor(() => expect([live.streams.count, live.listening().listeners]).toEqual([0, 0]));
});
