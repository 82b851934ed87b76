import type { Locale } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';
import { grantsInForceSql, type GrantRow } from '../../accounts/index.ts';

/** A mail that waits, with all that it takes to send it now. */
export interface WaitingMail {
  id: string;
  /** Inside a transaction instants arrive as texts. */
  queued_at: Date | string;
  attempts: number;
  title_zh: string;
  title_en: string;
  record_type: string;
  project_id: string;
  active: boolean;
  locale: Locale;
  address: string | null;
  grants: GrantRow[];
}

const waits = 'm.sent_at is null and m.given_up_at is null';

/** Ids of mails whose time has come, the longest waiting first. */
export const dueMails = (db: Reader, now: Date): Promise<{ id: string }[]> =>
  db.rows(`select m.id from mail m where ${waits} and m.next_try_at <= $1 order by m.next_try_at, m.id limit 100`, [
    now,
  ]);

/** How many wait. */
export const countWaiting = async (db: Reader): Promise<number> =>
  (await db.row<{ count: number }>(`select count(*)::integer as count from mail m where ${waits}`))?.count ?? 0;

/**
 * Takes a mail for as long as the transaction lasts; null while another process has it, and once it does not wait any
 * more. An advisory lock, not the row's, which would hold up every feed of this database while the mail server answers;
 * a process that dies leaves it to the next one at once.
 */
export async function takeMail(db: Reader, id: string, now: Date): Promise<WaitingMail | null> {
  const lock = await db.row<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1::text, 4212)) as free',
    [id],
  );
  if (!lock?.free) return null;
  return db.row<WaitingMail>(
    `select m.id, m.queued_at, m.attempts, n.title_zh, n.title_en, n.record_type, n.project_id, a.active, a.locale,
            coalesce(p.mail_address, a.email) as address, ${grantsInForceSql}
       from mail m join notification n on n.id = m.id join account a on a.id = n.account_id
       left join notification_preference p on p.account_id = a.id
      where m.id = $1::uuid and ${waits} and m.next_try_at <= $2::timestamptz`,
    [id, now],
  );
}

export const markSent = (db: Reader, id: string, now: Date): Promise<unknown> =>
  db.rows('update mail set sent_at = $2::timestamptz, attempts = attempts + 1 where id = $1::uuid returning id', [
    id,
    now,
  ]);

export const giveUp = (db: Reader, id: string, now: Date): Promise<unknown> =>
  db.rows('update mail set given_up_at = $2::timestamptz where id = $1::uuid returning id', [id, now]);

export const putOff = (db: Reader, id: string, until: Date): Promise<unknown> =>
  db.rows('update mail set next_try_at = $2::timestamptz, attempts = attempts + 1 where id = $1::uuid returning id', [
    id,
    until,
  ]);
