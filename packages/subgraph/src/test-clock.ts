import { readFileSync, statSync } from 'node:fs';
import { type Clock, systemClock } from '@onedesk/kernel';
import type { Environment } from './settings.ts';

/**
 * The clock of a process: the machine's, or for tests and development one that a file sets (`ONEDESK_CLOCK`), for all
 * processes on the machine at once. Anywhere else that variable is refused: whoever set it there would forge due times,
 * receipts and the audit.
 */
export function clockOf(env: Environment): Clock {
  const file = env.ONEDESK_CLOCK;
  if (!file) return systemClock;
  if (env.NODE_ENV !== 'development' && env.NODE_ENV !== 'test') {
    throw new Error('ONEDESK_CLOCK sets the clock for tests and is not taken in production: unset it');
  }
  const clock = new FileClock(file);
  clock.now();
  return clock;
}

/** Goes on from the instant that a file holds, as of when it was written; while there is no file it is the machine's. */
class FileClock implements Clock {
  readonly #file: string;
  #written = 0n;
  #ahead = 0;

  constructor(file: string) {
    this.#file = file;
  }

  now(): Date {
    const written = statSync(this.#file, { throwIfNoEntry: false, bigint: true })?.mtimeNs ?? 0n;
    if (written !== this.#written) {
      this.#ahead = written ? this.#set() - Number(written / 1_000_000n) : 0;
      this.#written = written;
    }
    return new Date(systemClock.now().getTime() + this.#ahead);
  }

  #set(): number {
    const text = readFileSync(this.#file, 'utf8').trim();
    const at = Date.parse(text);
    if (Number.isNaN(at)) throw new Error(`${this.#file} (ONEDESK_CLOCK) holds "${text}", which is no instant`);
    return at;
  }
}
