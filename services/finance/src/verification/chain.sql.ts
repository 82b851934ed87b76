/**
 * Checks a project's chain of entries from its first to its last, without any function of ours: anybody who may read
 * the tables can run it (docs/ledger.md). `$1` is the project. An entry holds when its place is the next one, its
 * previous hash is the hash before it (32 zero bytes before the first), and its hash is the SHA-256 of that and of what
 * it says.
 */
export const chainCheck = `
with said as (
  select e.seq, e.previous_hash, e.hash, jsonb_build_array(
    e.seq::text, e.project_id::text, e.id::text, e.kind, e.amount_fen::text, to_char(e.booked_on, 'YYYY-MM-DD'),
    e.reason, e.reverses::text, e.import_id::text, e.actor_id, e.actor_name, e.command_key,
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p.postings, c.charges, r.receipt)::text as text
  from ledger_entry e
  left join (select entry_id, jsonb_agg(jsonb_build_array(account_id::text, charge_id::text, amount_fen::text) order by id) as postings
               from ledger_posting where project_id = $1 group by entry_id) p on p.entry_id = e.id
  left join (select entry_id, jsonb_agg(jsonb_build_array(id::text, account_id::text, fee_item_id::text, to_char(month, 'YYYY-MM'),
                      to_char(due_on, 'YYYY-MM-DD'), amount_fen::text, remark) order by id) as charges
               from charge where project_id = $1 group by entry_id) c on c.entry_id = e.id
  left join (select entry_id, jsonb_build_array(id::text, number, account_id::text, payer_id::text, method, reference,
                      to_char(received_on, 'YYYY-MM-DD')) as receipt
               from receipt where project_id = $1) r on r.entry_id = e.id
  where e.project_id = $1
), checked as (
  select seq, hash, coalesce(
    seq = row_number() over (order by seq)
      and previous_hash = lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by seq)
      and hash = sha256(previous_hash || convert_to(text, 'UTF8')), false) as holds
  from said
)
select count(*)::int as entries, coalesce(max(seq), 0)::int as head_seq,
       encode((select hash from checked order by seq desc limit 1), 'hex') as head_hash,
       min(seq) filter (where not holds)::int as first_broken_seq
from checked`;
