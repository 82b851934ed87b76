import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

/** The URL of another database (and user) on the same server. */
export function databaseUrl(url: string, database: string, user?: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) {
    other.username = encodeURIComponent(user);
  }
  return other.href;
}

/** Makes an empty database unless it exists; returns its URL. `adminUrl`: any database of the server, as superuser. */
export async function createDatabase(adminUrl: string, name: string): Promise<string> {
  await asAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(name)}`);
    }
  });
  return databaseUrl(adminUrl, name);
}

/**
 * Makes a new database with everything that is in `template`; returns its URL. Nobody may be connected to the template
 * meanwhile; connections that are just closing are waited for (5 s).
 */
export async function cloneDatabase(adminUrl: string, template: string, name: string): Promise<string> {
  const sql = `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`;
  await asAdmin(adminUrl, (client) => whenFree(() => client.query(sql)));
  return databaseUrl(adminUrl, name);
}

/** Removes a database if it exists, ending the connections to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function asAdmin(adminUrl: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  // From `postgres`, so that the database of the URL itself may be a template or be dropped.
  const client = new pg.Client({ connectionString: databaseUrl(adminUrl, 'postgres') });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/** Tries again while PostgreSQL says that the template is in use (55006). */
async function whenFree(act: () => Promise<unknown>, tries = 50): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (tries <= 1 || (error as { code?: string }).code !== '55006') {
      throw error;
    }
    await pause(100);
    await whenFree(act, tries - 1);
  }
}
