import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { programsFor } from './binaries.ts';
import { privateFolder, removeSocketFolder, settle, socketFolder } from './home.ts';
import { clearLeftovers, isReady, ownerSetting, postmasterPid } from './leftovers.ts';
import { explained, PostgresProblem, problemFrom } from './problem.ts';
import { identity } from './processes.ts';
import { watchOver } from './watchdog.ts';

/** The major version of the bundled programs; a data folder of another one cannot be opened. */
const majorVersion = '18';

/** Superuser of the embedded server. It has no password: its socket lies in a folder that only its user can enter. */
const superuser = 'postgres';

/** No secrets of ours, and messages in English: `problemFrom` reads them. */
const plainEnvironment = { PATH: process.env.PATH, LC_ALL: 'C' };

export interface PostgresOptions {
  /** Where the data lives; made when it is not there. */
  dataDir: string;
  /** A folder for the socket, for this server alone; by default one in the system's temporary folder. */
  socketDir?: string;
  /** Server settings, for example `{ fsync: 'off' }` for a database that may be lost. */
  settings?: Record<string, string>;
}

/** A running embedded server. */
export interface Postgres {
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Where the data really lives: `dataDir`, or a folder under /var/lib/onedesk when its user cannot enter that one. */
  readonly dataDir: string;
  /** Connection URL of a database, understood by pg, libpq and MikroORM; the same after a restart. */
  url(database: string, user?: string): string;
  /** Ends all sessions, writes everything to disk, stops (at most 30 s, then harder). Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, wanted or not, with the last lines it printed. */
  readonly exited: Promise<string>;
}

/**
 * Starts the embedded PostgreSQL on a data folder, which is made when missing and cleared of what a crash left. It
 * listens on a private socket only, and stops when this process ends, however it ends.
 * @throws PostgresProblem with one sentence and the way out.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const settings = options.settings ?? {};
  try {
    const { account, dataDir, home } = settle(resolve(options.dataDir));
    const programs = programsFor(account, home);
    makeCluster(programs, dataDir, account, settings);
    const socketDir = options.socketDir
      ? privateFolder(resolve(options.socketDir), account)
      : socketFolder(dataDir, account);
    await clearLeftovers(dataDir, socketDir);
    return await serve(programs, account, dataDir, socketDir, settings);
  } catch (error) {
    throw explained(error, options.dataDir);
  }
}

async function serve(
  programs: string,
  account: Account,
  dataDir: string,
  socketDir: string,
  settings: Record<string, string>,
): Promise<Postgres> {
  const server = spawn(join(programs, 'postgres'), serverArguments(dataDir, socketDir, settings), {
    ...account,
    cwd: dataDir,
    // A session of its own: Ctrl-C in the terminal must reach the database last, through stop().
    detached: true,
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = lastWords(server);
  const release = watchOver(server.pid ?? 0, dataDir, account);
  try {
    await ready(server, exited, dataDir);
  } catch (error) {
    release();
    throw error;
  }
  const url = (database: string, user = superuser) =>
    `postgresql://${encodeURIComponent(user)}@${encodeURIComponent(socketDir)}:5432/${encodeURIComponent(database)}`;
  const stop = async () => {
    await shutDown(server, exited);
    release();
    removeSocketFolder(socketDir);
  };
  return { pid: server.pid ?? 0, dataDir, url, exited, stop };
}

/** initdb, once. Made under another name first, so that a folder broken off half-way is not taken for a database. */
function makeCluster(programs: string, dataDir: string, account: Account, settings: Record<string, string>): void {
  if (existsSync(dataDir)) {
    checkCluster(dataDir);
    return;
  }
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  privateFolder(unfinished, account);
  // The builtin C.UTF-8 locale: the plain C locale knows no Chinese letters, and trigrams of Chinese come out empty.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8'];
  const access = ['-U', superuser, '--auth=trust', '--encoding=UTF8'];
  const haste = settings.fsync === 'off' ? ['--no-sync'] : [];
  const made = spawnSync(join(programs, 'initdb'), ['-D', unfinished, ...access, ...locale, ...haste], {
    ...account,
    cwd: unfinished,
    env: plainEnvironment,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw problemFrom(`${made.stderr}\n${made.error ?? ''}`, dirname(dataDir));
  }
  renameSync(unfinished, dataDir);
}

function checkCluster(dataDir: string): void {
  let version: string;
  try {
    version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new PostgresProblem('FOLDER_OF_ANOTHER_USER', dataDir);
    }
    throw new PostgresProblem('START_FAILED', `${dataDir} is not a database folder; move it aside and start again.`);
  }
  if (version !== majorVersion) {
    throw new PostgresProblem('WRONG_VERSION', `${dataDir}: ${version}, needed: ${majorVersion}`);
  }
}

function serverArguments(dataDir: string, socketDir: string, settings: Record<string, string>): string[] {
  const all = {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketDir,
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The values in a failed statement may be personal data: none of them are printed.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
    [ownerSetting]: identity(process.pid),
  };
  return ['-D', dataDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Collects the last lines the server prints, and resolves with them when it ends. */
function lastWords(server: ChildProcess): Promise<string> {
  let text = '';
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-8_000);
  });
  return new Promise((done) => {
    server.once('error', (error) => done(String(error)));
    server.once('close', () => done(text));
  });
}

/** Waits until the server takes connections; recovery after a crash may take its time. */
async function ready(server: ChildProcess, exited: Promise<string>, dataDir: string): Promise<void> {
  let ended: string | undefined;
  void exited.then((text) => (ended = text));
  while (!(postmasterPid(dataDir) === server.pid && isReady(dataDir))) {
    if (ended !== undefined) {
      throw problemFrom(ended, dataDir);
    }
    await pause(10);
  }
}

/** A fast shutdown: sessions are ended, everything is written. */
async function shutDown(server: ChildProcess, exited: Promise<string>): Promise<void> {
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), 30_000);
  await exited;
  clearTimeout(timer);
}
