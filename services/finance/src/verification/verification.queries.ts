import type { Reader } from '@onedesk/subgraph';
import { chainCheck } from './chain.sql.ts';

/** What the chain of a project says; hashes in hex, null where there is no entry. */
export interface ChainRow {
  entries: number;
  head_seq: number;
  head_hash: string | null;
  first_broken_seq: number | null;
  /** The head as the database counts on from it: by it alone entries cut off at the end are missed. */
  kept_seq: number | null;
  kept_hash: string | null;
}

/** Checks the chain in one statement, so that entries made meanwhile do not look like a fault. */
export async function checkChain(db: Reader, projectId: string): Promise<ChainRow> {
  const row = await db.row<ChainRow>(
    `select chain.*, k.seq::int as kept_seq, encode(k.hash, 'hex') as kept_hash
       from (${chainCheck}) chain left join ledger_chain k on k.project_id = $1`,
    [projectId],
  );
  if (!row) throw new Error('an aggregate without a row');
  return row;
}

/** The hash of the entry at a place of the chain, hex. */
export const hashAt = async (db: Reader, projectId: string, seq: number): Promise<string | null> =>
  (
    await db.row<{ hash: string }>(
      `select encode(hash, 'hex') as hash from ledger_entry where project_id = $1 and seq = $2`,
      [projectId, seq],
    )
  )?.hash ?? null;

/** LED-1: every entry is balanced, and every balance, credit and open amount is what its postings add up to. */
export const balancesAgree = async (db: Reader, projectId: string): Promise<boolean> =>
  (
    await db.row<{ agree: boolean }>(
      `select not exists (
                select 1 from ledger_account a
                  left join (select account_id, sum(amount_fen) as total, coalesce(sum(amount_fen) filter (where charge_id is null), 0) as free
                               from ledger_posting where project_id = $1 group by account_id) p on p.account_id = a.id
                 where a.project_id = $1 and a.book = 'customer' and (a.balance_fen <> coalesce(p.total, 0) or a.prepaid_fen <> -coalesce(p.free, 0)))
          and not exists (
                select 1 from charge c
                  left join (select charge_id, sum(amount_fen) as total from ledger_posting where project_id = $1 and charge_id is not null group by charge_id) p on p.charge_id = c.id
                 where c.project_id = $1 and c.open_fen <> coalesce(p.total, 0))
          and not exists (
                select 1 from ledger_entry e
                  left join (select entry_id, sum(amount_fen) as rest, sum(amount_fen) filter (where amount_fen > 0) as debit
                               from ledger_posting where project_id = $1 group by entry_id) p on p.entry_id = e.id
                 where e.project_id = $1 and (p.rest is distinct from 0 or p.debit is distinct from e.amount_fen)) as agree`,
      [projectId],
    )
  )?.agree ?? false;

/** FEE-3: the numbers of each year run from 1 without a gap, up to the last one given. */
export const receiptsComplete = async (db: Reader, projectId: string): Promise<boolean> =>
  (
    await db.row<{ complete: boolean }>(
      `select not exists (
                select 1 from (select year, number, row_number() over (partition by year order by length(number), number) as place
                                 from receipt where project_id = $1) r
                 where number <> year || '-' || case when place < 1000000 then lpad(place::text, 6, '0') else place::text end)
          and not exists (
                select 1 from (select year, count(*) as given from receipt where project_id = $1 group by year) r
                  full join (select year, last from receipt_counter where project_id = $1) c using (year)
                 where given is distinct from last) as complete`,
      [projectId],
    )
  )?.complete ?? false;
