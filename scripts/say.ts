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

/** Turns a full disk or a folder that cannot be written into a sentence; leaves everything else as it is. */
export function explained(error: unknown): unknown {
  const { code = '', path = root } = error as NodeJS.ErrnoException;
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new Stuck(
      `The disk is full (${path}); free some space and run the same command again.`,
      `磁盘已满（${path}）；请释放空间后重新执行同一命令。`,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new Stuck(
      `${path} cannot be written; run as the owner of the folder, or clone into a folder of your own.`,
      `无法写入 ${path}；请以该目录所有者的身份运行，或克隆到自己的目录中。`,
    );
  }
  return error;
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
