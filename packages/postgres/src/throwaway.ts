import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, startPostgres } from './server.ts';

/** What makes a database quick when nobody minds losing it. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A server for tests, in a temporary folder that goes with it when it stops. */
export async function startThrowawayPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-postgres-'));
  // As root the server runs under another user, who must be able to enter; the data folder inside stays closed.
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const postgres = await startPostgres({ dataDir: join(folder, 'data'), settings: { ...hasty, ...settings } });
    const stop = async () => {
      await postgres.stop();
      remove();
    };
    return { ...postgres, stop };
  } catch (error) {
    remove();
    throw error;
  }
}
