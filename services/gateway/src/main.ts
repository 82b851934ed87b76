import { type ChildProcess, fork } from 'node:child_process';
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { readConfig, type Config } from './config.ts';
import { serveMetrics } from './metrics.ts';

/** A worker that dies this soon after its start died of the same cause as the last one. */
const youngSeconds = 5;

/** The first process: prepares the databases, then keeps the workers running on one port. */
async function runPrimary(config: Config): Promise<void> {
  let leaving = false;
  let exitCode = 0;
  let year: ChildProcess | undefined;
  const endWhenAlone = () => {
    if (!Object.keys(cluster.workers ?? {}).length) process.exit(exitCode);
  };
  const leave = (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (leaving) return;
    leaving = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
    year?.kill('SIGKILL');
    endWhenAlone();
  };
  process.on('SIGTERM', () => leave());
  process.on('SIGINT', () => leave());
  // Every worker takes connections itself. Handed out by this process, those on their way to a worker that dies would
  // hang for ever; now they break, and whoever asked tries again.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  await prepare();
  if (leaving) process.exit(0);
  cluster.setupPrimary({ args: [] });
  cluster.on('exit', (worker, code) => {
    if (leaving) endWhenAlone();
    else if (code === portTaken) {
      exitCode = code;
      sayTaken(config.port, 'PORT');
      // None of them serves yet, and none shall say the same again.
      leave('SIGKILL');
    } else replace(worker, code, () => leaving);
  });
  // Before the workers: their jobs would act on a year that was cut off.
  const held = config.demoYear ? await (await import('./demo/diary/index.ts')).holdTheYear(config) : null;
  const serving = once(cluster, 'listening');
  for (let worker = 0; worker < config.workers; worker += 1) start();
  await serving;
  if (config.metricsPort) openMetrics(config.metricsPort);
  process.stdout.write(`\n  一台 Onedesk  →  ${config.baseUrl}\n\n`);
  if (held && !leaving) year = liveTheYear(held);
}

/** The demo's past is made beside the workers: nobody waits for it, and it ends with them. */
function liveTheYear(held: { end(): Promise<void> }): ChildProcess {
  const child = fork(process.argv[1] as string, ['year']);
  child.on('exit', (code) => {
    if (code) process.stderr.write(`the demo's year was not finished (${code}); the next start goes on\n`);
    void held.end();
  });
  return child;
}

/** Work goes on without figures when their port is taken. */
function openMetrics(port: number): void {
  serveMetrics(port).on('error', (error) => {
    if (!isTaken(error)) throw error;
    sayTaken(port, 'METRICS_PORT');
  });
}

/** Migrations, keys and demo data in a process of their own, so that this one stays small. */
async function prepare(): Promise<void> {
  cluster.setupPrimary({ args: ['prepare'] });
  const child = cluster.fork();
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) process.exit(code || 1);
}

const started = new WeakMap<Worker, number>();

function start(): Worker {
  const worker = cluster.fork();
  started.set(worker, performance.now());
  return worker;
}

/** A dead worker is replaced; one that could not even start waits a second, so that a broken set-up does not spin. */
function replace(worker: Worker, code: number, leaving: () => boolean): void {
  const young = performance.now() - (started.get(worker) ?? 0) < youngSeconds * 1_000;
  process.stderr.write(`a worker ended (${code}); starting another\n`);
  setTimeout(() => leaving() || start(), young ? 1_000 : 0);
}

/** Exit code of a worker that found the port taken; the first process says so, once for all of them. */
const portTaken = 98;

const isTaken = (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE';

function sayTaken(port: number, name: string): void {
  process.stderr.write(`Port ${port} is in use by another program. Choose another: ${name}=${port + 1} npm start\n`);
}

async function run(): Promise<void> {
  const config = readConfig();
  if (process.argv[2] === 'year') {
    const demo = await import('./demo/index.ts');
    await demo.liveTheYear(config);
    process.exit(0);
  }
  if (cluster.isPrimary) return runPrimary(config);
  if (process.argv[2] === 'prepare') {
    const { prepareInstallation } = await import('./prepare.ts');
    await prepareInstallation(config);
    process.exit(0);
  }
  const { runWorker } = await import('./worker.ts');
  await runWorker(config).catch((error: NodeJS.ErrnoException) => {
    if (!isTaken(error)) throw error;
    process.exit(portTaken);
  });
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
