import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ApartSystem, runApart } from './apartSystem.ts';
import { freshKey } from './builtSystem.ts';

/** Much longer than anything takes: a busy machine is slow, a defect waits for ever. */
const patience = { timeout: 60_000, interval: 50 };
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const documents = {
  units: 'query ($projectId: ID!) { units(projectId: $projectId, first: 3) { edges { node { id code } } } }',
  unitWithAccounts: 'query ($id: ID!) { unit(id: $id) { code accounts { id balance } } }',
  me: '{ me { name } }',
  pay: 'mutation ($input: TakePaymentInput!) { takePayment(input: $input) { ... on Receipt { id } ... on Refusal { message } } }',
  build: 'mutation ($input: CreateBuildingInput!) { createBuilding(input: $input) { ... on Building { id } } }',
};
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

let folder: string;
let system: ApartSystem;
let projectId: string;
let unitId: string;
let accountId: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onedesk-apart-documents-'));
  const file = join(folder, 'documents.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(Object.values(documents).map((text) => [hashOf(text), text]))));
  system = await runApart(file);
  await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 200 }), {
    timeout: 200_000,
    interval: 200,
  });
  for (const username of ['finance', 'cashier', 'clerk']) cookies.set(username, await signIn(username));
  const [project] = await system.sql<{ id: string }>(
    'property',
    "select id from property.project where name = '翠湖花园'",
  );
  projectId = project?.id ?? '';
  const [account] = await system.sql<{ id: string; unit_id: string }>(
    'finance',
    'select id, unit_id from finance.ledger_account order by id limit 1',
  );
  unitId = account?.unit_id ?? '';
  accountId = account?.id ?? '';
});
afterAll(async () => {
  await system.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('services as processes of their own', () => {
  test('each keeps its records in its own database, and the graph joins them', async () => {
    for (const [service, others] of [
      ['property', "'finance', 'tickets', 'identity'"],
      ['finance', "'property', 'tickets', 'identity'"],
    ] as const) {
      expect(await system.sql(service, `select nspname from pg_namespace where nspname in (${others})`)).toEqual([]);
    }
    const { body } = await ask('finance', 'unitWithAccounts', { id: unitId });
    expect(body.errors).toBeUndefined();
    expect(body.data?.unit).toMatchObject({ accounts: [{ id: accountId }] });
  });

  test('one that is away is named, what does not need it goes on, and it is back by itself', async () => {
    expect(await system.end('finance', 'SIGTERM')).toBe(0);
    expect(await readiness()).toEqual({
      status: 200,
      body: {
        ready: true,
        leaving: false,
        services: { identity: 'ready', property: 'ready', tickets: 'ready', finance: 'unavailable' },
      },
    });
    expect((await ask('finance', 'units', { projectId })).body).toMatchObject({
      data: {
        units: { edges: expect.arrayContaining([{ node: { id: expect.any(String), code: expect.any(String) } }]) },
      },
    });
    expect((await ask('clerk', 'me')).body.errors).toBeUndefined();
    const { body } = await ask('finance', 'unitWithAccounts', { id: unitId });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', service: 'finance' });

    system.start('finance');
    await recovered('finance');
    const again = await ask('finance', 'unitWithAccounts', { id: unitId });
    expect(again.body.data?.unit).toMatchObject({ accounts: [{ id: accountId }] });
  });

  test('what is told while a service is away reaches it when it is back', async () => {
    await system.end('finance', 'SIGKILL');
    const name = `${freshKey()}座`;
    const { body } = await ask('clerk', 'build', { input: { idempotencyKey: freshKey(), projectId, name } });
    const { id } = (body.data?.createBuilding as { id: string } | undefined) ?? {};
    system.start('finance');
    await vi.waitFor(
      async () =>
        expect(await system.sql('finance', 'select name from finance.building where id = $1', [id])).toEqual([
          { name },
        ]),
      patience,
    );
  });

  test('nothing that was acknowledged is lost and nothing is doubled when a service is killed at its work', async () => {
    await recovered('finance');
    const keys = Array.from({ length: 120 }, freshKey);
    const acknowledged = new Map<string, string>();
    const waiting = [...keys];
    const before = await receipts();
    const cashier = async (): Promise<void> => {
      for (let key = waiting.pop(); key; key = waiting.pop()) {
        acknowledged.set(key, await payUntilAnswered(key));
        if (acknowledged.size === 40 || acknowledged.size === 80) {
          await system.end('finance', 'SIGKILL');
          system.start('finance');
        }
      }
    };
    await Promise.all(Array.from({ length: 6 }, cashier));
    const written = (await receipts()).filter((id) => !before.includes(id));
    expect(written.toSorted()).toEqual([...acknowledged.values()].toSorted());
    expect(new Set(acknowledged.values()).size).toBe(keys.length);
    const again = await Promise.all(keys.slice(0, 20).map(async (key) => [key, await payUntilAnswered(key)] as const));
    for (const [key, id] of again) expect(acknowledged.get(key)).toBe(id);
  });

  test('a stop that is asked for lets what is under way finish', async () => {
    await recovered('finance');
    const client = await system.connect('finance');
    onTestFinished(() => client.end());
    await client.query('begin');
    await client.query('lock table finance.receipt in share mode');
    const paid = pay(freshKey());
    await vi.waitFor(async () => {
      const [row] = await system.sql<{ count: number }>(
        'finance',
        "select count(*)::int as count from pg_locks where not granted and relation = 'finance.receipt'::regclass",
      );
      expect(row?.count).toBe(1);
    }, patience);
    const code = system.end('finance', 'SIGTERM');
    await vi.waitFor(
      async () =>
        expect(
          await fetch(`${system.urlOf('finance')}/readyz`).then(
            ({ status }) => status,
            () => 0,
          ),
        ).not.toBe(200),
      patience,
    );
    await client.query('commit');
    expect(await paid).toMatch(/^[0-9a-f-]{36}$/);
    expect(await code).toBe(0);
    system.start('finance');
    await recovered('finance');
  });
});

interface Body {
  data?: Record<string, unknown>;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

async function recovered(service: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await readiness()).toMatchObject({ body: { services: { [service]: 'ready' } } }),
    patience,
  );
}

const receipts = async (): Promise<string[]> =>
  (await system.sql<{ id: string }>('finance', 'select id from finance.receipt')).map(({ id }) => id);

/** Takes one yuan; the receipt's id. Throws when there is no answer, or one that is no receipt. */
async function pay(idempotencyKey: string): Promise<string> {
  const { body } = await ask('cashier', 'pay', {
    input: { idempotencyKey, accountId, amount: '1.00', method: 'cash' },
  });
  const id = (body.data?.takePayment as { id?: string } | undefined)?.id;
  if (!id) throw new Error(JSON.stringify(body));
  return id;
}

/** What the portal does after an answer that settles nothing: it sends the same command again. */
const payUntilAnswered = (key: string): Promise<string> => vi.waitFor(() => pay(key), patience);

const ask = async (username: string, document: keyof typeof documents, variables?: object): Promise<{ body: Body }> =>
  (await call('POST', '/graphql', cookies.get(username), { documentId: hashOf(documents[document]), variables })) as {
    body: Body;
  };

async function readiness(): Promise<{ status: number; body: unknown }> {
  const { status, body } = await call('GET', '/readyz');
  return { status, body };
}

async function signIn(username: string): Promise<string> {
  const { cookies: set } = await call('POST', '/auth/sign-in', '', { username, password: 'onedesk-demo-2026' });
  return set.map((text) => text.split(';')[0]).join('; ');
}

/** One request on a connection of its own, so that it meets any of the workers. */
function call(
  method: string,
  path: string,
  cookie = '',
  body?: object,
): Promise<{ status: number; cookies: string[]; body: unknown }> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'zh-CN', cookie };
    const asked = request(`${system.origin}${path}`, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('error', failed);
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          cookies: response.headers['set-cookie'] ?? [],
          body: /^[{[]/.test(text) ? JSON.parse(text) : text,
        }),
      );
    });
    asked.once('error', failed);
    asked.end(body ? JSON.stringify(body) : undefined);
  });
}
