import { setTimeout as pass } from 'node:timers/promises';
import { cpuOf } from './cpu.ts';

/** How long is looked at one time, ms. */
const look = 2_000;
/** What a system at rest still uses of one processor: it looks whether there is something to do. */
const atRest = 0.1;

/**
 * Waits until the processes and all their descendants are at rest, three minutes at most. A product that finds a year of
 * complaints at its start tells first what became overdue, and the database tidies up behind whoever filled it: neither
 * is what requests cost.
 */
export async function rested(pids: readonly number[], stop: AbortSignal): Promise<void> {
  const until = performance.now() + 180_000;
  let used = cpuOf(pids);
  while (performance.now() < until && !stop.aborted) {
    await pass(look);
    const now = cpuOf(pids);
    if (now - used < atRest * look) return;
    used = now;
  }
}
