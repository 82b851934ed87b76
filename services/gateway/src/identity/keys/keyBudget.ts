import type { Resources } from '@onedesk/subgraph';
import { keeper } from './resolveKey.ts';

/** How a key's budget stands after a request was put against it; costs in points. */
export interface Spent {
  /** False: it did not fit, and nothing was taken. */
  readonly admitted: boolean;
  readonly remaining: number;
  /** Seconds until the budget is whole again. */
  readonly retryAfter: number;
}

/**
 * Takes a cost from what the key may spend in this minute, in one statement: all workers count in the same row. A
 * worker whose clock lags behind counts in the minute that others have begun. Losing a second of it in a crash of the
 * database harms nobody, so nobody waits for the disk.
 */
const take = `
  insert into key_budget as b (key_id, minute, spent)
  select ?::uuid, ?::timestamptz, ?::bigint from (select set_config('synchronous_commit', 'off', true)) without_waiting
  on conflict (key_id) do update set
    spent = case when b.minute < excluded.minute then 0 else b.spent end + excluded.spent,
    minute = greatest(b.minute, excluded.minute)
  where case when b.minute < excluded.minute then 0 else b.spent end + excluded.spent <= ?::bigint
  returning spent`;

/** Puts a cost against the key's minute. `perMinute` is no less than `cost`. */
export async function spend(resources: Resources, keyId: string, cost: number, perMinute: number): Promise<Spent> {
  const now = resources.clock.now().getTime();
  const minute = now - (now % 60_000);
  const retryAfter = Math.max(1, Math.ceil((minute + 60_000 - now) / 1_000));
  return resources.db.write({ principal: keeper, requestId: '', action: 'spend' }, async (em, db) => {
    const [taken] = await em.execute<{ spent: string | number }[]>(
      take,
      [keyId, new Date(minute), cost, perMinute],
      'all',
    );
    if (taken) return { admitted: true, remaining: perMinute - Number(taken.spent), retryAfter };
    const row = await db.row<{ spent: string | number }>('select spent from key_budget where key_id = $1', [keyId]);
    return { admitted: false, remaining: Math.max(0, perMinute - Number(row?.spent ?? 0)), retryAfter };
  });
}
