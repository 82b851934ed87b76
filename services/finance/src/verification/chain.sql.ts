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
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (select jsonb_agg(jsonb_build_array(p.account_id::text, p.charge_id::text, p.amount_fen::text) order by p.id)
       from ledger_posting p where p.entry_id = e.id),
    (select jsonb_agg(jsonb_build_array(c.id::text, c.account_id::text, c.fee_item_id::text, to_char(c.month, 'YYYY-MM'),
              to_char(c.due_on, 'YYYY-MM-DD'), c.amount_fen::text, c.remark) order by c.id)
       from charge c where c.entry_id = e.id),
    (select jsonb_build_array(r.id::text, r.number, r.account_id::text, r.payer_id::text, r.method, r.reference,
              to_char(r.received_on, 'YYYY-MM-DD'))
       from receipt r where r.entry_id = e.id))::text as text
  from ledger_entry e
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
