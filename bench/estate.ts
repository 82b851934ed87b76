import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { fillComplaints } from './complaints/fill.ts';
import { estateSql } from './estate.sql.ts';
import { peersSql } from './peers/peers.sql.ts';

/** What is measured on, and who asks. */
export interface Estate {
  readonly records: number;
  readonly complaints: number;
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
  readonly places: Places;
}

/** Some of what a project's complaints are about, and some of those complaints. */
export interface Places {
  readonly units: readonly string[];
  readonly buildings: readonly string[];
  readonly complaints: readonly { readonly id: string; readonly number: string }[];
}

/** How much there is. */
export interface Size {
  /** Dated records of the duty log. */
  readonly records: number;
  readonly complaints: number;
}

/** Fills a migrated database: a unit for every five dated records, each with an account, entries and an owner. */
export async function fillEstate(url: string, { records, complaints }: Size, secret: Buffer): Promise<Estate> {
  const units = Math.max(1_000, Math.round(records / 5));
  const token = randomBytes(24).toString('base64url');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const sql of Object.values(estateSql)) await client.query(filled(sql, { records, units, token }));
    await fillComplaints(client, { url, complaints, asking: { id: account, name: '陈晓雯' } });
    await client.query(peersSql);
    await client.query('vacuum analyze');
    const { rows: projects } = await client.query<Project>(projectsSql);
    const key = secret.toString('base64url');
    const cookie = `onedesk=${encodeURIComponent(`${token}.${signature(token, key)}`)}`;
    return { records, complaints, units, cookie, secret: key, projects };
  } finally {
    await client.end();
  }
}

const projectsSql = `
  select id, (select array_agg(account_id::text) from (select account_id from u where project_id = p.id order by i limit 200) x) as accounts,
         json_build_object(
           'units', (select json_agg(id) from (select id from u where project_id = p.id order by i limit 50) x),
           'buildings', (select json_agg(id) from (select id from b where project_id = p.id order by i limit 10) x),
           'complaints', (select json_agg(x) from (
              select id, number from tickets.complaint where project_id = p.id and registered_at < now() - interval '20 days' order by registered_at desc limit 50) x)) as places
    from p where i < 3 order by i`;

const account = randomUUID();

const filled = (sql: string, { records, units, token }: { records: number; units: number; token: string }): string =>
  sql
    .replaceAll(':records', String(records))
    .replaceAll(':units', String(units))
    .replaceAll(':account', `'${account}'`)
    .replaceAll(':token', `'${token}'`);

const signature = (token: string, key: string): string => createHmac('sha256', key).update(token).digest('base64');
