// `npm start`: builds, starts the embedded database unless another one is named, and runs the server until it is asked
// to stop. Settings come from the environment: PORT, METRICS_PORT, DATABASE_URL, ONEDESK_DATA (see the README).
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aborted, askedToStop, ended, stopChild } from './children.ts';
import { build } from './build.ts';
import { type KeptDatabase, keepDatabase, ownDatabase } from './database.ts';
import { checkPort, freePort, portFrom, tryListening } from './ports.ts';
import { complain, root, say } from './say.ts';

/** Requests in flight get this long to finish. */
const patience = 30_000;

const stop = askedToStop();

async function start(): Promise<number> {
  const port = portFrom('PORT', 4000);
  await checkPort(port, 'PORT', 'npm start');
  const metricsPort = await chooseMetricsPort();
  await build(stop);
  if (stop.aborted) {
    return 0;
  }
  const data = resolve(root, process.env.ONEDESK_DATA ?? '.data');
  mkdirSync(data, { recursive: true });
  const database = ownDatabase(process.env) ? undefined : await embedded(data);
  try {
    return await serve(database, { ONEDESK_DATA: data, PORT: String(port), METRICS_PORT: String(metricsPort) });
  } finally {
    await database?.stop();
  }
}

/** Runs the server until it is asked to stop (0), ends by itself, or has lost its database for good (1). */
async function serve(database: KeptDatabase | undefined, settings: NodeJS.ProcessEnv): Promise<number> {
  const own = database ? { DATABASE_URL: database.url, ONEDESK_EMBEDDED: '1' } : {};
  const server = spawn(
    process.execPath,
    ['--import', join(root, 'scripts', 'lifeline.mjs'), join(root, 'services', 'gateway', 'dist', 'main.js')],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...own, ...settings } },
  );
  const reason = await Promise.race([
    aborted(stop).then(() => 'stop' as const),
    ended(server),
    ...(database ? [database.lost.then(() => 'lost' as const)] : []),
  ]);
  if (typeof reason === 'number') {
    say(`the server ended by itself (code ${reason}); what it printed above says why. Start it again with: npm start`);
    return reason === 0 ? 1 : reason;
  }
  say(reason === 'stop' ? 'stopping: requests in flight are finished first …' : 'stopping: the database is gone');
  await stopChild(server, patience);
  return reason === 'stop' ? 0 : 1;
}

async function embedded(data: string): Promise<KeptDatabase> {
  say('starting PostgreSQL …');
  return keepDatabase(join(data, 'postgres'));
}

/** 9464 unless it is taken; a port that was asked for must be free. */
async function chooseMetricsPort(): Promise<number> {
  const port = portFrom('METRICS_PORT', 9464);
  if (process.env.METRICS_PORT) {
    await checkPort(port, 'METRICS_PORT', 'npm start', '127.0.0.1');
    return port;
  }
  return (await tryListening(port, '127.0.0.1')) ? freePort() : port;
}

try {
  const code = await start();
  say('stopped');
  process.exit(code);
} catch (error) {
  complain(error);
  process.exit(1);
}
