/**
 * SQL that fills a project with a large ledger at once: 40 buildings of 250 units, an account each, and twelve months of
 * charges for each account, one in eight unpaid or half paid. The triggers are left out, which takes seconds instead of
 * an hour: what they keep is written here. Run by the superuser; the project's fee items are made too.
 */
export const largeLedger = (project: string): string => `
  begin;
  set local search_path = finance;
  set local session_replication_role = replica;
  insert into project_copy (generation, id, name, time_zone, version) values (1, '${project}', '大项目', 'Asia/Shanghai', 1);
  insert into building_copy (generation, id, project_id, name, withdrawn, version)
    select 1, gen_random_uuid(), '${project}', n || '栋', false, 1 from generate_series(1, 40) n;
  insert into unit_copy (generation, id, project_id, building_id, code, number, unit_key, kind, area, withdrawn, version)
    select 1, gen_random_uuid(), '${project}', b.id, b.name || '-' || n, n::text, b.name || '-' || n, 'residential', 90, false, 1
      from building_copy b, generate_series(1, 250) n where b.project_id = '${project}';
  insert into fee_item (id, project_id, name) select gen_random_uuid(), '${project}', '项目' || n from generate_series(1, 3) n;
  insert into ledger_account (id, project_id, book, unit_id)
    select gen_random_uuid(), '${project}', 'customer', id from unit_copy where project_id = '${project}';
  insert into ledger_account (id, project_id, book) values (gen_random_uuid(), '${project}', 'bank');
  insert into ledger_account (id, project_id, book, fee_item_id)
    select gen_random_uuid(), '${project}', 'income', id from fee_item where project_id = '${project}';
  analyze unit_copy, fee_item, ledger_account;
  insert into charge (id, project_id, account_id, fee_item_id, month, due_on, amount_fen, open_fen, entry_id)
    select gen_random_uuid(), '${project}', a.id, i.id, m, m + 14, s.fen,
           case a.place * 12 % 8 + n when 4 then s.fen when 12 then s.fen / 2 else 0 end, gen_random_uuid()
      from (select id, row_number() over (order by id) as place from ledger_account where project_id = '${project}' and book = 'customer') a
      cross join generate_series(1, 12) n
      cross join lateral (select (date '2025-10-01' + make_interval(months => n))::date as m) months
      cross join lateral (select 10000 + (a.place * 7919 + n * 104729) % 90000 as fen) s
      join (select id, row_number() over (order by id) as place from fee_item where project_id = '${project}') i on i.place = n % 3 + 1;
  analyze charge;
  insert into ledger_entry (id, project_id, kind, amount_fen, booked_on, actor_id, actor_name, command_key, at, seq)
    select entry_id, project_id, 'charge', amount_fen, month, 'large', 'large', entry_id::text, month, row_number() over () from charge where project_id = '${project}';
  insert into ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen)
    select c.project_id, c.entry_id, x.account_id, x.charge_id, x.fen
      from charge c join ledger_account i on i.project_id = c.project_id and i.fee_item_id = c.fee_item_id
      cross join lateral (values (c.account_id, c.id, c.amount_fen), (i.id, null, -c.amount_fen)) x (account_id, charge_id, fen)
     where c.project_id = '${project}';
  create temporary table paid on commit drop as
    select gen_random_uuid() as entry_id, id as charge_id, account_id, amount_fen - open_fen as fen,
           due_on + (amount_fen % 45)::integer as paid_on from charge where project_id = '${project}' and open_fen < amount_fen;
  analyze paid;
  insert into ledger_entry (id, project_id, kind, amount_fen, booked_on, actor_id, actor_name, command_key, at, seq)
    select entry_id, '${project}', 'payment', fen, paid_on, 'large', 'large', entry_id::text, paid_on, 120000 + row_number() over () from paid;
  insert into ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen)
    select '${project}', p.entry_id, x.account_id, x.charge_id, x.fen
      from paid p join ledger_account b on b.project_id = '${project}' and b.book = 'bank'
      cross join lateral (values (p.account_id, p.charge_id, -p.fen), (b.id, null, p.fen)) x (account_id, charge_id, fen);
  commit`;
