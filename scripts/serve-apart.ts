import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aborted, ended, stopChild } from './children.ts';
import { freePort } from './ports.ts';
import { root, say } from './say.ts';
import type { Run } from './serve.ts';

const services = ['property', 'tickets', 'finance'] as const;

/** Requests in flight get this long to finish, in milliseconds. */
const patience = 30_000;
/** A program that dies this soon (ms) after its start, so often in a row, is given up. */
const young = 5_000;
const tries = 5;
/** Exit code of the gateway whose port was taken: trying again helps nobody. */
const portTaken = 98;

/**
 * Runs each service and the gateway as a process of its own, each with its own database and keys, until it is asked to
 * stop (0), or one of them cannot be kept running or the database is lost for good (1).
 */
export async function serveApart(run: Run): Promise<number> {
  const settings = await settingsOf(run);
  const kept = ['gateway', ...services].map((name) => keep(name, settings(name)));
  const given = Promise.race(kept.map(({ lost }) => lost));
  const reason = await Promise.race([
    aborted(run.stop).then(() => 'stop' as const),
    given,
    ...(run.database ? [run.database.lost.then(() => 'the database' as const)] : []),
  ]);
  say(reason === 'stop' ? 'stopping: requests in flight are finished first …' : `stopping: ${reason} is gone`);
  // The gateway first: what it has promised, the services still have to do.
  const [gateway, ...others] = kept;
  await gateway?.stop();
  await Promise.all(others.map((one) => one.stop()));
  return reason === 'stop' ? 0 : 1;
}

interface Kept {
  /** The program's name, once it was given up. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a program again whenever it ends. */
function keep(name: string, env: NodeJS.ProcessEnv): Kept {
  const state = { stopping: false };
  let child: ChildProcess;
  const run = async (): Promise<string> => {
    for (let failures = 0; failures < tries; ) {
      const started = performance.now();
      child = start(name, env);
      const code = await ended(child);
      if (state.stopping) break;
      if (code === portTaken) return name;
      failures = performance.now() - started < young ? failures + 1 : 0;
      say(`${name} ended unexpectedly (code ${code}); starting it again`);
      await pause(200 * (failures + 1));
    }
    return name;
  };
  const lost = run();
  return {
    lost,
    async stop() {
      state.stopping = true;
      await stopChild(child, patience);
      await lost;
    },
  };
}

const start = (name: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', join(root, 'scripts', 'lifeline.mjs'), join(root, 'services', name, 'dist', 'main.js')],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env },
  );

/** What each program is told; the services listen on ports that are free now. */
async function settingsOf({ database, dataDir, port, metricsPort }: Run) {
  // Only there once it is built, so not imported at the top.
  const { callersText, newCallKey } = await import('@onedesk/subgraph');
  const keys = new Map(['gateway', ...services].map((name) => [name, newCallKey()]));
  const ports = new Map<string, number>();
  for (const name of ['identity', ...services]) ports.set(name, await freePort());
  const urls = Object.fromEntries(
    [...ports].map(([name, at]) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${at}`]),
  );
  const databases = database ? await makeDatabases(database.url) : {};
  const masterKeys = keptMasterKeys(dataDir);
  const all = {
    ...plainEnvironment(database !== undefined),
    ...urls,
    ONEDESK_CALLERS: callersText(keys),
    NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
    ...(database ? { ONEDESK_EMBEDDED: '1' } : {}),
  };
  return (name: string): NodeJS.ProcessEnv => {
    const own = { ...all, ONEDESK_CALL_KEY: keys.get(name)?.privateKey ?? '' };
    if (name === 'gateway') {
      const peerPort = String(ports.get('identity'));
      const told = {
        PORT: String(port),
        METRICS_PORT: String(metricsPort),
        ONEDESK_DATA: dataDir,
        PEER_PORT: peerPort,
      };
      return { ...own, ...told, ...masterKeys, ...databases.identity };
    }
    const told = { PORT: String(ports.get(name)), HOST: '127.0.0.1', METRICS_PORT: '0' };
    return { ...own, ...told, ...(usesKeys.has(name) ? masterKeys : {}), ...databases[name] };
  };
}

/** Nobody is told of another's database; the embedded one is not mixed with one of somebody's own. */
function plainEnvironment(embedded: boolean): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !(embedded && name.endsWith('DATABASE_URL')));
  return Object.fromEntries(kept.filter(([name]) => !name.startsWith('ONEDESK_MASTER_KEYS')));
}

/** A database for each service on the embedded server. */
async function makeDatabases(url: string): Promise<Record<string, NodeJS.ProcessEnv>> {
  const { createDatabase } = await import('@onedesk/postgres');
  const made: Record<string, NodeJS.ProcessEnv> = {};
  for (const name of ['identity', ...services]) {
    made[name] = { [`${name.toUpperCase()}_DATABASE_URL`]: await createDatabase(url, `onedesk_${name}`) };
  }
  return made;
}

/** Those that encrypt or sign for the installation; the gateway does, too. */
const usesKeys: ReadonlySet<string> = new Set(['property', 'tickets']);

/** They hold the same ones: those that are set, or a file made once. */
function keptMasterKeys(dataDir: string): NodeJS.ProcessEnv {
  const { ONEDESK_MASTER_KEYS, ONEDESK_MASTER_KEYS_FILE } = process.env;
  if (ONEDESK_MASTER_KEYS) return { ONEDESK_MASTER_KEYS };
  if (ONEDESK_MASTER_KEYS_FILE) return { ONEDESK_MASTER_KEYS_FILE };
  const file = join(dataDir, 'keys', 'master-keys');
  if (!existsSync(file)) {
    mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(file, `1:${randomBytes(32).toString('base64')}`, { mode: 0o600, flag: 'wx' });
  }
  return { ONEDESK_MASTER_KEYS_FILE: file };
}
