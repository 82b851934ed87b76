import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { civilDate } from '@onedesk/kernel';
import { createDatabase, type Postgres, startPostgres } from '@onedesk/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Chance } from '../services/tickets/src/simulation/chance.ts';
import { type BuiltSystem, runBuilt } from './builtSystem.ts';
import { clerksDocuments, Counter, type Shown, type Step } from './complaintClerks.ts';
import { commandVerdict, settled, timeVerdict, toldVerdict, visitVerdict } from './complaintsVerdict.ts';
import { registration, ways } from './complaintWays.ts';

const seed = 'complaints-killed';
/** How many complaints go each way, and how many clerks take them along at once. */
const [ofEachWay, clerks] = [4, 6];
/** Much longer than anything takes: a busy machine is slow, a defect waits for ever. */
const patience = { timeout: 90_000, interval: 50 };
vi.setConfig({ testTimeout: 400_000, hookTimeout: 180_000 });

let folder: string;
let postgres: Postgres;
let system: BuiltSystem;
let databaseUrl: string;
let counter: Counter;
let projectId: string;
const chance = new Chance(seed);
const kills = { atRandom: 0, claimed: 0, written: 0, told: 0, committed: 0 };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onedesk-complaints-killed-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings });
  databaseUrl = await createDatabase(postgres.url('postgres'), 'onedesk');
  const documents = join(folder, 'documents.json');
  writeFileSync(documents, JSON.stringify(clerksDocuments()));
  system = await runBuilt({
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'development',
    ONEDESK_EMBEDDED: '1',
    ONEDESK_CLOCK: join(folder, 'clock'),
    DEMO_YEAR: '0',
    WORKERS: '2',
    POOL_SIZE: '6',
    TRUSTED_DOCUMENTS: documents,
  });
  await vi.waitFor(() => expect(system.printed()).toContain(system.origin), { timeout: 150_000, interval: 100 });
  counter = new Counter(system.origin);
  projectId = (await sql<{ id: string }>("select id from property.project where name = '翠湖花园'"))[0]?.id ?? '';
  await tellOfCommits();
});

afterAll(async () => {
  system.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('complaints while the workers are killed', () => {
  test('lose nothing that was acknowledged, and have nothing twice: steps, visits, callbacks, clocks, announcements, notifications', async () => {
    const began = performance.now();
    const first = new Date(`${civilDate(new Date(Date.now() + 86_400_000), 'Asia/Shanghai')}T10:00:00+08:00`);
    const day = (n: number) => new Date(first.getTime() + n * 25 * 3_600_000);
    const cases = Object.entries(ways(day(8))).flatMap(([way, parts]) =>
      Array.from({ length: ofEachWay }, (_, n) => ({
        words: `${seed} ${way} ${n}`,
        parts,
        seen: null as Shown | null,
      })),
    );

    for (const [part, at] of [day(0), day(1), day(32)].entries()) {
      setClock(at);
      const over = new AbortController();
      const killing = killAgainAndAgain(over.signal);
      const waiting = shuffled(cases);
      const clerk = async () => {
        for (let one = waiting.pop(); one; one = waiting.pop()) {
          const steps: readonly Step[] = one.parts[part] ?? [];
          for (const step of part === 0 ? [registration(projectId, one.words), ...steps] : steps)
            one.seen = await counter.do(step, one.seen, chance.happens(0.2));
        }
      };
      // What they are promised for the same day is overdue on the next.
      const doorkeeper = async () => {
        const promisedAt = new Date(at.getTime() + 3_600_000);
        for (let n = 0; n < ofEachWay; n += 1)
          await counter.receive({ ...aVisit, projectId, reason: `${seed} promised ${n}`, promisedAt });
      };
      await Promise.all([...Array.from({ length: clerks }, clerk), ...(part === 0 ? [doorkeeper()] : [])]).finally(() =>
        over.abort(),
      );
      await killing;
      if (part === 0) await killAtEveryPoint();
      await vi.waitFor(
        async () => expect(await settled(sql, at)).toEqual({ toTell: 0, toEscalate: 0, untold: 0 }),
        patience,
      );
    }

    const { acknowledged, tries } = counter;
    const counters = {
      seconds: Math.round((performance.now() - began) / 1_000),
      kills,
      registered: acknowledged.filter(({ mutation }) => mutation === 'registerComplaint').length,
      commands: acknowledged.length,
      tries,
      ...(await commandVerdict(sql, acknowledged, seed)),
      ...(await visitVerdict(sql, counter.visits, seed)),
      ...(await timeVerdict(sql)),
      ...(await toldVerdict(sql)),
    };
    process.stdout.write(`${JSON.stringify(counters)}\n`);
    expect(Object.values(kills).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(12);
    expect(Math.min(...Object.values(kills))).toBeGreaterThan(0);
    expect(tries.unanswered).toBeGreaterThan(0);
    expect(counters).toMatchObject({
      ...nothingWrong,
      dutyLines: counters.registered,
      // Those that nobody was done with after a month.
      escalations: 4 * ofEachWay + Object.keys(points).length + 1,
    });
    // Nothing is counted of which there is none.
    expect(counters.visits).toBe(counters.registered + ofEachWay);
    expect(counters.clocksOf).toEqual(['Callback', 'Complaint', 'Visit']);
    expect(counters.announcementsOf).toEqual(expect.arrayContaining(['Complaint', 'Visit']));
    expect(counters.overdueTold).toBeGreaterThan(ofEachWay);
    expect(counters.notifications).toBeGreaterThan(counters.announcements);
  });
});

const aVisit = { channel: 'phone', category: 'service', callerName: '某人' };

const nothingWrong = {
  lost: 0,
  doubled: 0,
  skipped: 0,
  numbersTwice: 0,
  dutyLinesTwice: 0,
  visitsLost: 0,
  visitsTwice: 0,
  clocksTwice: 0,
  callbacksTwice: 0,
  clocksWrong: 0,
  dueWrong: 0,
  announcementsLost: 0,
  announcementsTwice: 0,
  notificationsTwice: 0,
  notificationsLost: 0,
};

/** In one step: nobody reads half of it. */
function setClock(at: Date): void {
  const file = join(folder, 'clock');
  writeFileSync(`${file}.new`, at.toISOString());
  renameSync(`${file}.new`, file);
}

/** One worker or another dies after some more commands and a moment, until it is enough. */
async function killAgainAndAgain(enough: AbortSignal): Promise<void> {
  for (let next = counter.acknowledged.length; !enough.aborted; ) {
    if (counter.acknowledged.length < next) {
      await pause(5);
      continue;
    }
    next = counter.acknowledged.length + chance.whole(10, 24);
    await pause(chance.between(0, 60));
    const workers = system.workers();
    if (workers.length > 0) kill([chance.oneOf(workers)], 'atRandom');
  }
}

function kill(workers: readonly number[], point: keyof typeof kills): void {
  for (const worker of workers) process.kill(worker, 'SIGKILL');
  kills[point] += workers.length;
}

/** What is held up so that commands stand still there: before their first row, before their last, while people are told. */
const points = {
  claimed: 'tickets.complaint',
  written: 'tickets.announcement',
  told: 'identity.notification',
} as const;

/** All workers die while a complaint is being registered: with the command half done, done, and done but not answered. */
async function killAtEveryPoint(): Promise<void> {
  for (const [point, table] of Object.entries(points) as [keyof typeof points, string][]) {
    const holder = await connected();
    await holder.query(`begin; lock table ${table} in share mode`);
    const done = registerOne();
    await vi.waitFor(async () => expect(await heldUp(table)).toBeGreaterThan(0), patience);
    kill(system.workers(), point);
    await holder.end();
    await done;
  }
  const listener = await connected();
  await listener.query('listen committed');
  const committed = once(listener, 'notification');
  const done = registerOne();
  await committed;
  kill(system.workers(), 'committed');
  await listener.end();
  await done;
}

const registerOne = (): Promise<Shown> =>
  counter.do(registration(projectId, `${seed} at a point ${counter.acknowledged.length}`), null, false);

async function heldUp(table: string): Promise<number> {
  const waiting = 'select count(*)::int as count from pg_locks where not granted and relation = $1::regclass';
  return (await sql<{ count: number }>(waiting, [table]))[0]?.count ?? 0;
}

/** The database tells of each step of a complaint as it is committed: before anybody can have been answered. */
async function tellOfCommits(): Promise<void> {
  await sql(`create function tickets.tell_of_commit() returns trigger language plpgsql as
    $$ begin perform pg_notify('committed', ''); return null; end $$`);
  await sql(`create trigger tell_of_commit after insert on tickets.complaint_event
    for each statement execute function tickets.tell_of_commit()`);
}

function shuffled<One>(all: readonly One[]): One[] {
  return all
    .map((one) => ({ one, place: chance.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

async function sql<Row>(text: string, values?: unknown[]): Promise<Row[]> {
  const client = await connected();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
