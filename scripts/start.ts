// `npm start`: builds, starts the embedded database unless another one is named, and runs the server until it is asked
// to stop. Settings come from the environment: PORT, METRICS_PORT, DATABASE_URL, ONEDESK_DATA (see the README).
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { askedToStop } from './children.ts';
import { keepDatabase, ownDatabase } from './database.ts';
import { checkPort, chooseMetricsPort, portFrom } from './ports.ts';
import { complain, explained, root, say } from './say.ts';
import { serve } from './serve.ts';

const stop = askedToStop();

async function start(): Promise<number> {
  const port = portFrom('PORT', 4000);
  await checkPort(port, 'PORT', 'npm start');
  const metricsPort = await chooseMetricsPort('npm start');
  await build(stop);
  if (stop.aborted) {
    return 0;
  }
  const dataDir = resolve(root, process.env.ONEDESK_DATA ?? '.data');
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

try {
  const code = await start();
  say('stopped');
  process.exit(code);
} catch (error) {
  complain(explained(error));
  process.exit(1);
}
