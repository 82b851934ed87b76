import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { accountFor } from './account.ts';
import {
  cloneDatabase,
  createDatabase,
  databaseUrl,
  dropDatabase,
  type Postgres,
  startPostgres,
  startThrowawayPostgres,
} from './index.ts';
import { gone, isAlive } from './processes.ts';

const settings = { fsync: 'off' };

/** A folder that is removed after the test. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'onedesk-test-'));
  chmodSync(path, 0o755);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Starts a server that is stopped after the test. */
async function started(dataDir: string): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, settings });
  onTestFinished(() => postgres.stop());
  return postgres;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A program of its own that starts a server and says its pid; it lives until it is killed. */
async function otherProcess(dataDir: string): Promise<{ kill(): void; serverPid: number }> {
  const program = `
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } });
    console.log('pid ' + pid);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const serverPid = await new Promise<number>((found, failed) => {
    child.stdout.on('data', (data) => found(Number(/pid (\d+)/.exec(String(data))?.[1])));
    child.once('exit', () => failed(new Error('the other process ended')));
  });
  return { kill: () => void child.kill('SIGKILL'), serverPid };
}

describe('the embedded database', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startThrowawayPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres.stop();
    expect(existsSync(postgres.dataDir)).toBe(false);
  });

  test('of a test lies in the temporary folder, whoever starts it', () => {
    expect(postgres.dataDir.startsWith(tmpdir())).toBe(true);
  });

  test('is PostgreSQL 18 with Chinese letters known to its locale', async () => {
    const url = postgres.url('postgres');
    expect(URL.canParse(url)).toBe(true);
    const [row] = await ask(
      url,
      `select current_setting('server_version_num')::int / 10000 as major, '漏' ~ '[[:alpha:]]' as letter`,
    );
    expect(row).toEqual({ major: 18, letter: true });
  });

  test('listens on a socket in a private folder and on no network address', async () => {
    const [row] = await ask(
      postgres.url('postgres'),
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as socket`,
    );
    expect(row?.addresses).toBe('');
    expect(statSync(String(row?.socket)).mode & 0o777).toBe(0o700);
  });

  test('a database is made once, cloned with its content, and dropped although somebody is connected', async () => {
    const admin = postgres.url('postgres');
    const url = await createDatabase(admin, 'template one');
    expect(await createDatabase(admin, 'template one')).toBe(url);
    await ask(url, 'create table estate as select 842 as units');
    const clones = await Promise.all(['clone a', 'clone b'].map((name) => cloneDatabase(url, 'template one', name)));
    for (const clone of clones) {
      expect(await ask(clone, 'select units from estate')).toEqual([{ units: 842 }]);
    }
    const idle = new pg.Client({ connectionString: clones[0] });
    idle.on('error', () => {});
    await idle.connect();
    await dropDatabase(admin, 'clone a');
    await expect(ask(clones[0] ?? '', 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  test('the URL of another user keeps server and database', async () => {
    await ask(postgres.url('postgres'), 'create role onedesk_app login');
    const url = databaseUrl(postgres.url('postgres'), 'postgres', 'onedesk_app');
    expect(url).toBe(postgres.url('postgres', 'onedesk_app'));
    expect(await ask(url, 'select current_user as me')).toEqual([{ me: 'onedesk_app' }]);
  });
});

describe('the data folder', { timeout: 60_000 }, () => {
  test('keeps its data over a clean stop, and the socket folder is gone after it', async () => {
    const dataDir = join(folder(), 'data');
    const first = await startPostgres({ dataDir, settings });
    await ask(first.url('postgres'), 'create table kept as select 1 as n');
    const [row] = await ask(first.url('postgres'), `select current_setting('unix_socket_directories') as socket`);
    await first.stop();
    await first.stop();
    expect(existsSync(String(row?.socket))).toBe(false);
    const second = await started(dataDir);
    expect(second.url('postgres')).toBe(first.url('postgres'));
    expect(await ask(second.url('postgres'), 'select n from kept')).toEqual([{ n: 1 }]);
  });

  test('left by a killed server with a pid that is now somebody else’s, starts again', async () => {
    const dataDir = join(folder(), 'data');
    const first = await startPostgres({ dataDir, settings });
    await ask(first.url('postgres'), 'create table kept as select 1 as n');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const stale = join(dataDir, 'postmaster.pid');
    const somebody = spawn('sleep', ['60'], accountFor(dataDir));
    onTestFinished(() => void somebody.kill());
    writeFileSync(stale, readFileSync(stale, 'utf8').replace(/^\d+/, String(somebody.pid)));
    const second = await started(dataDir);
    expect(await ask(second.url('postgres'), 'select n from kept')).toEqual([{ n: 1 }]);
  });

  test('stops being served when the process that started the server is killed', async () => {
    const dataDir = join(folder(), 'data');
    const other = await otherProcess(dataDir);
    expect(isAlive(other.serverPid)).toBe(true);
    other.kill();
    expect(await gone(other.serverPid, 10_000)).toBe(true);
    await started(dataDir);
  });

  test('in use by a living process is refused, and that process is left alone', async () => {
    const dataDir = join(folder(), 'data');
    const other = await otherProcess(dataDir);
    await expect(startPostgres({ dataDir, settings })).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
    expect(isAlive(other.serverPid)).toBe(true);
  });

  test.runIf(process.getuid?.() === 0)(
    'that the server’s user cannot enter is kept under /var/lib when root starts it',
    async () => {
      const closed = folder();
      chmodSync(closed, 0o700);
      const postgres = await started(join(closed, 'data'));
      onTestFinished(async () => {
        await postgres.stop();
        rmSync(join(postgres.dataDir, '..'), { recursive: true, force: true });
      });
      expect(postgres.dataDir).toMatch(/^\/var\/lib\/onedesk\/\w{12}\/data$/);
      expect(existsSync(join(closed, 'data'))).toBe(false);
    },
  );

  test('of another version, or that is no database at all, is refused and left as it is', async () => {
    const dataDir = join(folder(), 'data');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'letter.txt'), 'mine');
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'START_FAILED' });
    writeFileSync(join(dataDir, 'PG_VERSION'), '17\n');
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'WRONG_VERSION' });
    expect(readFileSync(join(dataDir, 'letter.txt'), 'utf8')).toBe('mine');
  });
});
