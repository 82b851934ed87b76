import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { addDays, civilDate } from '@onedesk/kernel';
import type pg from 'pg';
import type { Chunk, Played } from './chunk.ts';
import { fillOlder } from './older.ts';

/** What is to be made, for whom. */
export interface Wanted {
  readonly url: string;
  readonly complaints: number;
  /** One of the receptionists: whoever asks in the measurements. */
  readonly asking: { readonly id: string; readonly name: string };
}

/** Over how long complaints came in. */
const years = 3;
const windows = 4;
const receptionists = ['陈晓雯', '李思源', '王丽', '张婷', '刘畅', '杨帆', '黄蓉', '吴倩'];
/** The most that are played; what lies before them are the same again, see `older.ts`. */
const mostPlayed = 60_000;

/** Fills in complaints by the simulator’s bulk mode, in several processes, each chunk by itself; owner’s connection. */
export async function fillComplaints(client: pg.Client, wanted: Wanted): Promise<void> {
  const { rows: projects } = await client.query<{ id: string }>('select id from property.project order by name');
  const played = Math.min(wanted.complaints, mostPlayed);
  const days = Math.ceil((years * 365 * played) / wanted.complaints);
  const until = new Date();
  const all: Played = { url: wanted.url, until: until.toISOString(), departments: await fillDepartments(client) };
  const indexes = await dropIndexes(client);
  const ids = projects.map(({ id }) => id);
  await everyChunk(all, chunksOf(ids, wanted.asking, { played, days, until, older: wanted.complaints - played }));
  await client.query('select setval($1, $2)', ['tickets.complaint_number', wanted.complaints]);
  await fillOlder(client, wanted.complaints - played, days);
  await client.query(fillGrams);
  for (const sql of indexes) await client.query(sql);
}

/** By time first, so that numbers rise with it. */
function chunksOf(
  projects: readonly string[],
  asking: Wanted['asking'],
  { played, days, until, older }: { played: number; days: number; until: Date; older: number },
): Chunk[] {
  const today = civilDate(until, 'Asia/Shanghai');
  const people = receptionists.map((name, n) => (n === 0 ? asking : { id: randomUUID(), name }));
  const each = played / (windows * projects.length * people.length);
  const long = Math.ceil(days / windows);
  const starts = Array.from({ length: windows }, (_, n) => addDays(today, 1 - long * (windows - n)));
  const takers = projects.flatMap((projectId) => people.map((receptionist) => ({ projectId, receptionist })));
  return starts
    .flatMap((from) => takers.map((taker) => ({ ...taker, from, days: long })))
    .map((chunk, place) => {
      const [first, next] = [Math.round(place * each), Math.round((place + 1) * each)];
      return { ...chunk, count: next - first, firstNumber: older + first + 1 };
    });
}

async function everyChunk(all: Played, chunks: readonly Chunk[]): Promise<void> {
  const left = chunks.values();
  const workers = Array.from({ length: Math.min(4, availableParallelism()) }, () =>
    fork(join(import.meta.dirname, 'worker.ts'), [JSON.stringify(all)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  try {
    await Promise.all(workers.map((worker) => work(worker, left)));
  } finally {
    for (const worker of workers) worker.kill();
  }
}

/** One process takes chunk after chunk until none is left. */
async function work(worker: ChildProcess, left: Iterator<Chunk> & Iterable<Chunk>): Promise<void> {
  await said(worker);
  for (const chunk of left) {
    worker.send(chunk);
    await said(worker);
  }
}

/** Waits for a process to say that it is done. */
async function said(worker: ChildProcess): Promise<void> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(worker, 'exit', { signal }).then((): [{ failure?: string }] => [{ failure: 'a process ended' }]);
  try {
    const [message] = (await Promise.race([once(worker, 'message', { signal }), ended])) as [{ failure?: string }];
    if (message.failure) throw new Error(`complaints could not be made: ${message.failure}`);
  } finally {
    heard.abort();
  }
}

const tables = ['complaint', 'complaint_event', 'complaint_gram', 'clock', 'clock_step', 'callback', 'announcement'];

/** Indexes are faster made at the end: the statements that make them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sql: string }>(
    `select indexname as name, indexdef as sql from pg_indexes i
      where schemaname = 'tickets' and tablename = any($1)
        and not exists (select from pg_constraint c where c.conindid = format('tickets.%I', i.indexname)::regclass)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index tickets.${name}`);
  return rows.map(({ sql }) => sql);
}

/** The departments that the simulation knows, in the copy that tickets keeps. */
async function fillDepartments(client: pg.Client): Promise<Record<string, string>> {
  const names = ['工程部', '客户服务部', '环境部', '安全管理部', '财务部'];
  const departments = Object.fromEntries(names.map((name) => [name, randomUUID()]));
  for (const [name, id] of Object.entries(departments)) {
    await client.query('insert into tickets.department_copy values (1, $1, $2, null, 1)', [id, name]);
  }
  return departments;
}

/** What the trigger does for each complaint, for all at once. */
const fillGrams = `
  insert into tickets.complaint_gram (project_id, complaint_id, registered_at, gram)
    select c.project_id, c.id, c.registered_at, g.gram from tickets.complaint c, tickets.grams(c.words) g (gram)`;
