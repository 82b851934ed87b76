import type pg from 'pg';

/**
 * What lies before the complaints that were played: those of them that have ended, again and again, each time so many
 * days earlier, by an id and a number of their own. They have no parts: none but a complaint’s own page reads any.
 */
export async function fillOlder(client: pg.Client, count: number, days: number): Promise<void> {
  if (count === 0) return;
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'tickets' and table_name = 'complaint' and is_generated = 'NEVER' order by ordinal_position`,
  );
  const earlier = `(o.times * interval '${days} days')`;
  const own: Readonly<Record<string, string>> = {
    id: `uuidv7(o.registered_at - ${earlier} - now())`,
    number: `'CP-' || extract(year from o.registered_at - ${earlier}) || '-' || to_char(${count + 1} - o.nth, 'FM999999000000')`,
    repeat_of_id: 'null',
    repeat_state: 'null',
  };
  const valueOf = ({ name, type }: { name: string; type: string }): string =>
    own[name] ?? (type.startsWith('timestamp') ? `o.${name} - ${earlier}` : `o.${name}`);
  await client.query(`
    insert into tickets.complaint (${columns.map(({ name }) => name).join(', ')})
    select ${columns.map(valueOf).join(', ')} from (
      select c.*, times, row_number() over (order by times, registered_at desc) as nth
        from (select * from tickets.complaint where status in ('closed', 'withdrawn')) c,
             generate_series(1, (select 1 + ${count} / count(*) from tickets.complaint where status in ('closed', 'withdrawn'))) times) o
     where o.nth <= ${count}`);
}
