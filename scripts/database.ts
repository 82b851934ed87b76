import { setTimeout as pause } from 'node:timers/promises';
import { complain, say } from './say.ts';

/** Environment variables that point at a database of somebody's own: DATABASE_URL or PROPERTY_DATABASE_URL and so on. */
export function ownDatabase(env: NodeJS.ProcessEnv): boolean {
  return Object.entries(env).some(
    ([name, value]) => /^((TICKETS|PROPERTY|FINANCE|IDENTITY)_)?DATABASE_URL$/.test(name) && value !== '',
  );
}

/** The embedded database, kept running until `stop`. */
export interface KeptDatabase {
  /** Connects as the superuser to the product's own database. */
  url: string;
  /** Resolves when it died and could not be started again. */
  lost: Promise<void>;
  stop(): Promise<void>;
}

/** How many starts in a row may fail before it is given up. */
const tries = 5;

/** Starts the embedded PostgreSQL on a folder, makes the database, and starts it again when it dies. */
export async function keepDatabase(dataDir: string, settings: Record<string, string> = {}): Promise<KeptDatabase> {
  // Only there once it is built, so not imported at the top.
  const { createDatabase, startPostgres } = await import('@onedesk/postgres');
  let server = await startPostgres({ dataDir, settings });
  if (server.dataDir !== dataDir) {
    say(`PostgreSQL keeps its data in ${server.dataDir}: its user cannot enter ${dataDir}`);
  }
  const url = await createDatabase(server.url('postgres'), 'onedesk');
  const state = { stopping: false };
  const watch = async (): Promise<void> => {
    const lastWords = await server.exited;
    for (let attempt = 1; !state.stopping && attempt <= tries; attempt++) {
      say(`PostgreSQL ended unexpectedly; starting it again (${attempt} of ${tries})`);
      process.stderr.write(worthReading(lastWords));
      await pause(200 * attempt);
      try {
        server = await startPostgres({ dataDir, settings });
        if (state.stopping) {
          return await server.stop();
        }
        say('PostgreSQL is back');
        return await watch();
      } catch (error) {
        complain(error);
      }
    }
  };
  const lost = watch();
  const stop = async () => {
    state.stopping = true;
    await server.stop();
    await lost;
  };
  return { url, lost, stop };
}

/** What PostgreSQL printed without its everyday lines. */
function worthReading(lastWords: string): string {
  const lines = lastWords.split('\n').filter((line) => line.trim() !== '' && !line.includes(' LOG: '));
  return lines.map((line) => `  ${line}\n`).join('');
}
