import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { estateSql } from './estate.sql.ts';
import { peersSql } from './peers/peers.sql.ts';

/** What is measured on, and who asks. */
export interface Estate {
  readonly records: number;
  readonly units: number;
  /** The asking person's session, as browsers send it. */
  readonly cookie: string;
  /** The key that signs it, base64url. */
  readonly secret: string;
  /** The three projects of four in which the asking person is a receptionist. */
  readonly projects: readonly Project[];
}

/** A project, with some of its customers' accounts. */
export interface Project {
  readonly id: string;
  readonly accounts: readonly string[];
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
    const { rows: projects } = await client.query<Project>(
      'select id, (select array_agg(account_id::text) from (select account_id from u where project_id = p.id order by i limit 200) x) as accounts from p where i < 3 order by i',
    );
    const key = secret.toString('base64url');
    const cookie = `onedesk=${encodeURIComponent(`${token}.${signature(token, key)}`)}`;
    return { records, units, cookie, secret: key, projects };
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
