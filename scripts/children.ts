import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How a program ended, and the end of what it printed when its output was kept. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs a program to its end and keeps what it prints (the last 200,000 characters). It ends early at `stop`. */
export async function run(
  command: string,
  args: string[],
  options: Omit<SpawnOptions, 'signal' | 'stdio'>,
  stop?: AbortSignal,
): Promise<Outcome> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  stop?.addEventListener('abort', () => void stopChild(child, 5_000));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-200_000);
    });
  }
  return { code: await ended(child), output };
}

/** Resolves with the exit code when the program has ended and its output is read; 1 after a signal. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Asks a program to stop, and ends it by force when it has not stopped in time. */
export async function stopChild(child: ChildProcess, milliseconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await exit;
  clearTimeout(timer);
}

/**
 * Aborts at the first signal to stop, or when the process that started us is gone (the channel to it closes). Later
 * signals change nothing: the one that started us ends us by force when it is asked twice.
 */
export function askedToStop(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.abort());
  }
  process.on('disconnect', () => asked.abort());
  process.channel?.unref();
  return asked.signal;
}

/** Resolves when the signal is aborted. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await once(signal, 'abort');
  }
}
