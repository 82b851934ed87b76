import { dirname } from 'node:path';

/** Root of the checkout. */
export const root = dirname(import.meta.dirname);

/** A line with the time of day. */
export function say(text: string): void {
  process.stdout.write(`[${new Date().toTimeString().slice(0, 8)}] ${text}\n`);
}

/** A sentence that names what is wrong and the way out, in both languages; ends the command when nobody catches it. */
export class Stuck extends Error {
  constructor(english: string, chinese: string) {
    super(`${english}\n${chinese}`);
    this.name = 'Stuck';
  }
}

/** Prints what stopped a command: known problems as their sentences, a bug in full. */
export function complain(error: unknown): void {
  const known = error instanceof Error && ['Stuck', 'PostgresProblem'].includes(error.name);
  const text = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text.replace(/^/gm, known ? '✗ ' : '')}\n`);
}

/** Whole seconds since an instant of `performance.now()`, with one decimal: `3.4 s`. */
export function since(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
