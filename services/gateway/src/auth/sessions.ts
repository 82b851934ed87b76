import type { Grant, Locale } from '@onedesk/kernel';
import { type Database, type Principal, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { grantsInForceSql, type GrantRow, knownGrants } from '../identity/accounts/index.ts';
import { sessionPolicy } from './session.policy.ts';

/** Signing in happens before anybody is somebody: the system itself does it. */
export const gatekeeper: Principal = systemPrincipal('sign-in', '登录 Sign-in');

/** A session in force and whose it is. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly username: string;
  readonly locale: Locale;
  readonly principal: Principal;
}

interface SessionRow {
  session_id: string;
  expires_at: Date;
  id: string;
  username: string;
  name: string;
  locale: Locale;
  must_change_password: boolean;
  grants: GrantRow[];
}

const sessionByToken = `
  select s.id as session_id, s.expires_at, a.id, a.username, a.name, a.locale, a.must_change_password, ${grantsInForceSql}
    from session s join account a on a.id = s.account_id
   where s.token = $1 and s.expires_at > $2 and a.active`;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + sessionPolicy.lastsMinutes * 60_000);

/** The session behind a token, prolonged by this use; null when it has ended or its account is not active. */
export async function openSession({ db, clock }: Resources, token: string): Promise<Session | null> {
  const now = clock.now();
  const row = await rowOf(db, token, now);
  if (!row) return null;
  const end = sessionEnd(now);
  if (end.getTime() - row.expires_at.getTime() > sessionPolicy.notedEveryMinutes * 60_000) {
    const actor = { principal: gatekeeper, requestId: '', action: 'useSession' };
    await db.write(actor, (em) =>
      em.execute('update session set expires_at = ?, updated_at = ? where id = ?', [end, now, row.session_id], 'run'),
    );
  }
  return sessionOf(row);
}

/** The same, found without using it. */
export async function findSession({ db, clock }: Resources, token: string): Promise<Session | null> {
  const row = await rowOf(db, token, clock.now());
  return row && sessionOf(row);
}

const rowOf = (db: Database, token: string, now: Date): Promise<SessionRow | null> =>
  db.read(gatekeeper, (reader) => reader.row<SessionRow>(sessionByToken, [token, now]));

const sessionOf = (row: SessionRow): Session => ({
  id: row.session_id,
  accountId: row.id,
  username: row.username,
  locale: row.locale,
  principal: principalOf(row),
});

const principalOf = (row: SessionRow): Principal => ({
  id: row.id,
  name: row.name,
  kind: 'staff',
  audience: 'staff',
  grants: knownGrants(row.grants).map(({ role, projectId, buildingIds }): Grant => ({ role, projectId, buildingIds })),
  mustChangePassword: row.must_change_password,
});
