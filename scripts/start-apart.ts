// `npm run start:apart`: as `npm start`, but property, tickets, finance and the gateway are processes of their own, each
// with its own database (docs/apart.md).
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { askedToStop } from './children.ts';
import { keepDatabase, ownDatabase } from './database.ts';
import { checkPort, chooseMetricsPort, portFrom } from './ports.ts';
import { complain, explained, root, say } from './say.ts';
import { serveApart } from './serve-apart.ts';

const command = 'npm run start:apart';
const stop = askedToStop();

async function start(): Promise<number> {
  const port = portFrom('PORT', 4000);
  await checkPort(port, 'PORT', command);
  const metricsPort = await chooseMetricsPort(command);
  await build(stop);
  if (stop.aborted) {
    return 0;
  }
  const dataDir = resolve(root, process.env.ONEDESK_DATA ?? '.data', 'apart');
  mkdirSync(dataDir, { recursive: true });
  if (ownDatabase(process.env)) {
    return serveApart({ dataDir, port, metricsPort, stop });
  }
  say('starting PostgreSQL …');
  const database = await keepDatabase(join(dataDir, 'postgres'));
  try {
    return await serveApart({ database, dataDir, port, metricsPort, stop });
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
