import { estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, type Answer, type Counter, faultOf, openCounter, send } from '../counter.fixtures.ts';

let counter: Counter;
let units: { id: string; party: string | null }[];
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
  units = [...counter.units.values()].filter(({ party }) => party);
});
afterAll(() => counter.world.close());

const charge = (more: object = {}) => ({
  unitId: units[0]?.id,
  feeItemId: counter.items.fee,
  month: '2026-10',
  amount: '100.00',
  ...more,
});
const raise = (more: object = {}): Promise<Answer> => send(counter.finance, 'raiseCharge', charge(more));
const pay = (accountId: string, amount: string): Promise<Answer> =>
  send(counter.cashier, 'takePayment', { accountId, amount, method: 'cash' });
const reverse = (id: string, more: object = {}) =>
  send(counter.finance, 'reverseCharge', { id, reason: '重复登记', ...more });

describe('a charge', () => {
  test('LED-1 is owed by whoever is liable, and the balance opens its entries', async () => {
    const raised = await raise();
    expect(raised).toMatchObject({
      __typename: 'Charge',
      month: '2026-10',
      amount: '100.00',
      open: '100.00',
      state: 'open',
      allowedActions: ['reverseCharge'],
      entry: { kind: 'charge', bookedOn: '2026-11-22', amount: '100.00' },
      account: { balance: '100.00', arrears: '100.00', prepaid: '0.00', party: { id: units[0]?.party } },
    });
    expect(raised.account.balanceCheck).toEqual({ recomputed: '100.00', agrees: true, entries: 1 });
    const query = `query ($id: ID!) { ledgerAccount(id: $id) { charges { edges { node { month open } } } entries { edges { node { seq kind reverses { id } reversedBy { id } hash previousHash
      postings { book amount account { id } charge { month } } } } } } }`;
    const { ledgerAccount } = await counter.cashier.ask<{ ledgerAccount: { entries: { edges: { node: object }[] } } }>(
      query,
      { id: raised.account.id },
    );
    expect(ledgerAccount).toMatchObject({ charges: { edges: [{ node: { month: '2026-10', open: '100.00' } }] } });
    expect(ledgerAccount.entries.edges.map(({ node }) => node)).toEqual([
      {
        seq: 1,
        kind: 'charge',
        reverses: null,
        reversedBy: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        previousHash: '0'.repeat(64),
        postings: [
          { book: 'customer', amount: '100.00', account: { id: raised.account.id }, charge: { month: '2026-10' } },
          { book: 'income', amount: '-100.00', account: null, charge: null },
        ],
      },
    ]);
  });

  test('FEE-5 is due on the 15th of its month unless said otherwise, and overdue on the day after', async () => {
    const unit = units[1];
    const due = await raise({ unitId: unit?.id, month: '2026-11', dueOn: '2026-11-22' });
    expect(due.account).toMatchObject({ nextDueOn: '2026-11-22', overdueSince: null });
    expect(await raise({ unitId: unit?.id, month: '2026-11' })).toMatchObject({
      dueOn: '2026-11-15',
      account: { nextDueOn: '2026-11-15', overdueSince: '2026-11-15' },
    });
  });

  test('is charged to the tenant while there is one, and to the owner only if named', async () => {
    const [unit] = await counter.world.sql<{ unit_id: string; tenant: string; owner: string }>(
      `select t.unit_id, t.party_id as tenant, o.party_id as owner from finance.unit_role t join finance.unit_role o using (unit_id)
        where t.role = 'tenant' and o.role = 'owner' and t.project_id = $1 limit 1`,
      [counter.projectId],
    );
    const toTenant = await raise({ unitId: unit?.unit_id });
    expect(toTenant.account.party?.id).toBe(unit?.tenant);
    const toOwner = await raise({ unitId: unit?.unit_id, partyId: unit?.owner });
    expect(toOwner.account.party?.id).toBe(unit?.owner);
    expect(toOwner.account.id).not.toBe(toTenant.account.id);
    const query = `query ($id: ID!) { unit(id: $id) { accounts { id } } }`;
    const { unit: seen } = await counter.cashier.ask<{ unit: { accounts: { id: string }[] } }>(query, {
      id: unit?.unit_id,
    });
    expect(seen.accounts.map(({ id }) => id)).toEqual([toTenant.account.id, toOwner.account.id]);
    const party = `query ($id: ID!) { party(id: $id) { accounts { unit { id } } } }`;
    expect(await counter.cashier.ask(party, { id: unit?.owner })).toMatchObject({
      party: { accounts: expect.arrayContaining([{ unit: { id: unit?.unit_id } }]) },
    });
  });

  test('is not charged to somebody who has nothing to do with the unit', async () => {
    const stranger = [...counter.units.values()].find(({ party }) => party && party !== units[0]?.party)?.party;
    expect(await raise({ partyId: stranger })).toMatchObject({ __typename: 'NotLiable', code: 'notLiable' });
  });

  test('is still charged to whoever was the tenant on a day of its month, and not for the month after', async () => {
    const [left] = await counter.world.sql<{ unit_id: string; party_id: string }>(
      `update finance.unit_role_copy set until = '2026-10-05' where id = (select id from finance.unit_role where role = 'tenant' and project_id = $1 order by id desc limit 1) returning unit_id, party_id`,
      [counter.projectId],
    );
    const toLeft = (month: string) => raise({ unitId: left?.unit_id, partyId: left?.party_id, month });
    expect(await toLeft('2026-10')).toMatchObject({ __typename: 'Charge', account: { party: { id: left?.party_id } } });
    expect(await toLeft('2026-11')).toMatchObject({ __typename: 'NotLiable' });
    const toPresent = await raise({ unitId: left?.unit_id, month: '2026-10' });
    expect(toPresent.account.party?.id).not.toBe(left?.party_id);
  });

  test('of a unit without anybody is kept on an account of nobody', async () => {
    const empty = [...counter.units.values()].find(({ party }) => !party);
    expect(await raise({ unitId: empty?.id })).toMatchObject({ __typename: 'Charge', account: { party: null } });
  });

  test('is not raised for a withdrawn fee item', async () => {
    const { id } = await send(counter.finance, 'introduceFeeItem', { projectId: counter.projectId, name: '旧项目' });
    await send(counter.finance, 'withdrawFeeItem', { id, expectedVersion: 1 });
    expect(await raise({ feeItemId: id })).toMatchObject({ __typename: 'NotAllowedNow', action: 'raiseCharge' });
  });

  test('FEE-3 uses credit that is there at once', async () => {
    const first = await raise({ unitId: units[3]?.id, amount: '10.00' });
    await pay(first.account.id, '50.00');
    const second = await raise({ unitId: units[3]?.id, amount: '60.00', month: '2026-11' });
    expect(second).toMatchObject({
      open: '20.00',
      state: 'partlyPaid',
      account: { balance: '20.00', arrears: '20.00', prepaid: '0.00' },
    });
    expect(second.account.balanceCheck).toMatchObject({ agrees: true, entries: 4 });
  });

  test('LED-3 the same key twice gives the first answer and one entry; with other input a refusal', async () => {
    const idempotencyKey = key();
    const first = await raise({ idempotencyKey, unitId: units[4]?.id });
    expect(await raise({ idempotencyKey, unitId: units[4]?.id })).toEqual(first);
    expect(await raise({ idempotencyKey, unitId: units[4]?.id, amount: '100.01' })).toMatchObject({
      __typename: 'KeyReused',
    });
    expect(first.account.balance).toBe('100.00');
    expect((await accountOf(counter.cashier, first.account.id)).balance).toBe('100.00');
  });
});

describe('a charge by mistake', () => {
  test('LED-1 is reversed by an entry of its own, once', async () => {
    const wrong = await raise({ unitId: units[5]?.id });
    expect(await reverse(wrong.id)).toMatchObject({
      __typename: 'Charge',
      state: 'reversed',
      open: '0.00',
      allowedActions: [],
      account: { balance: '0.00' },
    });
    const entry = `query ($id: ID!) { ledgerEntry(id: $id) { reversedBy { kind reason amount reverses { id } postings { book amount } } } }`;
    expect(await counter.finance.ask(entry, { id: (wrong.entry as { id: string }).id })).toEqual({
      ledgerEntry: {
        reversedBy: {
          kind: 'reversal',
          reason: '重复登记',
          amount: '100.00',
          reverses: { id: (wrong.entry as { id: string }).id },
          postings: [
            { book: 'customer', amount: '-100.00' },
            { book: 'income', amount: '100.00' },
          ],
        },
      },
    });
    expect(await reverse(wrong.id)).toMatchObject({ __typename: 'AlreadyReversed', reversedBy: '高洁' });
  });

  test('LED-1 is not reversed while something is paid on it', async () => {
    const paid = await raise({ unitId: units[6]?.id });
    await pay(paid.account.id, '0.01');
    expect(await reverse(paid.id)).toMatchObject({ __typename: 'ChargePaid', paid: '0.01' });
    expect((await accountOf(counter.cashier, paid.account.id)).balance).toBe('99.99');
  });

  test('FEE-3 gives back the credit that was put against it', async () => {
    const first = await raise({ unitId: units[7]?.id, amount: '1.00' });
    await pay(first.account.id, '31.00');
    const wrong = await raise({ unitId: units[7]?.id, amount: '20.00' });
    expect(wrong).toMatchObject({ state: 'paid', account: { prepaid: '10.00' } });
    expect(await reverse(wrong.id)).toMatchObject({
      state: 'reversed',
      account: { prepaid: '30.00', balance: '-30.00' },
    });
  });
});

describe('what is no charge', () => {
  const amounts: [string, string][] = [
    ['-5.00', 'amountNotPositive'],
    ['+5.00', 'amountNotValid'],
    ['0', 'amountNotPositive'],
    ['0.00', 'amountNotPositive'],
    [' 5.00', 'amountNotValid'],
    ['5 000', 'amountNotValid'],
    ['5,000.00', 'amountNotValid'],
    ['５００', 'amountNotValid'],
    ['¥5', 'amountNotValid'],
    ['1e3', 'amountNotValid'],
    ['0x10', 'amountNotValid'],
    ['1.005', 'tooManyDecimals'],
    ['.5', 'amountNotValid'],
    ['5.', 'amountNotValid'],
    ['007', 'amountNotValid'],
    ['', 'amountNotValid'],
    ['NaN', 'amountNotValid'],
    ['1000000000000000', 'amountTooLarge'],
    ['10000000000.00', 'amountTooLarge'],
  ];
  test.each(amounts)('LED-2 an amount of "%s" is refused at its field, and nothing changes', async (amount, code) => {
    const { headSeq, headHash } = await counter.check();
    expect(await faultOf(counter.finance, 'raiseCharge', charge({ amount }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.amount', code }],
    });
    expect(await faultOf(counter.cashier, 'takePayment', { accountId: key(), amount, method: 'cash' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.amount', code }],
    });
    expect(await counter.check()).toMatchObject({ headSeq, headHash });
  });

  test('LED-2 the largest amount is kept to the fen', async () => {
    const raised = await raise({ unitId: units[8]?.id, amount: '9999999999.99' });
    expect(raised.account.balance).toBe('9999999999.99');
    await pay(raised.account.id, '9999999999.98');
    expect((await accountOf(counter.cashier, raised.account.id)).balance).toBe('0.01');
  });

  test.each(['2026-13', '2026-1', '202610', '2026-10-01', ''])(
    'a month "%s" is refused at its field',
    async (month) => {
      expect(await faultOf(counter.finance, 'raiseCharge', charge({ month }))).toMatchObject({
        fields: [{ path: 'input.month', code: 'monthNotValid' }],
      });
    },
  );

  test('PPL-1 a unit or an item of another project is not found', async () => {
    const [there] = await counter.world.sql<{ id: string }>(
      `insert into finance.fee_item (id, project_id, name) values (gen_random_uuid(), $1, '别处') returning id`,
      [counter.world.projects.b],
    );
    expect(await faultOf(counter.finance, 'raiseCharge', charge({ feeItemId: there?.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await faultOf(counter.finance, 'raiseCharge', charge({ unitId: key() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const elsewhere = counter.world.somebody('外', [
      { role: 'finance', projectId: counter.world.projects.b, buildingIds: [] },
    ]);
    expect(await faultOf(elsewhere, 'raiseCharge', charge())).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await elsewhere.ask(`query ($id: ID!) { ledgerAccount(id: $id) { id } }`, { id: (await raise()).account.id }),
    ).toEqual({ ledgerAccount: null });
  });

  test('a reversal without a reason is refused at its field', async () => {
    const { id } = await raise();
    expect(await faultOf(counter.finance, 'reverseCharge', { id, reason: '  ' })).toMatchObject({
      fields: [{ path: 'input.reason', code: 'required' }],
    });
  });
});

test('LED-1 the whole ledger of these tests verifies', async () => {
  expect(await counter.check()).toMatchObject({
    intact: true,
    firstBrokenSeq: null,
    balancesAgree: true,
    receiptsComplete: true,
  });
});
