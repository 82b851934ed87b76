import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Postgres, startPostgres } from '@onedesk/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type BuiltSystem, freshKey, runBuilt, runs } from './builtSystem.ts';

const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
/** Much longer than anything takes: a busy machine is slow, a defect waits for ever. */
const patience = { timeout: 60_000, interval: 50 };
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let folder: string;
let postgres: Postgres;
let databaseUrl: string;
let system: BuiltSystem;
/** A receptionist's cookie, and the project that she works in. */
let cookie: string;
let projectId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onedesk-resilience-'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings });
  databaseUrl = await createDatabase(postgres.url('postgres'), 'onedesk');
  system = await begin();
  cookie = await signIn();
  projectId = (await sql<{ id: string }>("select id from property.project where name = '翠湖花园'"))[0]?.id ?? '';
});

afterAll(async () => {
  system.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the built system, when something dies', () => {
  test('nothing that was acknowledged is lost and nothing is doubled when workers are killed', async () => {
    const about = 'while a worker dies';
    const keys = Array.from({ length: 200 }, freshKey);
    const acknowledged = new Map<string, string>();
    const waiting = [...keys];
    const clerk = async (): Promise<void> => {
      for (let key = waiting.pop(); key; key = waiting.pop()) {
        acknowledged.set(key, await noteUntilAnswered(key, `${about} ${key}`));
        if (acknowledged.size === 60 || acknowledged.size === 120) killOneWorker();
      }
    };
    await Promise.all(Array.from({ length: 10 }, clerk));

    const rows = await sql<{ id: string; words: string }>(
      'select id, words from tickets.duty_entry where words like $1',
      [`${about}%`],
    );
    expect(rows).toHaveLength(keys.length);
    expect(new Map(rows.map(({ id, words }) => [words.slice(about.length + 1), id]))).toEqual(acknowledged);

    // Asked once more, each command says what it said before, and is not done again.
    const again = await Promise.all(
      keys.map(async (key) => [key, await noteUntilAnswered(key, `${about} ${key}`)] as const),
    );
    expect(new Map(again)).toEqual(acknowledged);
    await vi.waitFor(() => expect(system.workers()).toHaveLength(2), patience);
  });

  test('a file is there whole or not at all when workers are killed while it comes, and once however often it is sent', async () => {
    const recordId = await noteUntilAnswered(freshKey(), 'with files');
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_500_000, 'a'), Buffer.from('%%EOF')]);
    const keys = Array.from({ length: 20 }, freshKey);
    const acknowledged = new Map<string, string>();
    const waiting = [...keys];
    let tries = 0;
    const sendUntilAnswered = (key: string) =>
      vi.waitFor(() => ((tries += 1), attach(recordId, key, content)), patience);
    const clerk = async (): Promise<void> => {
      for (let key = waiting.pop(); key; key = waiting.pop()) {
        const answered = sendUntilAnswered(key);
        if (waiting.length === 14 || waiting.length === 6) {
          await vi.waitFor(
            async () => expect(await sql('select 1 from tickets.attachment_upload')).not.toEqual([]),
            patience,
          );
          killOneWorker();
        }
        acknowledged.set(key, await answered);
      }
    };
    await Promise.all(Array.from({ length: 5 }, clerk));

    expect(tries).toBeGreaterThan(keys.length);
    const rows = await sql<{ id: string; sha256: string; whole: boolean }>(
      `select id, sha256, bytes = (select sum(length(c.bytes)) from tickets.attachment_chunk c where c.attachment_id = a.id) as whole
         from tickets.attachment a where record_id = $1`,
      [recordId],
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...acknowledged.values()].toSorted());
    expect(rows.map(({ whole, sha256 }) => [whole, sha256])).toEqual(keys.map(() => [true, hashOf(content)]));
    expect(await sendUntilAnswered(keys[0] ?? '')).toBe(acknowledged.get(keys[0] ?? ''));
    await vi.waitFor(() => expect(system.workers()).toHaveLength(2), patience);
  });

  test('what is no address is answered, and takes nothing down', async () => {
    const workers = system.workers();
    const statuses = await Promise.all(
      ['//', '///', '//%', '/%', '/%e0%a4%a', '/apps/desk/%', '/apps/desk/..%2f..', '/files/%', '/auth/%'].map(
        async (path) => (await call('GET', path)).status,
      ),
    );
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses[0]).toBe(400);
    expect(new Set(system.workers())).toEqual(new Set(workers));
  });

  test('a database that is away is said so, and the system recovers by itself when it is back', async () => {
    const workers = system.workers();
    await postgres.stop();
    await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 503 }), patience);
    expect(await readiness()).toEqual({
      status: 503,
      body: {
        ready: false,
        leaving: false,
        services: { identity: 'unavailable', tickets: 'unavailable', property: 'unavailable', finance: 'unavailable' },
      },
    });
    expect(await call('GET', '/healthz')).toMatchObject({ status: 200 });
    const { body } = await graphql(meDocument);
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' }, message: '服务暂时不可用，正在恢复' }],
    });

    postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings });
    await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 200 }), patience);
    await vi.waitFor(async () => expect(await note(freshKey(), 'after the outage')).toBeDefined(), patience);
    expect(new Set(system.workers())).toEqual(new Set(workers));
  });

  test('a stop that is asked for lets requests in flight finish, and leaves no process behind', async () => {
    const entries = Array.from({ length: 20 }, (_, index) => `in flight ${index}`);
    const release = await holdUpDutyLog();
    const answers = Promise.all(entries.map((words) => note(freshKey(), words)));
    answers.catch(() => undefined);
    await vi.waitFor(async () => expect(await heldUp()).toBe(entries.length), patience);

    const page = await livePage();
    const processes = [system.pid, ...system.workers()];
    process.kill(system.pid, 'SIGTERM');
    await vi.waitFor(async () => expect(await turnedAway()).toBe(true), patience);
    // Live pages would last for ever: they end first, in good order.
    expect(await page.ended).toMatch(/--\r\n$/);
    await release();

    expect(new Set(await answers).size).toBe(entries.length);
    expect(await system.exited).toBe(0);
    expect(processes.filter(runs)).toEqual([]);
    expect(await sql("select 1 from tickets.duty_entry where words like 'in flight %'")).toHaveLength(entries.length);
  });
});

describe('the built system, when it cannot start', () => {
  test('a taken port is one sentence that names it and the way out', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, listening));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const { code, printed } = await failedStart({ DATABASE_URL: databaseUrl, PORT: String(port) });
    expect(code).not.toBe(0);
    expect(lines(printed)).toEqual([
      `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`,
    ]);
  });

  test('a missing DATABASE_URL is one sentence that says what to set', async () => {
    const { code, printed } = await failedStart({});
    expect(code).not.toBe(0);
    expect(lines(printed)).toHaveLength(1);
    expect(printed).toContain('Set DATABASE_URL');
  });

  test('a database that is not there is one sentence, without the password', async () => {
    const url = 'postgresql://desk:secret-word@127.0.0.1:1/onedesk';
    const { code, printed } = await failedStart({ DATABASE_URL: url });
    expect(code).not.toBe(0);
    expect(lines(printed)).toHaveLength(1);
    expect(printed).not.toContain('secret-word');
  });
});

/** Starts the built server on the demo and waits until it is ready. Each process may open as many connections as the tests need. */
async function begin(): Promise<BuiltSystem> {
  const started = await runBuilt({
    DATABASE_URL: databaseUrl,
    ONEDESK_EMBEDDED: '1',
    DEMO_YEAR: '0',
    WORKERS: '2',
    POOL_SIZE: '20',
    TRUSTED_DOCUMENTS: ownDocuments(),
  });
  system = started;
  await vi.waitFor(async () => expect((await readiness()).status).toBe(200), { timeout: 100_000, interval: 100 });
  await vi.waitFor(() => expect(started.printed()).toContain(started.origin), patience);
  return started;
}

async function failedStart(environment: Record<string, string>): Promise<{ code: number | null; printed: string }> {
  const started = await runBuilt(environment);
  onTestFinished(() => started.destroy());
  return { code: await started.exited, printed: started.printed() };
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** One request on a connection of its own, so that it meets any of the workers. */
function call(method: string, path: string, body?: object): Promise<Answer> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'zh-CN', cookie: cookie ?? '' };
    const asked = request(`${system.origin}${path}`, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('error', failed);
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: asJson(text) }),
      );
    });
    asked.once('error', failed);
    asked.end(body ? JSON.stringify(body) : undefined);
  });
}

function asJson(text: string): unknown {
  return /^[{[]/.test(text) ? JSON.parse(text) : text;
}

async function readiness(): Promise<{ status: number; body: unknown }> {
  const { status, body } = await call('GET', '/readyz');
  return { status, body };
}

async function signIn(): Promise<string> {
  const { headers } = await call('POST', '/auth/sign-in', { username: 'receptionist', password: 'onedesk-demo-2026' });
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((text) => text.split(';')[0])
    .join('; ');
}

const meDocument = '{ me { name } }';
const liveDocument = 'subscription ($projectId: ID!) { changed(projectId: $projectId) { id } }';
const noteDocument =
  'mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { ... on DutyEntry { id } } }';

const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** What these tests ask besides the portal, as a file of the installation's own documents. */
function ownDocuments(): string {
  const file = join(folder, 'documents.json');
  const texts = [meDocument, liveDocument, noteDocument];
  writeFileSync(file, JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))));
  return file;
}

/** A live page of the project, once it has begun; all that came, when it has ended. */
function livePage(): Promise<{ ended: Promise<string> }> {
  const accept = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';
  const headers = { 'content-type': 'application/json', accept, cookie };
  return new Promise((begun, failed) => {
    const asked = request(`${system.origin}/graphql`, { method: 'POST', headers, agent: false }, (response) => {
      let text = '';
      const ended = new Promise<string>((done) => response.once('close', () => done(text)));
      response.once('error', failed);
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.includes('payload')) begun({ ended });
      });
    });
    asked.once('error', failed);
    asked.end(JSON.stringify({ documentId: hashOf(liveDocument), variables: { projectId } }));
  });
}

const graphql = (query: string, variables?: object) =>
  call('POST', '/graphql', { documentId: hashOf(query), variables });

/** Writes a line of the duty log; the id of the record. Throws when there is no answer, or one that is not the record. */
async function note(idempotencyKey: string, words: string): Promise<string> {
  const { body } = await graphql(noteDocument, { input: { idempotencyKey, projectId, words } });
  const id = (body as { data?: { noteDutyEntry?: { id?: string } } } | null)?.data?.noteDutyEntry?.id;
  if (!id) throw new Error(JSON.stringify(body));
  return id;
}

/** Adds a file to a line of the duty log; the id of the attachment. Throws when there is no answer, or a refusal. */
function attach(recordId: string, idempotencyKey: string, content: Buffer): Promise<string> {
  const headers = { cookie, 'x-file-name': 'a.pdf', 'idempotency-key': idempotencyKey };
  const path = `/files/tickets?recordType=DutyEntry&recordId=${recordId}`;
  return new Promise((done, failed) => {
    const asked = request(`${system.origin}${path}`, { method: 'POST', headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('error', failed);
      response.once('end', () => {
        const { id } = asJson(text) as { id?: string };
        if (id) done(id);
        else failed(new Error(text));
      });
    });
    asked.once('error', failed);
    asked.end(content);
  });
}

/** What a client does that got no answer: it sends the same command again. */
const noteUntilAnswered = (idempotencyKey: string, words: string): Promise<string> =>
  vi.waitFor(() => note(idempotencyKey, words), patience);

function killOneWorker(): void {
  const [worker] = system.workers();
  if (worker) process.kill(worker, 'SIGKILL');
}

/** No entry can be written until the returned function is called. */
async function holdUpDutyLog(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  await client.query('lock table tickets.duty_entry in share mode');
  return async () => {
    await client.query('commit');
  };
}

/** How many commands wait for the duty log. */
async function heldUp(): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "select count(*)::int as count from pg_locks where not granted and relation = 'tickets.duty_entry'::regclass",
  );
  return row?.count ?? 0;
}

/** Whether new connections are refused. */
const turnedAway = (): Promise<boolean> =>
  call('GET', '/healthz').then(
    () => false,
    () => true,
  );

async function sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
