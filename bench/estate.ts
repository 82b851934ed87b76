import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { estateSql, peersSql } from './estate.sql.ts';

/** What is measured on, and who asks. */
export interface Estate {
  readonly records: number;
  readonly units: number;
  /** The asking person's session, as browsers send it. */
  readonly cookie: string;
  /** The key that signs it, base64url. */
  readonly secret: string;
  /** The three projects of four in which the asking person is a receptionist. */
  readonly projects: readonly string[];
}

/** Fills a migrated database: a unit for every five dated records, each with an account, entries and an owner. */
export async function fillEstate(url: string, records: number, secret: Buffer): Promise<Estate> {
  const units = Math.max(1_000, Math.round(records / 5));
  const token = randomBytes(24).toString('base64url');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const sql of Object.values(estateSql)) await client.query(filled(sql, { records, units, token }));
    await client.query(peersSql);
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ id: string }>('select id from p where i < 3 order by i');
    const key = secret.toString('base64url');
    const cookie = `onedesk=${encodeURIComponent(`${token}.${signature(token, key)}`)}`;
    return { records, units, cookie, secret: key, projects: rows.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

const account = randomUUID();

const filled = (sql: string, { records, units, token }: { records: number; units: number; token: string }): string =>
  sql
    .replaceAll(':records', String(records))
    .replaceAll(':units', String(units))
    .replaceAll(':account', `'${account}'`)
    .replaceAll(':token', `'${token}'`);

const signature = (token: string, key: string): string => createHmac('sha256', key).update(token).digest('base64');
