import type { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import { type LockoutKind, lockoutPolicy } from './lockout.policy.ts';

/** How a counted try stands. */
export interface Try {
  /** False: the lock was on already, and nothing must be tried. */
  readonly admitted: boolean;
  /** This try, if it is wrong, is the one that locks. */
  readonly last: boolean;
  /** When the lock ends; null while there is none. */
  readonly lockedUntil: Date | null;
}

/** What is counted under: never the text itself, as people type passwords into the wrong field. */
export const lockoutKey = (kind: LockoutKind, text: string): string =>
  `${kind}:${createHash('sha256').update(text).digest('hex')}`;

/** The same key for an account's username, as SQL. */
export const accountKeySql = (column: string): string =>
  `'account:' || encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

const minutes = (at: Date, count: number): Date => new Date(at.getTime() + count * 60_000);

/**
 * Counts a try before it is made, in one statement, so that parallel tries cannot slip through between looking and
 * counting: the last one allowed sets the lock, whoever comes later finds it. A right password takes it back.
 */
export async function countTry(em: EntityManager, kind: LockoutKind, text: string, now: Date): Promise<Try> {
  const { tries: limit, withinMinutes, lockedMinutes } = lockoutPolicy[kind];
  const fresh = `coalesce(t.locked_until, t.window_started_at + interval '${withinMinutes} minutes') <= excluded.window_started_at`;
  const [row] = await em.execute<{ tries: number; locked_until: string | null }[]>(
    `insert into sign_in_throttle as t (key, tries, window_started_at) values (?, 1, ?)
     on conflict (key) do update set
       tries = case when ${fresh} then 1 else t.tries + 1 end,
       window_started_at = case when ${fresh} then excluded.window_started_at else t.window_started_at end,
       locked_until = case when ${fresh} then null when t.tries + 1 >= ${limit} then coalesce(t.locked_until, ?::timestamptz) end
     returning tries, locked_until`,
    [lockoutKey(kind, text), now, minutes(now, lockedMinutes)],
    'all',
  );
  const tries = row?.tries ?? 1;
  const lockedUntil = row?.locked_until ? new Date(row.locked_until) : null;
  return { admitted: tries <= limit, last: tries === limit, lockedUntil };
}

/** The account's wrong tries are forgotten: the right password came, or an administrator unlocked it. */
export async function forgetTries(em: EntityManager, username: string): Promise<void> {
  await em.execute(
    'update sign_in_throttle set tries = 0, locked_until = null where key = ?',
    [lockoutKey('account', username)],
    'run',
  );
}

/** A try from the address was no wrong one after all: it does not count against its neighbours. */
export async function takeBackTry(em: EntityManager, address: string): Promise<void> {
  await em.execute(
    `update sign_in_throttle set tries = greatest(tries - 1, 0),
       locked_until = case when tries - 1 >= ${lockoutPolicy.address.tries} then locked_until end where key = ?`,
    [lockoutKey('address', address)],
    'run',
  );
}
