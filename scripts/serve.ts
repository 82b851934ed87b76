import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { aborted, ended, stopChild } from './children.ts';
import type { KeptDatabase } from './database.ts';
import { root, say } from './say.ts';

/** Requests in flight get this long to finish, in milliseconds. */
const patience = 30_000;

/** What a run of the server is told. `database`: the embedded one; without it the environment names another. */
export interface Run {
  database?: KeptDatabase;
  dataDir: string;
  port: number;
  metricsPort: number;
  stop: AbortSignal;
}

/** Runs the built server until it is asked to stop (0), ends by itself, or has lost its database for good (1). */
export async function serve({ database, dataDir, port, metricsPort, stop }: Run): Promise<number> {
  const own = database ? { DATABASE_URL: database.url, ONEDESK_EMBEDDED: '1' } : {};
  const settings = {
    ONEDESK_DATA: dataDir,
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    // Compiled code is kept, so that each process of a second start needs a third less time.
    NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
  };
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
