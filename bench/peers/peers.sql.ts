/**
 * What the peers need: a role that owns nothing and is bound by the same row-level security, and, for PostGraphile, views
 * of just the columns asked for, which say what no foreign key says because it would cross services. A view of this
 * kind costs nothing: the planner sees through it.
 */
const views = `
  create role bench_peer login nosuperuser nobypassrls;
  grant onedesk_finance_app to bench_peer;
  grant usage on schema identity, property, tickets, finance to bench_peer;
  grant select on all tables in schema identity, property, tickets, finance to bench_peer;
  create schema peer authorization bench_peer;
  create view peer.complaint with (security_invoker) as
    select id, project_id, number, status,
           case when escalates_at <= now() and status not in ('closed', 'withdrawn') then 'critical' else severity end as severity,
           registered_at, owner_name, words, unit_id from tickets.complaint;
  create view peer.unit with (security_invoker) as
    select id, project_id, code, sort_key, floor, kind, area from property.unit where withdrawn_at is null;
  create view peer.account with (security_invoker) as
    select id, project_id, unit_id, balance_fen, created_at from finance.ledger_account where book = 'customer';
  create view peer.party with (security_invoker) as
    select id, project_id, name, name_initials, name_pinyin from property.party where merged_into is null and withdrawn_at is null;
  create view peer.receipt with (security_invoker) as
    select r.id, r.number, r.method, e.amount_fen from finance.receipt r join finance.ledger_entry e on e.id = r.entry_id;
  comment on view peer.complaint is E'@primaryKey id\\n@foreignKey (unit_id) references peer.unit (id)';
  comment on view peer.unit is '@primaryKey id';
  comment on view peer.account is E'@primaryKey id\\n@foreignKey (unit_id) references peer.unit (id)|@foreignFieldName accounts';
  comment on view peer.party is '@primaryKey id';
  comment on view peer.receipt is '@primaryKey id';
  grant select on all tables in schema peer to bench_peer`;

/** The product's search for a name, word by word. */
const search = `
  create function peer.search_parties(project uuid, term text) returns setof peer.party stable language sql as $$
    select p.* from peer.party p
     where p.id in (
       select t.party_id from property.party_term t where t.project_id = project and t.kind = 'name' and t.term >= search_parties.term and t.term < search_parties.term || U&'\\+10FFFF'
       union select t.party_id from property.party_term t where t.project_id = project and t.kind = 'initials' and t.term >= search_parties.term and t.term < search_parties.term || U&'\\+10FFFF'
       union select t.party_id from property.party_term t where t.project_id = project and t.kind = 'pinyin' and t.term >= search_parties.term and t.term < search_parties.term || U&'\\+10FFFF')
     order by lower(p.name) = search_parties.term desc, p.name_initials = search_parties.term desc, length(p.name), p.name_pinyin, p.id $$`;

/**
 * The writes of a payment at the counter: the key, the entry, its postings to the oldest charges, the receipt; numbers,
 * balances, history, feed and the chain come from the same triggers. It asks neither for closed months nor for who pays,
 * and a key that comes again with other input is not told.
 */
const payment = `
  create function peer.take_payment(account uuid, fen bigint, key text) returns peer.receipt volatile language plpgsql as $$
  declare
    project uuid;
    party uuid;
    till uuid;
    entry uuid := uuidv7();
    taken uuid := uuidv7();
    answer peer.receipt;
  begin
    perform set_config('app.action', 'takePayment', true);
    insert into finance.idempotency (principal_id, mutation, key, input_hash, at)
      values (current_setting('app.actor_id'), 'takePayment', take_payment.key, md5(account::text || fen), now()) on conflict do nothing;
    if not found then
      select r.* into strict answer from finance.idempotency i join peer.receipt r on r.id = i.outcome_id::uuid
       where i.principal_id = current_setting('app.actor_id') and i.mutation = 'takePayment' and i.key = take_payment.key;
      return answer;
    end if;
    select project_id, party_id into strict project, party from finance.ledger_account where id = account and book = 'customer';
    select id into strict till from finance.ledger_account where project_id = project and book = 'cash';
    perform finance.lock_accounts(array[account]);
    insert into finance.ledger_entry (id, project_id, kind, amount_fen, booked_on, command_key)
      values (entry, project, 'payment', fen, (now() at time zone 'Asia/Shanghai')::date, 'takePayment:' || take_payment.key);
    with open as (
      select id, open_fen, sum(open_fen) over (order by due_on, id) - open_fen as earlier from finance.charge where account_id = account and open_fen > 0)
    insert into finance.ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen)
      select project, entry, till, null::uuid, fen
      union all select project, entry, account, id, -least(open_fen, fen - earlier) from open where earlier < fen
      union all select project, entry, account, null, -(fen - coalesce((select sum(open_fen) from open), 0)) where fen > coalesce((select sum(open_fen) from open), 0);
    insert into finance.receipt (id, project_id, entry_id, account_id, payer_id, method, received_on)
      values (taken, project, entry, account, party, 'cash', (now() at time zone 'Asia/Shanghai')::date);
    update finance.idempotency set outcome_type = 'Receipt', outcome_id = taken
     where principal_id = current_setting('app.actor_id') and mutation = 'takePayment' and idempotency.key = take_payment.key;
    select * into strict answer from peer.receipt where id = taken;
    return answer;
  end $$`;

export const peersSql = [views, search, payment].join(';');
