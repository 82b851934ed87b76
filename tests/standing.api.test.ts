import { newId } from '@onedesk/kernel';
import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Ledger } from './ledger.fixtures.ts';

let world: Estate;
let ledger: Ledger;
let units: string[];
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  ledger = await Ledger.open(world.url, world.projects.a);
  const rows = await world.sql<{ id: string }>('select id from property.unit where project_id = $1 order by id', [
    world.projects.a,
  ]);
  units = rows.map(({ id }) => id);
});
afterAll(async () => {
  await ledger.close();
  await world.close();
});

const standingOf = async (unitId = '', username = 'receptionist') => {
  await world.settled();
  const query = `query ($id: ID!) { unit(id: $id) { standing { balance arrears overdueSince } } }`;
  return (await world.person(username).ask<{ unit: { standing: object | null } }>(query, { id: unitId })).unit.standing;
};

const listed = async (owing: boolean) => {
  await world.settled();
  const query = `query ($projectId: ID!, $owing: Boolean!) { units(projectId: $projectId, filter: { owing: $owing }, first: 100) { totalCount edges { node { id } } } }`;
  const { units: page } = await world
    .person('receptionist')
    .ask<{ units: { totalCount: number; edges: { node: { id: string } }[] } }>(query, {
      projectId: world.projects.a,
      owing,
    });
  expect(page.totalCount).toBe(page.edges.length);
  return page.edges.map(({ node }) => node.id);
};

async function rebuilt(): Promise<void> {
  const rebuild = `mutation ($input: RebuildProjectionInput!) { rebuildPropertyProjection(input: $input) { __typename } }`;
  await world.person('administrator').ask(rebuild, { input: { idempotencyKey: newId(), name: 'standing' } });
  await world.settled();
}

describe('what is owed for a unit', () => {
  test('LED-1 is nothing said without an account, adds up its accounts, and is overdue since the oldest due day', async () => {
    const [unit = ''] = units;
    expect(await standingOf(unit)).toBeNull();
    const [owner, tenant] = [await ledger.account(unit, newId()), await ledger.account(unit, newId())];
    await ledger.charge(owner, 12_345, '2026-12-15');
    expect(await standingOf(unit)).toEqual({ balance: '123.45', arrears: '123.45', overdueSince: null });
    await ledger.charge(tenant, 1, '2026-11-15');
    const older = await ledger.charge(tenant, 99_999_999_999, '2026-10-15');
    expect(await standingOf(unit)).toEqual({
      balance: '1000000123.45',
      arrears: '1000000123.45',
      overdueSince: '2026-10-15',
    });
    await ledger.pay(tenant, older, 99_999_999_999);
    expect(await standingOf(unit)).toEqual({ balance: '123.46', arrears: '123.46', overdueSince: '2026-11-15' });
  });

  test('LED-1 is overdue from the day after the due day, with nothing running', async () => {
    const unit = units[1] ?? '';
    await ledger.charge(await ledger.account(unit), 100, '2026-11-22');
    expect(await standingOf(unit)).toMatchObject({ overdueSince: null });
    world.clock.set('2026-11-23T00:00:00+08:00');
    expect(await standingOf(unit)).toMatchObject({ overdueSince: '2026-11-22' });
  });

  test('LED-1 finds the units for which something is owed, and those for which nothing is', async () => {
    const unit = units[2] ?? '';
    const account = await ledger.account(unit);
    const charge = await ledger.charge(account, 500, '2026-11-15');
    expect(await listed(true)).toContain(unit);
    expect(await listed(false)).not.toContain(unit);
    await ledger.pay(account, charge, 500);
    expect(await listed(true)).not.toContain(unit);
    expect((await listed(true)).length + (await listed(false)).length).toBe(units.length);
  });

  test('PPL-1 is not told to whoever may not see what is owed, nor found by', async () => {
    expect(await standingOf(units[0], 'archivist')).toBeNull();
    const query = `query ($projectId: ID!) { units(projectId: $projectId, filter: { owing: true }) { totalCount } }`;
    const answer = await world.person('archivist').attempt(query, { projectId: world.projects.a });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.figures' });
  });

  test('LED-1 tells by the feed when it stands at the unit; a copy that is built anew tells nothing', async () => {
    const told = async () =>
      (
        await world.sql<{ unit: string }>(
          `select record_id as unit from property.feed where type = 'UnitStanding' order by transaction_id, sequence`,
        )
      ).map(({ unit }) => unit);
    await world.settled();
    const before = await told();
    const unit = units[3] ?? '';
    await ledger.charge(await ledger.account(unit), 700, '2026-11-15');
    await world.settled();
    const since = (await told()).slice(before.length);
    expect(new Set(since)).toEqual(new Set([unit]));
    await rebuilt();
    expect(await told()).toEqual([...before, ...since]);
  });

  test('LED-1 is made anew from the ledger when the copy is wrong', async () => {
    const [unit = ''] = units;
    const right = await standingOf(unit);
    await world.sql('update property.unit_account_copy set balance_fen = 0');
    expect(await standingOf(unit)).not.toEqual(right);
    await rebuilt();
    expect(await standingOf(unit)).toEqual(right);
    const [told] = await world.sql(
      `select actor_name, action from property.audit where record_type = 'Projection' and action like 'rebuild%'`,
    );
    expect(told).toEqual({ actor_name: expect.any(String), action: 'rebuildPropertyProjection' });
  });
});
