import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresProblem } from './problem.ts';
import { commandLine, gone, identity, isAlive } from './processes.ts';

/** The setting on the server's command line that names the process it belongs to. */
export const ownerSetting = 'onedesk.owner';

/**
 * Clears what a crash left behind, so that the data folder starts again: a server whose owner is dead is shut down, a
 * socket without a server is removed. A server whose owner lives is never touched: FOLDER_IN_USE.
 */
export async function clearLeftovers(dataDir: string, socketDir: string): Promise<void> {
  const pid = postmasterPid(dataDir);
  if (pid !== undefined && runsOn(pid, dataDir)) {
    await shutDownOrphan(pid, dataDir);
  } else if (pid !== undefined && isAlive(pid)) {
    disown(dataDir);
  }
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) {
    rmSync(join(socketDir, name), { force: true });
  }
}

/**
 * After a crash of the machine the server's pid may belong to some other program, and PostgreSQL would refuse to
 * start. A pid file that names the parent (us) counts as left over. The file itself stays: its last lines let
 * PostgreSQL see sessions of the old server that have not ended yet, and removing it would risk the data.
 */
function disown(dataDir: string): void {
  const [, ...rest] = pidFile(dataDir);
  writeFileSync(join(dataDir, 'postmaster.pid'), [String(process.pid), ...rest].join('\n'));
}

/** The first line of postmaster.pid; undefined when there is none. */
export function postmasterPid(dataDir: string): number | undefined {
  const pid = Number(pidFile(dataDir)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Whether the server has said in postmaster.pid that it takes connections. */
export function isReady(dataDir: string): boolean {
  return pidFile(dataDir)[7]?.trim() === 'ready';
}

function pidFile(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function runsOn(pid: number, dataDir: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(` -D ${dataDir} `);
}

async function shutDownOrphan(pid: number, dataDir: string): Promise<void> {
  const owner = new RegExp(`${ownerSetting}=((\\d+)\\.\\w*)`).exec(commandLine(pid));
  const ownerPid = Number(owner?.[2]);
  // An owner that is just stopping, or whose end the watchdog has just seen, is given a moment.
  if (await gone(pid, 3_000)) {
    return;
  }
  if (owner && isAlive(ownerPid) && identity(ownerPid) === owner[1]) {
    throw new PostgresProblem('FOLDER_IN_USE', `${dataDir}, process ${ownerPid}`);
  }
  for (const [signal, wait] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone in the meantime, or of another user: the wait below tells.
    }
    if (await gone(pid, wait)) {
      return;
    }
  }
  throw new PostgresProblem('FOLDER_IN_USE', `${dataDir}, process ${pid}`);
}
