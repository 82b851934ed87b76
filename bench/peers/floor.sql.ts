/** The whole answer of each question as one text of JSON; `$1` is the project. */
export const floorSql: Readonly<Record<string, string>> = {
  /** A page of complaints with unit and balances: how many, and the last one seen (instant, id) or nulls. */
  complaints: `
    with found as (
      select * from peer.complaint
       where project_id = $1 and ($3::timestamptz is null or (registered_at, id) < ($3::timestamptz, $4::uuid))
       order by registered_at desc, id desc limit $2 + 1),
    page as (select * from found order by registered_at desc, id desc limit $2)
    select json_build_object('rows', (select json_agg(json_build_object('id', c.id, 'number', c.number, 'status', c.status, 'severity', c.severity,
             'registeredAt', c.registered_at, 'ownerName', c.owner_name, 'words', c.words, 'unit', u.code,
             'balances', (select json_agg(a.balance_fen::text order by a.created_at, a.id) from finance.ledger_account a where a.unit_id = c.unit_id and a.book = 'customer'))
             order by c.registered_at desc, c.id desc)
           from page c left join property.unit u on u.id = c.unit_id),
         'more', (select count(*) > $2 from found))::text as answer`,

  /** A page of units of a kind: how many, the kind, and the last unit seen (sort key, id) or nulls. */
  units: `
    with units as (
      select id, code, floor, area, sort_key from property.unit
       where project_id = $1 and withdrawn_at is null and kind = $3 and ($4::text is null or (sort_key, id) > ($4, $5::uuid))
       order by sort_key, id limit $2 + 1),
    page as (select * from units order by sort_key, id limit $2)
    select json_build_object('rows', (select json_agg(json_build_object('id', id, 'code', code, 'floor', floor, 'area', area::text, 'sortKey', sort_key) order by sort_key, id) from page),
         'more', (select count(*) > $2 from units))::text as answer`,

  /** People by a part of their name: how many, and the text. */
  search: `
    select json_build_object('rows', (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by place), '[]')
      from peer.search_parties($1, $3) with ordinality found (id, project_id, name, name_initials, name_pinyin, place) where place <= $2))::text as answer`,

  /** Account, fen, key, and who takes it. */
  payment: `
    select row_to_json(peer.take_payment($2, $3, $4))::text as answer
      from (select set_config('app.projects', $1::uuid::text, true), set_config('app.actor_id', $5, true), set_config('app.actor_name', $5, true) offset 0) acting`,
};
