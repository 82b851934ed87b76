import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { readConfig, type Config } from './config.ts';
import { serveMetrics } from './metrics.ts';
import { runWorker } from './worker.ts';

/** A worker that dies this soon after its start died of the same cause as the last one. */
const youngSeconds = 5;

/** The first process: prepares the databases, then keeps the workers running on one port. */
async function runPrimary(config: Config): Promise<void> {
  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    if (!Object.keys(cluster.workers ?? {}).length) process.exit(0);
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  await prepare();
  if (leaving) process.exit(0);
  cluster.setupPrimary({ args: [] });
  cluster.on('exit', (worker, code) => {
    if (leaving) {
      if (!Object.keys(cluster.workers ?? {}).length) process.exit(0);
    } else replace(worker, code);
  });
  await Promise.all(Array.from({ length: config.workers }, () => listening(start())));
  if (config.metricsPort) serveMetrics(config.metricsPort).on('error', reportPort(config.metricsPort, 'METRICS_PORT'));
  process.stdout.write(`\n  一台 Onedesk  →  ${config.baseUrl}\n\n`);
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

const listening = (worker: Worker) => once(worker, 'listening');

/** A dead worker is replaced; one that could not even start waits a second, so that a broken set-up does not spin. */
function replace(worker: Worker, code: number): void {
  const young = performance.now() - (started.get(worker) ?? 0) < youngSeconds * 1_000;
  if (code === portTaken) process.exit(code);
  process.stderr.write(`a worker ended (${code}); starting another\n`);
  setTimeout(start, young ? 1_000 : 0);
}

/** Exit code of a worker that found the port taken. */
const portTaken = 98;

function reportPort(port: number, name: string) {
  return (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    process.stderr.write(`Port ${port} is in use by another program. Choose another: ${name}=${port + 1} npm start\n`);
    if (name === 'PORT') process.exit(portTaken);
  };
}

async function run(): Promise<void> {
  const config = readConfig();
  if (cluster.isPrimary) return runPrimary(config);
  if (process.argv[2] === 'prepare') {
    const { prepareInstallation } = await import('./prepare.ts');
    await prepareInstallation(config);
    process.exit(0);
  }
  await runWorker(config).catch(reportPort(config.port, 'PORT'));
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
