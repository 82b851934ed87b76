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
                 where a.project_id = $1 and a.book = 'customer'
                   and (a.balance_fen, a.prepaid_fen) is distinct from
                       (select (coalesce(sum(p.amount_fen), 0)::bigint, coalesce(-sum(p.amount_fen) filter (where p.charge_id is null), 0)::bigint)
                          from ledger_posting p where p.account_id = a.id))
          and not exists (
                select 1 from charge c
                 where c.project_id = $1 and c.open_fen <> coalesce((select sum(p.amount_fen) from ledger_posting p where p.charge_id = c.id), 0))
          and not exists (
                select 1 from ledger_entry e
                 where e.project_id = $1
                   and (0::numeric, e.amount_fen::numeric) is distinct from
                       (select (sum(p.amount_fen), sum(p.amount_fen) filter (where p.amount_fen > 0)) from ledger_posting p where p.entry_id = e.id)) as agree`,
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
