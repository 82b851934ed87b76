import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Estate } from './estate.ts';
import { documents } from './questions/index.ts';

/** A peer that runs: where it listens, and the processes whose time counts as its own. */
export interface Running {
  readonly port: number;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Where the data is: for the product and the floor the superuser's URL, for the others that of a bound role. */
export interface Databases {
  readonly ownerUrl: string;
  readonly boundUrl: string;
}

/** Connections that each peer may open in all. */
const connections = 32;

const root = join(import.meta.dirname, '..');

/** The product as built: one worker, which holds gateway and services, and traces every tenth request. */
export async function startOurs(
  { ownerUrl }: Databases,
  { secret }: Estate,
  collector: string,
  profile?: string,
): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-bench-'));
  const trusted = join(folder, 'documents.json');
  writeFileSync(trusted, JSON.stringify(documents));
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: ownerUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    METRICS_PORT: '0',
    WORKERS: '1',
    // Four services, each with connections of its own.
    POOL_SIZE: String(connections / 4),
    ONEDESK_DATA: folder,
    TRUSTED_DOCUMENTS: trusted,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector,
    OTEL_TRACES_SAMPLER_ARG: '0.1',
    ONEDESK_SESSION_SECRET: Buffer.from(secret, 'base64url').toString('base64'),
  };
  const execArgv = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = start(join(root, 'services/gateway/dist/main.js'), env, {
    execArgv,
    log: openSync(join(folder, 'log'), 'w'),
  });
  await answers(`http://127.0.0.1:${port}/readyz`, child);
  return { port, pids: [child.pid ?? 0], stop: () => ended([child]) };
}

/** A peer of one process that says when it listens. */
export async function startPeer(file: string, url: string, { secret }: Estate): Promise<Running> {
  const { port, child } = await listening(file, { ...peerEnvironment(url, secret), POOL_SIZE: String(connections) });
  return { port, pids: [child.pid ?? 0], stop: () => ended([child]) };
}

/** Apollo's gateway, and three subgraphs for it. */
export async function startApollo(url: string, { secret }: Estate): Promise<Running> {
  const env = { ...peerEnvironment(url, secret), POOL_SIZE: String(connections / 4) };
  const names = ['tickets', 'property', 'finance'];
  const subgraphs = await Promise.all(names.map((name) => listening('apollo-subgraph.mjs', env, [name])));
  const addresses = subgraphs.map(({ port }, i) => ({ name: names[i], url: `http://127.0.0.1:${port}/` }));
  const gateway = await listening('apollo-gateway.mjs', { ...env, BENCH_SUBGRAPHS: JSON.stringify(addresses) });
  const children = [gateway, ...subgraphs].map(({ child }) => child);
  return { port: gateway.port, pids: children.map(({ pid }) => pid ?? 0), stop: () => ended(children) };
}

const peerEnvironment = (url: string, secret: string) => ({
  NODE_ENV: 'production',
  GRAPHILE_ENV: 'production',
  BENCH_DATABASE_URL: url,
  BENCH_SESSION_KEY: secret,
});

async function listening(file: string, env: Record<string, string>, args: string[] = []) {
  const port = await freePort();
  const child = start(join(import.meta.dirname, 'peers', file), { ...env, PORT: String(port) }, { args });
  await Promise.race([once(child, 'message'), died(child)]);
  return { port, child };
}

function start(
  file: string,
  env: Record<string, string>,
  { args = [], execArgv = [], log }: { args?: string[]; execArgv?: string[]; log?: number } = {},
): ChildProcess {
  return fork(file, args, {
    env: { PATH: process.env.PATH, ...env },
    // Whoever ends the bench, even by force, ends them all.
    execArgv: ['--import', join(root, 'scripts', 'lifeline.mjs'), ...execArgv],
    stdio: ['ignore', 'ignore', log ?? 'inherit', 'ipc'],
  });
}

async function died(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${child.spawnfile} ended (${code}) before it listened`);
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the product ended (${child.exitCode}) before it answered`);
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await pause(100);
  }
  throw new Error('the product did not answer within a minute');
}

async function ended(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
