import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAuth, createHttpServer, keyRing, readConfig, startSystem, Streams } from '@onedesk/gateway';
import { newId } from '@onedesk/kernel';
import { quietLog, testAuthConfig, testVault } from '@onedesk/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type KeySystem, keySystem, type MadeKey } from './keySystem.ts';

let system: KeySystem;
let key: MadeKey;
let a: string;
let lookers: { readonly mock: { readonly calls: readonly unknown[] } }[];
const asked = (): number => lookers.reduce((sum, { mock }) => sum + mock.calls.length, 0);

beforeAll(async () => {
  system = await keySystem();
  a = system.world.projects.a;
  lookers = ['property', 'tickets', 'finance'].flatMap((name) => {
    const service = system.world.system.subgraphs.get(name);
    return service ? [vi.spyOn(service, 'execute')] : [];
  });
});
afterAll(() => system.close());
beforeEach(async () => {
  key = await system.makeKey('receptionist', ['project.see', 'unit.see', 'dutyLog.write']);
  vi.clearAllMocks();
});

const cheap = '{ projects { id } }';
const perMinute = 100_000;
/** The largest page there is, again and again: dearer than any request may be. */
const page = 'units(projectId: "0198d000-0000-7000-8000-000000000001", first: 100) { edges { node { id code area } } }';
const dear = `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: ${page}`).join(' ')} }`;

const spentAlready = (points: number) =>
  system.world.sql(
    `insert into identity.key_budget (key_id, minute, spent) values ($1, date_trunc('minute', $2::timestamptz), $3)
     on conflict (key_id) do update set minute = excluded.minute, spent = excluded.spent`,
    [key.id, system.world.clock.now(), points],
  );
const spentNow = async (): Promise<number> =>
  Number((await system.world.sql('select spent from identity.key_budget where key_id = $1', [key.id]))[0]?.spent ?? 0);
const note = (words: string) => ({
  query: `mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { __typename } }`,
  variables: { input: { idempotencyKey: newId(), projectId: a, words } },
});
const noted = async (words: string): Promise<number> =>
  (await system.world.sql('select 1 from tickets.duty_entry where words = $1', [words])).length;

describe('what a key asks has a price:', () => {
  test('each answer says what it cost and what is left', async () => {
    const first = await system.askAt(key, cheap);
    expect(first.cost).toMatchObject({ budget: perMinute });
    expect(first.cost?.requested).toBeGreaterThan(0);
    const second = await system.askAt(key, cheap);
    expect(first.cost?.remaining).toBe(perMinute - (first.cost?.requested ?? 0));
    expect(second.cost?.remaining).toBe((first.cost?.remaining ?? 0) - (first.cost?.requested ?? 0));
  });

  test('what is too dear for one request is refused before anything of it runs', async () => {
    const answer = await system.askAt(key, dear);
    expect(answer).toMatchObject({ status: 400, code: 'COST_EXCEEDED' });
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { limit: 10_000 } }] });
    expect(asked()).toBe(0);
  });

  test('what is refused costs something, too, and the more the longer it is', async () => {
    await system.askAt(key, '{ nothingOfTheKind }');
    await system.askAt(key, dear);
    const characters = '{ nothingOfTheKind }'.length + dear.length;
    expect(await spentNow()).toBe(2 * 50 + Math.ceil(characters / 2));
  });
});

describe('the budget of a minute', () => {
  test('is spent when the next request does not fit, and whole again with the next minute', async () => {
    const before = system.world.clock.now();
    await spentAlready(perMinute - 1);
    vi.clearAllMocks();
    const answer = await system.askAt(key, cheap);
    expect(answer).toMatchObject({ status: 429, code: 'BUDGET_SPENT' });
    expect(asked()).toBe(0);
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(await spentNow()).toBe(perMinute - 1);
    system.world.clock.pass({ seconds: wait });
    expect(await system.askAt(key, cheap)).toMatchObject({ status: 200 });
    system.world.clock.set(before);
  });

  test('is not begun anew by a server whose clock lags behind', async () => {
    const before = system.world.clock.now();
    await spentAlready(perMinute - 1);
    system.world.clock.pass({ minutes: -1 });
    expect(await system.askAt(key, cheap)).toMatchObject({ status: 429 });
    system.world.clock.set(before);
  });

  test('is each key’s own', async () => {
    await spentAlready(perMinute);
    const other = await system.makeKey('receptionist', ['project.see']);
    expect(await system.askAt(other, cheap)).toMatchObject({ status: 200 });
  });

  test('holds when many ask at once, over all servers of the database, also new ones', async () => {
    const [{ cost }, other] = [await system.askAt(key, cheap), await anotherServer()];
    const price = cost?.requested ?? 0;
    await spentAlready(perMinute - 5 * price);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        fetch(`${at % 2 ? other.origin : system.origin}/graphql/partner`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${key.secret}` },
          body: JSON.stringify({ query: cheap }),
        }),
      ),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => '200'),
      ...Array.from({ length: 15 }, () => '429'),
    ]);
    await other.close();
  });
});

const send = (body: unknown) => system.knock('/graphql/partner', key.secret, body);

describe('a batch', () => {
  test('is answered in its order, one after the other', async () => {
    const { status, text } = await send([
      { query: cheap },
      note('in a batch'),
      { query: '{ nothing }' },
      { query: cheap },
    ]);
    expect(status).toBe(200);
    const answers = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown[]; extensions: object }[];
    expect(answers.map(({ data }) => Object.keys(data ?? {}))).toEqual([
      ['projects'],
      ['noteDutyEntry'],
      [],
      ['projects'],
    ]);
    expect(answers[2]?.errors).toHaveLength(1);
    expect(new Set(answers.map(({ extensions }) => JSON.stringify(extensions))).size).toBe(1);
    expect(await noted('in a batch')).toBe(1);
  });

  test('costs the sum of what is in it, known before the first of it runs', async () => {
    const words = 'never written';
    const [{ cost }] = [await system.askAt(key, cheap)];
    const { text } = await send([{ query: cheap }, { query: cheap }]);
    const [first] = JSON.parse(text) as { extensions: { cost: { requested: number } } }[];
    expect(first?.extensions.cost.requested).toBe(2 * (cost?.requested ?? 0));
    vi.clearAllMocks();
    expect(await send([note(words), { query: dear }])).toMatchObject({ status: 400, code: 'COST_EXCEEDED' });
    await spentAlready(perMinute - 600);
    expect(await send([note(words), note(words), note(words)])).toMatchObject({ status: 429, code: 'BUDGET_SPENT' });
    expect([asked(), await noted(words)]).toEqual([0, 0]);
  });

  test('has at most ten operations, and at least one', async () => {
    const many = (count: number) => send(Array.from({ length: count }, () => ({ query: cheap })));
    expect(await many(10)).toMatchObject({ status: 200 });
    for (const count of [0, 11]) expect(await many(count)).toMatchObject({ status: 400, code: 'BATCH_REFUSED' });
    expect(await send([{ query: cheap }, 'nonsense'])).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('may bring nothing that was not looked at', async () => {
    const prepared = { document: { kind: 'Document', definitions: [] }, operation: {}, variables: {} };
    for (const body of [prepared, [prepared]]) {
      const { text } = await send(body);
      expect(text).toContain('BAD_REQUEST');
    }
    expect(asked()).toBe(0);
  });
});

const beforehand = (origin: string, at = system.origin) =>
  fetch(`${at}/graphql/partner`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });

describe('a page of another site', () => {
  test('may not use a key from a browser unless the installation lists it', async () => {
    const answer = await beforehand('https://elsewhere.example');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(
      await system.knock('/graphql/partner', key.secret, { query: cheap }, { origin: 'https://elsewhere.example' }),
    ).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' });
  });

  test('that is listed may, and its cookies are never asked for', async () => {
    const origin = 'https://bi.example';
    const other = await anotherServer({ KEY_ORIGINS: origin });
    const answer = await beforehand(origin, other.origin);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(
      (await beforehand('https://elsewhere.example', other.origin)).headers.get('access-control-allow-origin'),
    ).toBeNull();
    const asking = await fetch(`${other.origin}/graphql/partner`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', authorization: `Bearer ${key.secret}` },
      body: JSON.stringify({ query: cheap }),
    });
    expect([asking.status, asking.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    await other.close();
  });
});

/** Another server over the same database, as a second worker or a restarted one is. */
async function anotherServer(settings: Record<string, string> = {}) {
  const { world } = system;
  const database = () => ({ url: world.url, ownerUrl: world.url, poolSize: 4 });
  const running = await startSystem({ database, clock: world.clock, vault: testVault, log: quietLog, jobs: false });
  const resources = running.subgraphs.get('identity')?.resources;
  if (!resources) throw new Error('identity does not run');
  const auth = createAuth({ resources, config: { ...testAuthConfig, databaseUrl: world.url } });
  const server = createHttpServer({
    system: running,
    signIn: auth,
    keys: keyRing(resources, { trustProxy: false }),
    documents: { find: () => Promise.resolve(undefined) },
    portal: { serve: (_request, response) => Promise.resolve(void response.writeHead(404).end()) },
    streams: new Streams(),
    routes: [],
    config: readConfig({ DATABASE_URL: world.url, BASE_URL: testAuthConfig.baseUrl, ...settings }),
    log: quietLog,
    leaving: () => false,
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await auth.stop();
      await running.stop();
    },
  };
}
