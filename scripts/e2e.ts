// What the end-to-end tests run against: the built system on a fresh embedded database that is thrown away after. With
// ONEDESK_APART=1 each service is a process of its own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedToStop } from './children.ts';
import { keepDatabase } from './database.ts';
import { freePort, portFrom } from './ports.ts';
import { complain } from './say.ts';
import { serve } from './serve.ts';
import { serveApart } from './serve-apart.ts';

// Tests count what they make themselves.
process.env.DEMO_YEAR = '0';
const stop = askedToStop();
const dataDir = mkdtempSync(join(tmpdir(), 'onedesk-e2e-'));
// The database runs under another user when we are root.
chmodSync(dataDir, 0o755);

// What an earlier run may have left.
const forgetClock = () => rmSync(process.env.ONEDESK_CLOCK ?? '', { force: true });

try {
  forgetClock();
  const database = await keepDatabase(join(dataDir, 'postgres'), { fsync: 'off', synchronous_commit: 'off' });
  const port = portFrom('PORT', 24_800);
  const run = process.env.ONEDESK_APART === '1' ? serveApart : serve;
  const code = await run({ database, dataDir, port, metricsPort: await freePort(), stop });
  await database.stop();
  process.exitCode = code;
} catch (error) {
  complain(error);
  process.exitCode = 1;
} finally {
  forgetClock();
  rmSync(dataDir, { recursive: true, force: true });
}
