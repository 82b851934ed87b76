import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process with this id runs (whoever owns it). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A process that ended but was not collected by its parent answers signals and does nothing else.
  return process.platform !== 'linux' || procStat(pid)?.[0] !== 'Z';
}

/** The command line of a process; empty when there is none. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    return procFile(pid, 'cmdline').replaceAll('\0', ' ');
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** A name for a process that does not come back when its id is used again: id and start time. */
export function identity(pid: number): string {
  const started =
    process.platform === 'linux'
      ? procStat(pid)?.[19]
      : spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.replace(/\W/g, '');
  return `${pid}.${started ?? ''}`;
}

/** Waits until the process is gone, at most `milliseconds`. False: it still runs. */
export async function gone(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited >= milliseconds) {
      return false;
    }
    await pause(20);
  }
  return true;
}

/** The fields of /proc/<pid>/stat after the command, which may itself hold spaces and brackets: 0 is the state. */
function procStat(pid: number): string[] | undefined {
  const text = procFile(pid, 'stat');
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
