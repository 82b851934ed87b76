// `npm run dev`: the embedded database, the services rebuilt and started again at every change, and every app with hot
// reload. Open http://localhost:4100; the running system itself is on PORT (4000).
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { aborted, askedToStop, run, stopChild } from './children.ts';
import { type KeptDatabase, keepDatabase, ownDatabase } from './database.ts';
import { checkPort, freePort, portFrom } from './ports.ts';
import { complain, explained, root, say, Stuck } from './say.ts';

/** Where the shell's development server listens; its rsbuild.config.ts says so too. */
const shellPort = 4100;

const stop = askedToStop();
const children = new Set<ChildProcess>();

/** Starts a program whose lines are shown with its name in front. */
function start(name: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${name.padEnd(8)}│ ${line}\n`));
  }
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

async function dev(): Promise<void> {
  const port = portFrom('PORT', 4000);
  await checkPort(port, 'PORT', 'npm run dev');
  await checkShellPort();
  say('building the services …');
  const { code, output } = await run('tsc', ['-b', 'services/gateway'], { cwd: root }, stop);
  if (code !== 0 && !stop.aborted) {
    process.stdout.write(output);
    say('the build has errors; it goes on as soon as they are mended');
  }
  const dataDir = resolve(root, process.env.ONEDESK_DATA ?? '.data');
  mkdirSync(dataDir, { recursive: true });
  const database = ownDatabase(process.env) ? undefined : await keepDatabase(join(dataDir, 'postgres'));
  start('tsc', 'tsc', ['-b', '-w', '--preserveWatchOutput', 'services/gateway'], root);
  const server = keepServer(await serverSettings(port, dataDir, database));
  startApps(port);
  say(`the portal with hot reload: http://localhost:${shellPort}`);
  await aborted(stop);
  say('stopping …');
  await Promise.all([server.stop(), ...[...children].map((child) => stopChild(child, 5_000))]);
  await database?.stop();
}

async function checkShellPort(): Promise<void> {
  await checkPort(shellPort, 'PORT', 'npm run dev').catch(() => {
    throw new Stuck(
      `Port ${shellPort} is taken; stop the program that uses it (another npm run dev, perhaps) and try again.`,
      `端口 ${shellPort} 已被占用；请停止占用它的程序（可能是另一个 npm run dev）后重试。`,
    );
  });
}

async function serverSettings(port: number, dataDir: string, database?: KeptDatabase): Promise<NodeJS.ProcessEnv> {
  return {
    ...(database && { DATABASE_URL: database.url, ONEDESK_EMBEDDED: '1' }),
    ONEDESK_DATA: dataDir,
    PORT: String(port),
    METRICS_PORT: String(await freePort()),
    // One worker starts faster than two; people come through the shell's server, so that is the origin they have.
    WORKERS: process.env.WORKERS ?? '1',
    // Documents change while pages are written: the server takes them from the sources.
    ONEDESK_DEVELOPMENT: '1',
    BASE_URL: process.env.BASE_URL ?? `http://localhost:${shellPort}`,
  };
}

/** Runs the server, and starts it again when what it was built from has changed. */
function keepServer(settings: NodeJS.ProcessEnv): { stop: () => Promise<void> } {
  const main = join(root, 'services', 'gateway', 'dist', 'main.js');
  const lifeline = join(root, 'scripts', 'lifeline.mjs');
  let server: ChildProcess | undefined;
  let turn = Promise.resolve();
  const halt = async (milliseconds: number) => {
    const running = server;
    server = undefined;
    if (running) {
      await stopChild(running, milliseconds);
    }
  };
  const restart = async () => {
    await halt(10_000);
    if (stop.aborted || !existsSync(main)) {
      return;
    }
    const started = start('server', process.execPath, ['--import', lifeline, main], root, settings);
    server = started;
    started.once('exit', (code) => {
      if (server === started) {
        say(`the server ended (code ${code}); it starts again at the next change`);
      }
    });
  };
  const next = () => {
    turn = turn.then(restart);
  };
  next();
  const changed = soon(next);
  const watchers = builtFolders().map((folder) => watch(folder, { recursive: true }, changed));
  const end = async () => {
    watchers.forEach((watcher) => watcher.close());
    await turn;
    await halt(30_000);
  };
  return { stop: end };
}

/** The folders whose change calls for a new start of the server. */
function builtFolders(): string[] {
  const workspaces = ['packages', 'services'].flatMap((kind) =>
    readdirSync(join(root, kind)).map((name) => join(root, kind, name, 'dist')),
  );
  return workspaces.filter((folder) => existsSync(folder));
}

/** Calls once the calls have ceased for half a second: the compiler writes many files. */
function soon(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 500);
  };
}

/** The development server of every app, each on the port of its rsbuild.config.ts. */
function startApps(port: number): void {
  for (const name of readdirSync(join(root, 'frontends'))) {
    const folder = join(root, 'frontends', name);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"dev": "rsbuild dev"')) {
      // Our packages are read from their sources, which need no build.
      const env = {
        NODE_ENV: 'development',
        NODE_OPTIONS: '--conditions=source',
        ONEDESK_ORIGIN: `http://localhost:${port}`,
      };
      start(name, 'rsbuild', ['dev'], folder, env);
    }
  }
}

try {
  await dev();
  say('stopped');
  process.exit(0);
} catch (error) {
  complain(explained(error));
  process.exit(1);
}
