import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { askedToStop } from './children.ts';
import { keepDatabase, ownDatabase } from './database.ts';
import { checkPort, chooseMetricsPort, portFrom } from './ports.ts';
import { complain, explained, root, say } from './say.ts';
import type { Run } from './serve.ts';

/** A way to run the system: what is typed for it, where below the data folder it keeps its own, and what serves. */
export interface Launch {
  command: string;
  folder: string;
  serve: (run: Run) => Promise<number>;
}

/** Builds, starts the embedded database unless another one is named, and serves until asked to stop; ends the process. */
export async function launch(how: Launch): Promise<never> {
  try {
    const code = await start(how, askedToStop());
    say('stopped');
    process.exit(code);
  } catch (error) {
    complain(explained(error));
    process.exit(1);
  }
}

async function start({ command, folder, serve }: Launch, stop: AbortSignal): Promise<number> {
  const port = portFrom('PORT', 4000);
  await checkPort(port, 'PORT', command);
  const metricsPort = await chooseMetricsPort(command);
  await build(stop);
  if (stop.aborted) {
    return 0;
  }
  const dataDir = resolve(root, process.env.ONEDESK_DATA ?? '.data', folder);
  mkdirSync(dataDir, { recursive: true });
  if (ownDatabase(process.env)) {
    return serve({ dataDir, port, metricsPort, stop });
  }
  say('starting PostgreSQL …');
  const database = await keepDatabase(join(dataDir, 'postgres'));
  try {
    return await serve({ database, dataDir, port, metricsPort, stop });
  } finally {
    await database.stop();
  }
}
