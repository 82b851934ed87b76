import { buildFederatedSchema } from '@onedesk/subgraph';
import { estate, key, type Person } from '@onedesk/testkit';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Counter, documentOf, faultOf, openCounter, send } from './counter.fixtures.ts';
import { financeSubgraph } from './service.ts';

let counter: Counter;
/** Somebody who may do everything that is done with money here. */
let everybody: Person;
let other: Person;
/** Units without an account yet. */
let untouched: string[];
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }), 5);
  untouched = [...counter.units.values()].slice(1).map(({ id }) => id);
  everybody = person('全能', counter.projectId);
  other = person('同事', counter.projectId);
});
afterAll(() => counter.world.close());

function person(name: string, projectId: string): Person {
  return counter.world.somebody(
    name,
    (['finance', 'cashier', 'projectManager'] as const).map((role) => ({ role, projectId, buildingIds: [] })),
  );
}

const raised = (): Promise<Answer> => send(other, 'raiseCharge', charge());
const charge = () => ({
  unitId: [...counter.units.values()][0]?.id,
  feeItemId: counter.items.fee,
  month: '2026-10',
  amount: '5.00',
});
const received = async (): Promise<Answer> =>
  send(other, 'takePayment', { accountId: (await raised()).account.id, amount: '1.00', method: 'cash' });
let month = 1;

/** A command: input that it takes, and what makes it another input under the same key. */
interface Case {
  input: () => Promise<Record<string, unknown>>;
  other: Record<string, unknown>;
  permission: string;
  /** What the feed tells of it. */
  types: string[];
}

const cases: Record<string, Case> = {
  raiseCharge: {
    input: () => Promise.resolve(charge()),
    other: { amount: '5.01' },
    permission: 'charge.raise',
    types: ['Charge', 'LedgerAccount', 'LedgerEntry'],
  },
  reverseCharge: {
    input: async () => ({ id: (await raised()).id, reason: '登记错误' }),
    other: { reason: '别的' },
    permission: 'charge.reverse',
    types: ['Charge', 'LedgerAccount', 'LedgerEntry'],
  },
  openAccount: {
    input: () => Promise.resolve({ unitId: untouched.pop() }),
    other: { unitId: '0198d000-0000-7000-8000-000000000001' },
    permission: 'payment.take',
    types: ['LedgerAccount'],
  },
  takePayment: {
    input: async () => ({ accountId: (await raised()).account.id, amount: '2.00', method: 'cash' }),
    other: { amount: '2.01' },
    permission: 'payment.take',
    types: ['LedgerAccount', 'LedgerEntry', 'Receipt'],
  },
  voidReceipt: {
    input: async () => ({ id: (await received()).id, expectedVersion: 1, reason: '收错' }),
    other: { reason: '别的' },
    permission: 'receipt.void',
    types: ['LedgerAccount', 'LedgerEntry', 'Receipt'],
  },
  closeMonth: {
    input: () => Promise.resolve({ projectId: counter.projectId, month: `2024-${String(month++).padStart(2, '0')}` }),
    other: { month: '2023-12' },
    permission: 'period.close',
    types: ['ClosedMonth'],
  },
};

const feedLength = async () => Number((await counter.world.sql('select count(*) from finance.feed'))[0]?.count);
const auditLength = async () => Number((await counter.world.sql('select count(*) from finance.audit'))[0]?.count);

describe.each(Object.entries(cases))('%s', (command, { input, other: changed, permission, types }) => {
  test('LED-3 PPL-3 is told once; the same key again gives the same outcome, with other input a refusal', async () => {
    const given = { idempotencyKey: key(), ...(await input()) };
    const before = [await feedLength(), await auditLength()];
    const first = await send(everybody, command, given);
    expect(first.id, JSON.stringify(first)).toBeTruthy();
    const told = await counter.world.sql<{ type: string }>('select distinct type from finance.feed offset 0', []);
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(types));
    const after = [await feedLength(), await auditLength()];
    expect(after[0]).toBeGreaterThan(before[0] ?? 0);
    expect(after[1]).toBeGreaterThan(before[1] ?? 0);
    expect(await send(everybody, command, given)).toEqual(first);
    expect(await send(everybody, command, { ...given, ...changed })).toMatchObject({ __typename: 'KeyReused' });
    expect([await feedLength(), await auditLength()]).toEqual(after);
    const [entry] = await counter.world.sql(
      'select actor_id, actor_name, action from finance.audit order by id desc limit 1',
    );
    expect(entry).toEqual({ actor_id: everybody.principal.id, actor_name: '全能', action: command });
  });

  test('LED-3 is done once by twenty tries of one key at the same instant', async () => {
    const given = { idempotencyKey: key(), ...(await input()) };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(everybody, command, given)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers[0]?.id).toBeTruthy();
    const entries = await counter.world.sql(`select 1 from finance.ledger_entry where command_key like $1`, [
      `${command}:${given.idempotencyKey}%`,
    ]);
    expect(entries.length).toBe(['closeMonth', 'openAccount'].includes(command) ? 0 : 1);
  });

  test('PPL-1 is forbidden without the permission, not found from another project, and nothing changes', async () => {
    const given = await input();
    const before = await auditLength();
    const technician = counter.world.somebody('技', [
      { role: 'technician', projectId: counter.projectId, buildingIds: [] },
    ]);
    expect(await faultOf(technician, command, given)).toMatchObject({ code: 'FORBIDDEN', permission });
    const elsewhere = person('外', counter.world.projects.b);
    expect(await faultOf(elsewhere, command, given)).toMatchObject({ code: 'NOT_FOUND' });
    const here = counter.world.somebody('外', [...elsewhere.principal.grants, ...technician.principal.grants]);
    expect(await faultOf(here, command, given)).toMatchObject({ code: 'FORBIDDEN', permission });
    expect(await auditLength()).toBe(before);
  });

  test('asks for a key of at least eight characters, and for somebody signed in', async () => {
    const given = await input();
    expect(await faultOf(everybody, command, { ...given, idempotencyKey: 'short' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.idempotencyKey', code: 'tooShort' }],
    });
    const answer = await counter.world.system.ask(null, documentOf(command), {
      input: { idempotencyKey: key(), ...given },
    });
    expect(answer.errors?.[0]?.extensions?.code).toMatch(/UNAUTHENTICATED|UNAUTHORIZED/);
  });
});

/** Records whose commands keep their promises in tests of their own. */
const elsewhere = ['FeeItem', 'Import', 'ArrearsColumns', 'Projection'];

test('every command of the ledger is among these', async () => {
  const { sdl } = await buildFederatedSchema(financeSubgraph);
  const fields = Object.keys(buildSchema(sdl, { assumeValidSDL: true }).getMutationType()?.getFields() ?? {});
  const own = fields.filter((name) => !elsewhere.some((record) => name.endsWith(record)));
  expect(own.toSorted()).toEqual(Object.keys(cases).toSorted());
});

describe('what is read', () => {
  const nobodys = '01900000-0000-7000-8000-000000000000';
  test.each(['ledgerAccount', 'ledgerEntry', 'receipt'])('PPL-1 %s of another project is nothing', async (field) => {
    const paid = await received();
    const ids: Record<string, string> = {
      ledgerAccount: paid.account.id,
      ledgerEntry: (paid.entry as { id: string }).id,
      receipt: paid.id,
    };
    const query = `query ($id: ID!) { found: ${field}(id: $id) { id } }`;
    expect(await everybody.ask(query, { id: ids[field] })).toEqual({ found: { id: ids[field] } });
    expect(await person('外', counter.world.projects.b).ask(query, { id: ids[field] })).toEqual({ found: null });
    expect(await everybody.ask(query, { id: nobodys })).toEqual({ found: null });
  });

  test.each([
    'receipts(projectId: $id) { edges { cursor } }',
    'closedMonths(projectId: $id) { id }',
    'ledgerCheck(projectId: $id) { intact }',
  ])('PPL-1 %s is forbidden elsewhere', async (field) => {
    const { errors } = await person('外', counter.world.projects.b).attempt(`query ($id: ID!) { ${field} }`, {
      id: counter.projectId,
    });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('PPL-1 accounts are not seen by who may not see them, and the unit is', async () => {
    const { account } = await raised();
    const [unit] = await counter.world.sql<{ unit_id: string }>(
      'select unit_id from finance.ledger_account where id = $1',
      [account.id],
    );
    const query = `query ($id: ID!) { unit(id: $id) { code accounts { id } } }`;
    const technician = counter.world.somebody('技', [
      { role: 'technician', projectId: counter.projectId, buildingIds: [] },
    ]);
    expect(await technician.ask(query, { id: unit?.unit_id })).toEqual({
      unit: { code: expect.any(String), accounts: [] },
    });
    expect(await everybody.ask(query, { id: unit?.unit_id })).toMatchObject({
      unit: { accounts: [{ id: account.id }] },
    });
  });
});
