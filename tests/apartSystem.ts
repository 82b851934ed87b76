import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Postgres, startPostgres } from '@onedesk/postgres';
import { type CallKey, callersText, newCallKey } from '@onedesk/subgraph';
import pg from 'pg';
import { freePort } from './builtSystem.ts';

export type ServiceName = 'property' | 'tickets' | 'finance';
type ProgramName = ServiceName | 'gateway';
const services: readonly ServiceName[] = ['property', 'tickets', 'finance'];

/** The built services and the gateway as processes of their own, each with a database of its own. */
export interface ApartSystem {
  readonly origin: string;
  /** Where a service answers by itself. */
  urlOf(service: ServiceName): string;
  /** Starts a service again, where it was. */
  start(service: ServiceName): void;
  /** Sends a signal; the exit code when it has ended, null after a signal that leaves no time. */
  end(service: ServiceName, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** SQL as superuser in a service's database. */
  sql<Row extends pg.QueryResultRow>(service: ServiceName, text: string, values?: unknown[]): Promise<Row[]>;
  /** A connection of its own to a service's database. */
  connect(service: ServiceName): Promise<pg.Client>;
  /** Process id of the gateway. */
  readonly gatewayPid: number;
  /** All that was printed so far. */
  printed(): string;
  destroy(): Promise<void>;
}

/** Starts all with the demo; `documents`: a file of what sessions may ask besides the portal. Resolves when they run. */
export async function runApart(documents: string): Promise<ApartSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-apart-'));
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const databases = await makeDatabases(postgres);
  const environment = await environments(folder, databases, documents);
  const programs = new Map<ProgramName, ChildProcess>();
  let text = '';
  const start = (name: ProgramName) => {
    const program = join(import.meta.dirname, '..', 'services', name, 'dist', 'main.js');
    const child = spawn(process.execPath, [program], { env: environment(name), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    }
    programs.set(name, child);
  };
  for (const name of [...services, 'gateway'] as const) start(name);
  const databaseOf = (service: ServiceName) => databases.get(service) ?? '';
  return {
    origin: `http://localhost:${environment('gateway').PORT}`,
    gatewayPid: programs.get('gateway')?.pid ?? 0,
    urlOf: (service) => `http://127.0.0.1:${environment(service).PORT}`,
    start,
    async end(service, signal) {
      const child = programs.get(service);
      if (!child || child.exitCode !== null) return child?.exitCode ?? null;
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
    async sql<Row extends pg.QueryResultRow>(service: ServiceName, query: string, values?: unknown[]) {
      const client = await connected(databaseOf(service));
      try {
        return (await client.query<Row>(query, values)).rows;
      } finally {
        await client.end();
      }
    },
    connect: (service) => connected(databaseOf(service)),
    printed: () => text,
    async destroy() {
      // The gateway's workers end when it does.
      await Promise.all([...programs.values()].map(ended));
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 25_000);
  await exit;
  clearTimeout(forced);
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function makeDatabases(postgres: Postgres): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const name of ['identity', ...services]) {
    made.set(name, await createDatabase(postgres.url('postgres'), `onedesk_${name}`));
  }
  return made;
}

/** What each program is told: its own database and key, where the others are, and whom to believe. */
async function environments(folder: string, databases: ReadonlyMap<string, string>, documents: string) {
  const keys = new Map<string, CallKey>(['gateway', ...services].map((name) => [name, newCallKey()]));
  const ports = new Map<string, string>();
  for (const name of ['gateway', 'identity', ...services]) ports.set(name, String(await freePort()));
  const urls = ['identity', ...services].map((name) => [
    `${name.toUpperCase()}_URL`,
    `http://127.0.0.1:${ports.get(name)}`,
  ]);
  const all = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    METRICS_PORT: '0',
    ONEDESK_EMBEDDED: '1',
    DEMO_YEAR: '0',
    ONEDESK_DATA: folder,
    ONEDESK_MASTER_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
    ONEDESK_CALLERS: callersText(keys),
    TRUSTED_DOCUMENTS: documents,
    WORKERS: '2',
    ...Object.fromEntries(urls),
  };
  return (name: ProgramName): NodeJS.ProcessEnv & { PORT: string } => {
    const kept = name === 'gateway' ? 'identity' : name;
    return {
      ...all,
      PORT: ports.get(name) ?? '',
      PEER_PORT: ports.get('identity'),
      ONEDESK_CALL_KEY: keys.get(name)?.privateKey,
      [`${kept.toUpperCase()}_DATABASE_URL`]: databases.get(kept),
    };
  };
}
