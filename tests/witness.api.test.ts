import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Ledger } from './ledger.fixtures.ts';

let world: Estate;
let ledger: Ledger;
let account: string;
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await estate();
  ledger = await Ledger.open(world.url, world.projects.b);
  account = await ledger.account('00000000-0000-7000-8000-000000000001');
});
afterAll(async () => {
  await ledger.close();
  await world.close();
});

const query = `query ($projectId: ID!) { ledgerWitness(projectId: $projectId) { seq hash at } }`;
const witness = async () => {
  await world.settled();
  const variables = { projectId: world.projects.b };
  return (await world.person('finance').ask<{ ledgerWitness: { seq: number; hash: string } | null }>(query, variables))
    .ledgerWitness;
};
const head = async () =>
  (
    await world.sql<{ seq: number; hash: string }>(
      `select seq::integer, encode(hash, 'hex') as hash from finance.ledger_chain where project_id = $1`,
      [world.projects.b],
    )
  )[0];

describe('the witness of a ledger', () => {
  test('LED-1 keeps the head of each project’s chain in another service', async () => {
    expect(await witness()).toBeNull();
    const charge = await ledger.charge(account, 10_000, '2026-11-15');
    expect(await witness()).toMatchObject((await head()) ?? {});
    await ledger.pay(account, charge, 4_000);
    await ledger.pay(account, charge, 6_000);
    expect(await witness()).toMatchObject({ ...(await head()), seq: 3 });
  });

  test('LED-1 nobody changes or deletes what was seen, the application least of all', async () => {
    const [rights] = await world.sql(
      `select has_table_privilege('onedesk_identity_app', 'identity.ledger_witness', 'update, delete, truncate') as any,
              has_any_column_privilege('onedesk_identity_app', 'identity.ledger_witness', 'update') as column`,
    );
    expect(rights).toEqual({ any: false, column: false });
  });

  test('PPL-1 is for those who verify the ledger, in their project', async () => {
    const variables = { projectId: world.projects.b };
    const cashier = await world.person('cashier').attempt(query, variables);
    expect(cashier.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.verify' });
  });

  test('LED-1 goes on contradicting a ledger that was rewritten, however well its chain is hashed again', async () => {
    const seen = await witness();
    await ledger.rewrite(2);
    expect((await head())?.hash).not.toBe(seen?.hash);
    await ledger.charge(account, 1, '2026-12-15');
    expect((await head())?.seq).toBe(4);
    expect(await witness()).toEqual(seen);
  });
});
