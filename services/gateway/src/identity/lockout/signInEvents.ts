import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@onedesk/kernel';

/** What happens at the door, for the audit (PPL-3): who, when, from where. */
export type SignInKind = 'signedIn' | 'signedOut' | 'accountLocked' | 'addressLocked' | 'accountUnlocked';

/** Where a request comes from. */
export interface Origin {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string;
}

/** Keeps what happened; `from` is null for what is done inside the portal. */
export async function recordSignIn(
  em: EntityManager,
  kind: SignInKind,
  accountId: string | null,
  from: Origin | null,
  at: Date,
): Promise<void> {
  await em.execute(
    'insert into sign_in_event (id, account_id, kind, address, user_agent, at) values (?, ?, ?, ?, ?, ?)',
    [newId(), accountId, kind, from?.address ?? null, from?.userAgent ?? null, at],
    'run',
  );
}
