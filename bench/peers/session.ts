import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Grant, includes, type Permission, scopeOf } from '@onedesk/kernel';
import type pg from 'pg';

/** What the environment tells a peer. */
export const env = {
  port: Number(process.env.PORT),
  url: process.env.BENCH_DATABASE_URL ?? '',
  key: process.env.BENCH_SESSION_KEY ?? '',
  pool: Number(process.env.POOL_SIZE),
};

/** Whoever asks a peer. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** The session of a request's cookie, signed, in force and active, with its roles: what the product asks, by the same SQL. */
export async function askerOf(pool: pg.Pool, { headers }: IncomingMessage): Promise<Asker | null> {
  const token = tokenOf(headers.cookie ?? '');
  if (!token) return null;
  const { rows } = await pool.query<Asker>({ name: 'session', text: sessionSql, values: [token, new Date()] });
  return rows[0] ?? null;
}

const sessionSql = `
  select s.id as session_id, s.expires_at, a.id, a.username, a.name, a.locale, a.must_change_password,
         coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'projectId', g.project_id,
           'buildingIds', g.building_ids, 'since', g.since) order by g.since, g.id)
           from identity.account_grant g where g.account_id = a.id and g.revoked_at is null), '[]'::json) as grants
    from identity.session s join identity.account a on a.id = s.account_id
   where s.token = $1 and s.expires_at > $2 and a.active`;

function tokenOf(cookie: string): string | null {
  const value = decodeURIComponent(/(?:^|; )onedesk=([^;]+)/.exec(cookie)?.[1] ?? '');
  const at = value.lastIndexOf('.');
  if (at < 1) return null;
  const token = value.slice(0, at);
  const expected = createHmac('sha256', env.key).update(token).digest();
  const given = Buffer.from(value.slice(at + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The product's permission table. */
export const permits = ({ grants }: Asker, permission: Permission, projectId: string): boolean =>
  includes(scopeOf(grants, permission), projectId);

/** Row-level security's setting for whoever asks. */
export const projectsOf = ({ grants }: Asker): string =>
  [...new Set(grants.map(({ projectId }) => projectId ?? '*'))].join(',');
