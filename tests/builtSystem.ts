import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', 'services', 'gateway', 'dist', 'main.js');

/** The built server as its own processes: a first one and its workers. */
export interface BuiltSystem {
  /** Process id of the first process. */
  readonly pid: number;
  readonly origin: string;
  /** All that it has printed so far, on either stream. */
  printed(): string;
  /** Process ids of the workers that run now. */
  workers(): number[];
  /** The exit code, when the first process has ended. */
  readonly exited: Promise<number | null>;
  /** Ends everything by force; for the end of a test. */
  destroy(): void;
}

/** What a run of the built server is told, as environment variables; `PORT` and `ONEDESK_DATA` are chosen unless given. */
export async function runBuilt(settings: Record<string, string>): Promise<BuiltSystem> {
  if (!existsSync(program)) {
    throw new Error('The server is not built. Build it first: npx turbo run build');
  }
  const port = settings.PORT ?? String(await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-built-'));
  const own = { PATH: process.env.PATH, NODE_ENV: 'production', METRICS_PORT: '0', ONEDESK_DATA: folder };
  const child = spawn(process.execPath, [program], {
    env: { ...own, ...settings, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  const pid = child.pid ?? 0;
  return {
    pid,
    origin: `http://localhost:${port}`,
    printed: () => text,
    workers: () => childrenOf(pid),
    exited: new Promise((done) => child.once('close', done)),
    destroy() {
      for (const id of [pid, ...childrenOf(pid)]) forceEnd(child, id);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a process with this id runs; one that ended and waits to be collected does not. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !(statOf(pid)?.startsWith('Z') ?? false);
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A fresh idempotency key. */
export const freshKey = (): string => randomUUID();

function forceEnd(child: ChildProcess, pid: number): void {
  if (pid === child.pid && (child.exitCode !== null || child.signalCode !== null)) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
    return stdout.split('\n').filter(Boolean).map(Number);
  }
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((id) => {
    const [state, parent] = statOf(id)?.split(' ') ?? [];
    return parent === String(pid) && state !== 'Z';
  });
}

/** State and parent of a process: what /proc/<pid>/stat says after the command, which may hold spaces itself. */
function statOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2);
  } catch {
    return undefined;
  }
}
