/** The whole answer of each question as one text of JSON; `$1` is the project. */
export const floorSql: Readonly<Record<string, string>> = {
  /** A page of the duty log with unit and balances: first, and the last line seen (instant, id) or nulls. */
  dutyLog: `
    with lines as (
      select id, at, author_name, words, unit_id from tickets.duty_entry
       where project_id = $1 and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid))
       order by at desc, id desc limit $2 + 1),
    page as (select * from lines order by at desc, id desc limit $2)
    select json_build_object('rows', (select json_agg(json_build_object('id', l.id, 'at', l.at, 'author', l.author_name, 'words', l.words,
             'unit', u.code, 'balances', (select json_agg(a.balance_fen::text order by a.created_at, a.id) from finance.ledger_account a where a.unit_id = l.unit_id and a.book = 'customer'))
             order by l.at desc, l.id desc)
           from page l join property.unit u on u.id = l.unit_id),
         'more', (select count(*) > $2 from lines))::text as answer`,
};
