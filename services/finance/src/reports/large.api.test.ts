import { newId } from '@onedesk/kernel';
import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largeLedger } from './large.fixtures.ts';

/** Ten thousand accounts with a hundred and twenty thousand charges. */
const project = newId();
let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00', jobs: false });
  await world.sql(largeLedger(project));
  await world.sql(
    'vacuum (analyze) finance.ledger_account, finance.charge, finance.ledger_entry, finance.ledger_posting',
  );
}, 240_000);
afterAll(() => world.close());

const arrears = `query ($p: ID!, $on: CivilDate) { arrearsReport(projectId: $p, asOf: $on) { total accounts byBuilding { total } cells { total } } }`;
const accounts = `query ($p: ID!, $on: CivilDate) { arrearsAccounts(projectId: $p, asOf: $on) { edges { node { total } } } }`;
const collection = `query ($p: ID!, $from: String!, $to: String!) { collectionReport(projectId: $p, from: $from, to: $to) { collected months { outstanding rate } } }`;

/** The longest of several answers but one, in ms. */
async function slowest(query: string, variables: object): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await world.person('finance').ask(query, { p: project, ...variables });
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b).at(-2) ?? 0;
}

// At rest on four cores: 0.15 s for today, 0.5 s for a year ago, 0.7 s for collection; the bound leaves room for a busy machine.
test.each([
  ['arrears today', arrears, {}],
  ['arrears a year ago', arrears, { on: '2025-12-31' }],
  ['the accounts behind them', accounts, {}],
  ['collection of twelve months', collection, { from: '2025-12', to: '2026-11' }],
])(
  'RPT-10 %s of a very large project are there within seconds',
  async (_, query, variables) => {
    expect(await slowest(query, variables)).toBeLessThan(10_000);
  },
  60_000,
);

test('RPT-10 what was booked since a day is found in an index alone', async () => {
  const plan = await world.sql<{ 'QUERY PLAN': string }>(
    `explain select p.charge_id, sum(p.amount_fen) from finance.ledger_entry e join finance.ledger_posting p on p.entry_id = e.id
      where e.project_id = '${project}' and p.project_id = '${project}' and p.charge_id is not null and e.booked_on > '2026-06-30' group by 1`,
  );
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toContain('Index Only Scan using ledger_entry_report');
});
