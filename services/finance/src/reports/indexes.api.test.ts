import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate({ jobs: false });
});
afterAll(() => world.close());

/** How the database would do it for the application, bound to one project, if it were never to read a whole table. */
async function planOf(sql: string): Promise<string> {
  const id = world.projects.a;
  const rows = await world
    .sql<{ explained: string }>(
      `create or replace function public.explained(sql text) returns setof text language plpgsql as $$
     begin
       set local role onedesk_finance_app;
       set local search_path to finance;
       set local enable_seqscan to off;
       perform set_config('app.projects', '${id}', true);
       return query execute 'explain ' || sql;
     end $$`,
    )
    .then(() =>
      world.sql<{ explained: string }>('select public.explained($1) as explained', [
        sql.replaceAll('$project', `'${id}'`),
      ]),
    );
  return rows.map(({ explained }) => explained).join('\n');
}

test('RPT-10 what was booked since a day is found in an index, behind row-level security too', async () => {
  const plan = await planOf(`select id from ledger_entry where project_id = $project and booked_on > '2026-06-30'`);
  expect(plan).toContain('ledger_entry_report');
});

test('RPT-10 what was paid on the charges of a project is found in an index, behind row-level security too', async () => {
  const plan = await planOf(
    `select charge_id, sum(amount_fen) from ledger_posting where project_id = $project and charge_id is not null group by 1`,
  );
  expect(plan).toContain('ledger_posting_report');
});
