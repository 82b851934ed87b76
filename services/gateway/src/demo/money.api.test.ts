import { type Estate, estate, testAuthConfig } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuth } from '../identity/index.ts';
import { YearOfMoney } from './index.ts';
import { demoCharges, monthsAgo } from './money.ts';
import { seedDemo } from './seed.ts';

// Before any machine's date: nothing here can have been reckoned by that.
const today = '2024-03-15';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: `${today}T10:00:00+08:00`, jobs: false });
  await world.settled();
});
afterAll(() => world.close());

/** How often a unit was charged for a month. */
const charged = async (): Promise<Record<string, number>> => {
  const rows = await world.sql<{ unit: string; month: string; count: number }>(
    `select b.name || '-' || u.number as unit, to_char(c.month, 'YYYY-MM') as month, count(*)::int as count
       from finance.charge c join finance.ledger_account a on a.id = c.account_id
       join property.unit u on u.id = a.unit_id join property.building b on b.id = u.building_id group by 1, 2`,
  );
  return Object.fromEntries(rows.map(({ unit, month, count }) => [`${unit} ${month}`, count]));
};

describe('the demo’s money', () => {
  test('is owed for the months before today, whatever the machine’s date', async () => {
    const identity = world.system.subgraphs.get('identity');
    if (!identity) throw new Error('identity does not run');
    const auth = createAuth({
      resources: identity.resources,
      config: { ...testAuthConfig, databaseUrl: world.url },
    });
    // As if the last of all had not been reached.
    await world.sql(`update identity.account set username = 'somebody-else' where username = 'administrator'`);
    await seedDemo(world.system, auth, today);
    await auth.stop();
    const wanted = demoCharges.flatMap(({ unit, months }) =>
      Array.from({ length: months }, (_, n) => `${unit} ${monthsAgo(n + 1, today)}`),
    );
    expect(Object.keys(await charged()).toSorted()).toEqual(wanted.toSorted());
  });

  test('is not charged twice by a year that is lived over it', async () => {
    const before = Object.keys(await charged());
    const personOf = (username: string) => world.person(username).principal;
    const year = await YearOfMoney.of(world.system, personOf, world.projects.a, 'once');
    await year.live('2024-03-01');
    await year.live('2024-03-02');
    const after = await charged();
    expect(Object.keys(after).length).toBeGreaterThan(before.length);
    expect(new Set(Object.values(after))).toEqual(new Set([1]));
    expect(Object.keys(after)).toEqual(expect.arrayContaining(before));
  });
});
