/**
 * What the database does and refuses by itself in the ledger (LED-1). Functions that write are security definers: the
 * application has no right to. They run under the row-level security of whoever calls.
 */

/** Who and when: as the audit says it. Nobody can enter something in another's name. */
const actor = `coalesce(nullif(current_setting('app.actor_id', true), ''), 'sql:' || session_user)`;
const actorName = `coalesce(nullif(current_setting('app.actor_name', true), ''), session_user)`;
const now = `coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp())`;

/** Rows stay as they are, for the owner too; other triggers may change the columns named. */
const kept = `
create function ledger_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1
     and to_jsonb(old) - string_to_array(tg_argv[0], ',') = to_jsonb(new) - string_to_array(tg_argv[0], ',') then
    return new;
  end if;
  raise exception 'ledger: % of % is refused', lower(tg_op), tg_table_name using errcode = '42501';
end $$`;

const keptTables: Record<string, string> = {
  ledger_account: 'balance_fen,prepaid_fen,version',
  ledger_entry: 'seq,previous_hash,hash',
  charge: 'open_fen,reversed',
  ledger_posting: '',
  receipt: 'voided_by_entry,version',
  closed_month: '',
  receipt_counter: 'last',
  ledger_chain: 'seq,hash',
};

const keeping = Object.entries(keptTables).flatMap(([table, columns]) => [
  `create trigger kept before update or delete on ${table} for each row execute function ledger_kept('${columns}')`,
  `create trigger kept_whole before truncate on ${table} for each statement execute function ledger_kept('')`,
]);

/** A new entry is stamped, unsealed, and not booked in a closed month. */
const enter = `
create function ledger_enter() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select 1 from closed_month where project_id = new.project_id and month = date_trunc('month', new.booked_on::timestamp)::date) then
    raise exception 'ledger: the month of % is closed', new.booked_on using errcode = '23514', constraint = 'ledger_entry_month_open';
  end if;
  new.actor_id := ${actor};
  new.actor_name := ${actorName};
  new.at := ${now};
  new.seq := null;
  new.previous_hash := null;
  new.hash := null;
  return new;
end $$`;

/** Nothing is added to an entry that is sealed. Asked after the foreign key: an entry that another transaction commits meanwhile is seen. */
const unsealed = `
create function ledger_unsealed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select 1 from ledger_entry where id = new.entry_id and seq is not null) then
    raise exception 'ledger: entry % is sealed', new.entry_id using errcode = '23514', constraint = 'ledger_entry_unsealed';
  end if;
  return null;
end $$`;

/** A charge starts with nothing open, which its posting raises, and not in a closed month. */
const charged = `
create function ledger_charged() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select 1 from closed_month where project_id = new.project_id and month = new.month) then
    raise exception 'ledger: the month % is closed', new.month using errcode = '23514', constraint = 'charge_month_open';
  end if;
  new.open_fen := 0;
  new.reversed := false;
  return new;
end $$`;

/** A receipt's number: the next of its project and year. The counter's row is locked until the commit: no gaps. */
const numbered = `
create function receipt_numbered() returns trigger language plpgsql security definer set search_path from current as $$
declare
  place integer;
begin
  new.year := extract(year from new.received_on);
  insert into receipt_counter (project_id, year, last) values (new.project_id, new.year, 1)
    on conflict (project_id, year) do update set last = receipt_counter.last + 1 returning last into place;
  new.number := new.year || '-' || case when place < 1000000 then lpad(place::text, 6, '0') else place::text end;
  new.voided_by_entry := null;
  new.version := 1;
  return new;
end $$`;

/** A month is closed once nobody is still sealing an entry of the project: both hold the chain's row. */
const closing = `
create function month_closing() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into ledger_chain (project_id) values (new.project_id) on conflict do nothing;
  perform 1 from ledger_chain where project_id = new.project_id for update;
  new.closed_at := ${now};
  new.closed_by_id := ${actor};
  new.closed_by := ${actorName};
  return new;
end $$`;

/** Balances, credit and open amounts follow the postings, once per statement; accounts are locked in the order of ids. */
const follow = `
create function ledger_follow() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform lock_accounts(array(select distinct account_id from posted));
  update ledger_account a
     set balance_fen = a.balance_fen + d.total, prepaid_fen = a.prepaid_fen - d.free, version = a.version + 1
    from (select account_id, sum(amount_fen)::bigint as total, coalesce(sum(amount_fen) filter (where charge_id is null), 0)::bigint as free
            from posted group by account_id) d
   where a.id = d.account_id and a.book = 'customer';
  update charge c set open_fen = c.open_fen + d.total
    from (select charge_id, sum(amount_fen)::bigint as total from posted where charge_id is not null group by charge_id) d
   where c.id = d.charge_id and d.total <> 0;
  return null;
end $$`;

const lockAccounts = `
create function lock_accounts(ids uuid[]) returns void language plpgsql security definer set search_path from current as $$
begin
  perform 1 from ledger_account where id = any (ids) and book = 'customer' order by id for no key update;
end $$`;

/**
 * What the hash of an entry is taken of: a JSON array of texts. In order: place, project, entry, kind, fen, booked on,
 * reason, what it reverses, import, actor, name, command, instant; its postings as [account, charge, fen]; its charges
 * as [charge, account, fee item, month, due on, fen, remark]; its receipt as [receipt, number, account, payer, method,
 * reference, received on].
 */
const text = `
create function ledger_entry_text(entry ledger_entry) returns text language sql stable set search_path from current as $$
  select jsonb_build_array(
    (entry.seq)::text, entry.project_id::text, entry.id::text, entry.kind, entry.amount_fen::text, to_char(entry.booked_on, 'YYYY-MM-DD'),
    entry.reason, entry.reverses::text, entry.import_id::text, entry.actor_id, entry.actor_name, entry.command_key,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (select jsonb_agg(jsonb_build_array(account_id::text, charge_id::text, amount_fen::text) order by id)
       from ledger_posting where entry_id = entry.id),
    (select jsonb_agg(jsonb_build_array(id::text, account_id::text, fee_item_id::text, to_char(month, 'YYYY-MM'), to_char(due_on, 'YYYY-MM-DD'), amount_fen::text, remark) order by id)
       from charge where entry_id = entry.id),
    (select jsonb_build_array(id::text, number, account_id::text, payer_id::text, method, reference, to_char(received_on, 'YYYY-MM-DD'))
       from receipt where entry_id = entry.id)
  )::text
$$`;

/** At the commit: the entry is whole, and takes its place in the project's chain. */
const seal = `
create function ledger_seal() returns trigger language plpgsql security definer set search_path from current as $$
declare
  head ledger_chain;
  sealed ledger_entry := new;
begin
  insert into ledger_chain (project_id) values (new.project_id) on conflict do nothing;
  select * into strict head from ledger_chain where project_id = new.project_id for update;
  perform ledger_whole(new);
  if exists (select 1 from closed_month where project_id = new.project_id and month = date_trunc('month', new.booked_on::timestamp)::date) then
    -- Closed since the entry was made: whoever tries again is told so.
    raise exception 'ledger: the month of % has just been closed', new.booked_on using errcode = '40001';
  end if;
  sealed.seq := head.seq + 1;
  sealed.previous_hash := head.hash;
  sealed.hash := sha256(head.hash || convert_to(ledger_entry_text(sealed), 'UTF8'));
  update ledger_entry set seq = sealed.seq, previous_hash = sealed.previous_hash, hash = sealed.hash where id = new.id;
  update ledger_chain set seq = sealed.seq, hash = sealed.hash where project_id = new.project_id;
  if new.reverses is not null then
    update charge set reversed = true where entry_id = new.reverses;
    update receipt set voided_by_entry = new.id, version = version + 1 where entry_id = new.reverses;
  end if;
  return null;
end $$`;

const whole = `
create function ledger_whole(entry ledger_entry) returns void language plpgsql stable set search_path from current as $$
declare
  legs integer;
  rest numeric;
  debit numeric;
begin
  select count(*), coalesce(sum(amount_fen), 0), coalesce(sum(amount_fen) filter (where amount_fen > 0), 0) into legs, rest, debit
    from ledger_posting where entry_id = entry.id;
  if legs < 2 then
    raise exception 'ledger: entry % has % postings', entry.id, legs using errcode = '23514', constraint = 'ledger_entry_two_postings';
  elsif rest <> 0 then
    raise exception 'ledger: entry % is not balanced by %', entry.id, rest using errcode = '23514', constraint = 'ledger_entry_balanced';
  elsif debit <> entry.amount_fen then
    raise exception 'ledger: entry % says % and moves %', entry.id, entry.amount_fen, debit using errcode = '23514', constraint = 'ledger_entry_sum';
  elsif (select coalesce(sum(c.amount_fen), 0) from charge c where c.entry_id = entry.id)
     <> (case when entry.kind in ('charge', 'openingCharge') then entry.amount_fen else 0 end)
     or exists (select 1 from charge c where c.entry_id = entry.id and c.amount_fen is distinct from
                 (select sum(p.amount_fen) from ledger_posting p where p.entry_id = entry.id and p.charge_id = c.id)) then
    raise exception 'ledger: entry % does not charge what its charges say', entry.id using errcode = '23514', constraint = 'ledger_entry_charges';
  elsif (entry.kind = 'payment') <> exists (select 1 from receipt r where r.entry_id = entry.id)
     or exists (select 1 from receipt r where r.entry_id = entry.id and (r.received_on <> entry.booked_on
          or -entry.amount_fen is distinct from (select sum(p.amount_fen) from ledger_posting p where p.entry_id = entry.id and p.account_id = r.account_id))) then
    raise exception 'ledger: entry % and its receipt do not match', entry.id using errcode = '23514', constraint = 'ledger_entry_receipt';
  elsif entry.reverses is not null then
    perform ledger_mirrors(entry);
  end if;
end $$`;

/** A reversal is the exact opposite of what it reverses, of the same account and charge, and no reversal's; FEE-3: a receipt is voided by a second person. */
const mirrors = `
create function ledger_mirrors(entry ledger_entry) returns void language plpgsql stable set search_path from current as $$
begin
  if exists (
      select 1 from (select account_id, charge_id, sum(amount_fen) as fen from ledger_posting where entry_id in (entry.id, entry.reverses) group by account_id, charge_id) both_of
       where fen <> 0)
     or (select amount_fen from ledger_entry where id = entry.reverses) <> entry.amount_fen then
    raise exception 'ledger: entry % is not the opposite of what it reverses', entry.id using errcode = '23514', constraint = 'ledger_entry_mirrors';
  elsif (select kind from ledger_entry where id = entry.reverses) = 'reversal' then
    raise exception 'ledger: a reversal is not reversed' using errcode = '23514', constraint = 'ledger_entry_reverses_no_reversal';
  elsif exists (select 1 from receipt r join ledger_entry e on e.id = r.entry_id where e.id = entry.reverses and e.actor_id = entry.actor_id) then
    raise exception 'ledger: a receipt is voided by a second person' using errcode = '23514', constraint = 'receipt_second_person';
  end if;
end $$`;

/** Only customers are charged. */
const chargeable = `
create function charge_of_customer() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if not exists (select 1 from ledger_account where id = new.account_id and book = 'customer') then
    raise exception 'ledger: only customers are charged' using errcode = '23514', constraint = 'charge_of_customer';
  end if;
  return new;
end $$`;

const triggers = [
  `create trigger enter before insert on ledger_entry for each row execute function ledger_enter()`,
  `create constraint trigger seal after insert on ledger_entry deferrable initially deferred for each row execute function ledger_seal()`,
  `create trigger unsealed after insert on ledger_posting for each row execute function ledger_unsealed()`,
  `create trigger unsealed after insert on charge for each row execute function ledger_unsealed()`,
  `create trigger unsealed after insert on receipt for each row execute function ledger_unsealed()`,
  `create trigger charged before insert on charge for each row execute function ledger_charged()`,
  `create trigger customer before insert on charge for each row execute function charge_of_customer()`,
  `create trigger numbered before insert on receipt for each row execute function receipt_numbered()`,
  `create trigger closing before insert on closed_month for each row execute function month_closing()`,
  `create trigger follow after insert on ledger_posting referencing new table as posted for each statement execute function ledger_follow()`,
];

export const ledgerRules: readonly string[] = [
  kept,
  ...keeping,
  enter,
  unsealed,
  charged,
  numbered,
  closing,
  lockAccounts,
  follow,
  text,
  mirrors,
  whole,
  seal,
  chargeable,
  ...triggers,
];
