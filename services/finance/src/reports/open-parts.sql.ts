/**
 * RPT-10: the one definition behind every figure of what is owed.
 *
 * The open part of a charge as of a day is the sum of its postings booked up to that day, where it is more than zero:
 * a payment booked before its charge is credit until the charge comes. It is read backwards, as what is open now less
 * what was booked since: the ledger keeps `open_fen` equal to the sum of all postings, and a report of today does not
 * read years of paid charges.
 */

/** What was booked on charges of a project after a day: `charge_id, fen`. Arguments are places such as `$1`. */
const bookedSince = (project: string, day: string): string => `
  select p.charge_id, sum(p.amount_fen)::bigint as fen
    from ledger_entry e join ledger_posting p on p.entry_id = e.id
   where e.project_id = ${project} and p.project_id = ${project} and p.charge_id is not null and e.booked_on > ${day}::date
   group by p.charge_id`;

/** Every open part as of the day of `since`: `id, account_id, fee_item_id, due_on, fen`, each `fen` more than zero. */
const openParts = (project: string): string => `
  select c.id, c.account_id, c.fee_item_id, c.due_on, c.open_fen - coalesce(s.fen, 0) as fen
    from charge c left join since s on s.charge_id = c.id
   where c.project_id = ${project} and c.open_fen > 0 and c.open_fen > coalesce(s.fen, 0)
   union all
  select c.id, c.account_id, c.fee_item_id, c.due_on, -s.fen
    from since s join charge c on c.id = s.charge_id and c.project_id = ${project} and c.open_fen = 0
   where s.fen < 0`;

/** Days since the due day, as of a day; a charge is overdue from the day after. */
const age = (dueOn: string, day: string): string => `
  case when ${day}::date <= ${dueOn} then 'notDue'
       when ${day}::date - ${dueOn} <= 30 then 'upTo30'
       when ${day}::date - ${dueOn} <= 90 then 'upTo90'
       when ${day}::date - ${dueOn} <= 180 then 'upTo180'
       when ${day}::date - ${dueOn} <= 365 then 'upTo365'
       else 'over365' end`;

/**
 * Common table expressions up to `arrears`: every open part as of `$2` in project `$1` with its account, unit, building
 * and age; of the buildings `$3`, fee items `$4` and ages `$5`, where null means all.
 */
export const arrears = `
  with since as materialized (${bookedSince('$1', '$2')}),
  part as (${openParts('$1')}),
  arrears as (
    select part.account_id, part.fee_item_id, part.due_on, part.fen, a.unit_id, a.party_id, u.building_id, ${age('part.due_on', '$2')} as age
      from part
      join ledger_account a on a.id = part.account_id and a.project_id = $1
      left join unit u on u.id = a.unit_id and u.project_id = $1
     where ($3::uuid[] is null or u.building_id = any ($3::uuid[]))
       and ($4::uuid[] is null or part.fee_item_id = any ($4::uuid[]))
       and ($5::text[] is null or ${age('part.due_on', '$2')} = any ($5::text[])))`;

/**
 * The same open parts at the end of each month from `$2` to `$3` (first days of months) in project `$1`: `month, fen`.
 * A charge's movements are walked back from now; each month with movements says how much its open part grew in it.
 */
export const openAtMonthEnds = `
  with moved as (
    select p.charge_id, date_trunc('month', e.booked_on::timestamp)::date as month, sum(p.amount_fen)::bigint as fen
      from ledger_entry e join ledger_posting p on p.entry_id = e.id
     where e.project_id = $1 and p.project_id = $1 and p.charge_id is not null and e.booked_on >= ($2::date + interval '1 month')::date
     group by 1, 2),
  walked as (
    select m.month, m.fen,
           c.open_fen - (sum(m.fen) over (partition by m.charge_id order by m.month desc) - m.fen) as after
      from moved m join charge c on c.id = m.charge_id and c.project_id = $1),
  grown as materialized (select month, sum(greatest(after, 0) - greatest(after - fen, 0)) as fen from walked group by month)
  select to_char(m.month, 'YYYY-MM') as month,
         ((select coalesce(sum(open_fen), 0) from charge where project_id = $1 and open_fen > 0)
          - coalesce((select sum(fen) from grown where grown.month > m.month), 0))::text as fen
    from generate_series($2::timestamp, $3::timestamp, interval '1 month') m (month)
   order by m.month`;
