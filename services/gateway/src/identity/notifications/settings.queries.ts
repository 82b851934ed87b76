import { newId } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';

/** How somebody wishes to be told of one kind. */
export interface KindWish {
  readonly portal: boolean;
  readonly mail: boolean;
}

/** How somebody wishes to be told. */
export interface PreferenceRow {
  /** The person's own; null: the account's. */
  mail_address: string | null;
  account_address: string | null;
  kinds: Record<string, KindWish>;
}

export const preferencesOf = (db: Reader, accountId: string): Promise<PreferenceRow | null> =>
  db.row<PreferenceRow>(
    `select p.mail_address, a.email as account_address, coalesce(p.kinds, '{}') as kinds
       from account a left join notification_preference p on p.account_id = a.id where a.id = $1::uuid`,
    [accountId],
  );

/** Keeps the wishes; kinds that are not named stay as they were. */
export async function keepPreferences(
  db: Reader,
  accountId: string,
  mailAddress: string | null,
  kinds: Readonly<Record<string, KindWish>>,
): Promise<void> {
  await db.rows(
    `insert into notification_preference (id, account_id, mail_address, kinds) values ($1::uuid, $2::uuid, $3::text, $4::text::jsonb)
       on conflict (account_id) do update set mail_address = excluded.mail_address,
         kinds = notification_preference.kinds || excluded.kinds, version = notification_preference.version + 1 returning id`,
    [newId(), accountId, mailAddress, JSON.stringify(kinds)],
  );
}
