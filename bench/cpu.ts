import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux counts processor time. */
const ticks = 100;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** User and system time so far, ms. */
  readonly own: number;
  /** The same of children that have ended, ms. */
  readonly ended: number;
}

/** What `/proc/<pid>/stat` says; undefined when the process is gone. The name in parentheses may hold anything. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (place: number) => Number(fields[place - 3]);
    const ms = (a: number, b: number) => ((at(a) + at(b)) * 1_000) / ticks;
    return { pid, parent: at(4), own: ms(14, 15), ended: ms(16, 17) };
  } catch {
    return undefined;
  }
}

function everyProcess(): Stat[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => statOf(Number(pid)) ?? []);
}

/** Processor time of processes and all their descendants so far, ms, user and system. Linux only. */
export function cpuOf(roots: readonly number[]): number {
  const all = everyProcess();
  const mine = new Set(roots);
  for (let before = -1; before !== mine.size; ) {
    before = mine.size;
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid);
  }
  return all.filter(({ pid }) => mine.has(pid)).reduce((sum, { own, ended }) => sum + own + ended, 0);
}
