import { estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, type Answer, type Counter, faultOf, openCounter, send } from '../counter.fixtures.ts';

let counter: Counter;
let units: { id: string; party: string | null }[];
let next = 0;
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }), 12);
  units = [...counter.units.values()].filter(({ party }) => party);
});
afterAll(() => counter.world.close());

const raise = (unitId: string | undefined, amount: string, month = '2026-10'): Promise<Answer> =>
  send(counter.finance, 'raiseCharge', { unitId, feeItemId: counter.items.fee, month, amount });
const pay = (accountId: string, amount: string, more: object = {}, by: Person = counter.cashier): Promise<Answer> =>
  send(by, 'takePayment', { accountId, amount, method: 'cash', ...more });
const makeVoid = ({ id }: Answer, by = counter.manager, more: object = {}): Promise<Answer> =>
  send(by, 'voidReceipt', { id, expectedVersion: 1, reason: '金额收错', ...more });

/** An account of a unit that no test has used yet, owing three months of 10, 20 and 30. */
async function owing(): Promise<{ id: string; charges: Answer[]; unitId: string | undefined }> {
  const unit = units[next++];
  const charges = [
    await raise(unit?.id, '20.00', '2026-09'),
    await raise(unit?.id, '30.00', '2026-10'),
    await raise(unit?.id, '10.00', '2026-08'),
  ];
  return { id: charges[0]?.account.id ?? '', charges, unitId: unit?.id };
}
const counterparty = (unitId: string | undefined) => units.find(({ id }) => id === unitId)?.party;
const books = (receipt: Answer) => (receipt.entry as { postings: { book: string }[] }).postings.map(({ book }) => book);
const lines = (receipt: Answer) =>
  (receipt.lines as { month: string; amount: string }[]).map(({ month, amount }) => [month, amount]);

describe('a payment', () => {
  test('FEE-3 goes to the oldest charge first', async () => {
    const { id } = await owing();
    const receipt = await pay(id, '35.00');
    expect(lines(receipt)).toEqual([
      ['2026-08', '10.00'],
      ['2026-09', '20.00'],
      ['2026-10', '5.00'],
    ]);
    expect(receipt).toMatchObject({
      prepaid: '0.00',
      balanceAfter: '25.00',
      payer: { id: units[next - 1]?.party },
      cashierName: '黄秀英',
      receivedOn: '2026-11-22',
    });
  });

  test('LED-1 FEE-3 can be taken before anything is charged: it is credit, and the first charge is paid from it', async () => {
    const unit = units[next++];
    const account = await send(counter.cashier, 'openAccount', { unitId: unit?.id });
    expect(account).toMatchObject({ balance: '0.00', party: { id: unit?.party }, allowedActions: ['takePayment'] });
    expect(await pay(account.id, '50.00')).toMatchObject({ prepaid: '50.00', balanceAfter: '-50.00', lines: [] });
    const charge = await raise(unit?.id, '20.00');
    expect(charge).toMatchObject({ open: '0.00', account: { id: account.id, balance: '-30.00' } });
    expect(await send(counter.cashier, 'openAccount', { unitId: unit?.id })).toMatchObject({ id: account.id });
  });

  test('FEE-3 is somebody else’s money where the counter says so, and nobody’s whom the project does not know', async () => {
    const { id, unitId } = await owing();
    const payerId = units.find(({ party }) => party && party !== counterparty(unitId))?.party;
    expect(await pay(id, '1.00', { payerId })).toMatchObject({ payer: { id: payerId } });
    expect(
      await faultOf(counter.cashier, 'takePayment', { accountId: id, amount: '1.00', method: 'cash', payerId: key() }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('FEE-3 goes where the payer says, the oldest of these first, and too much becomes credit', async () => {
    const { id, charges } = await owing();
    const receipt = await pay(id, '55.00', { chargeIds: [charges[1]?.id, charges[0]?.id] });
    expect(lines(receipt)).toEqual([
      ['2026-09', '20.00'],
      ['2026-10', '30.00'],
    ]);
    expect(receipt).toMatchObject({
      prepaid: '5.00',
      balanceAfter: '5.00',
      account: { arrears: '10.00', prepaid: '5.00', balance: '5.00' },
    });
  });

  test('FEE-3 of more than is owed becomes credit, and says so', async () => {
    const { id } = await owing();
    expect(await pay(id, '100.00')).toMatchObject({
      prepaid: '40.00',
      balanceAfter: '-40.00',
      account: { balance: '-40.00', prepaid: '40.00', overdueSince: null },
    });
    expect(await pay(id, '1.00')).toMatchObject({ lines: [], prepaid: '1.00', balanceAfter: '-41.00' });
  });

  test('LED-1 in cash is in the cash book, any other in the bank book', async () => {
    const { id } = await owing();
    expect(books(await pay(id, '1.00'))).toEqual(['cash', 'customer']);
    for (const method of ['card', 'wechat', 'alipay'])
      expect(books(await pay(id, '1.00', { method }))).toEqual(['bank', 'customer']);
    expect(books(await pay(id, '1.00', { method: 'transfer', reference: 'ICBC-1' }))).toEqual(['bank', 'customer']);
  });

  test('by transfer needs the bank’s reference', async () => {
    const { id } = await owing();
    for (const reference of [undefined, '', '  '])
      expect(await pay(id, '1.00', { method: 'transfer', reference })).toMatchObject({
        __typename: 'ReferenceMissing',
      });
    expect(await pay(id, '1.00', { method: 'transfer', reference: ' 2026112200017 ' })).toMatchObject({
      reference: '2026112200017',
    });
  });

  test('is not taken for charges of another account, nor for one with nothing open', async () => {
    const [one, other] = [await owing(), await owing()];
    expect(
      await faultOf(counter.cashier, 'takePayment', {
        accountId: one.id,
        amount: '1.00',
        method: 'cash',
        chargeIds: [other.charges[0]?.id],
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await pay(one.id, '10.00');
    expect(await pay(one.id, '1.00', { chargeIds: [one.charges[2]?.id] })).toMatchObject({
      __typename: 'NotAllowedNow',
      action: 'takePayment',
    });
  });

  test('may be somebody else’s of the project, and not a stranger’s', async () => {
    const { id } = await owing();
    const relative = units.findLast(({ party }) => party !== units[next - 1]?.party)?.party;
    expect(await pay(id, '1.00', { payerId: relative })).toMatchObject({ payer: { id: relative } });
    expect(
      await faultOf(counter.cashier, 'takePayment', { accountId: id, amount: '1.00', method: 'cash', payerId: key() }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is not received tomorrow; yesterday’s is booked on its day', async () => {
    const { id } = await owing();
    expect(
      await faultOf(counter.cashier, 'takePayment', {
        accountId: id,
        amount: '1.00',
        method: 'cash',
        receivedOn: '2026-11-23',
      }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.receivedOn', code: 'dateInFuture' }],
    });
    expect(await pay(id, '1.00', { receivedOn: '2026-11-21' })).toMatchObject({
      receivedOn: '2026-11-21',
      entry: { bookedOn: '2026-11-21' },
    });
    expect(
      await faultOf(counter.cashier, 'takePayment', {
        accountId: id,
        amount: '1.00',
        method: 'cash',
        receivedOn: '2026-02-30',
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('PPL-1 to an account of another project is not found', async () => {
    const { id } = await owing();
    const elsewhere = counter.world.somebody('外', [
      { role: 'cashier', projectId: counter.world.projects.b, buildingIds: [] },
    ]);
    expect(await faultOf(elsewhere, 'takePayment', { accountId: id, amount: '1.00', method: 'cash' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const mixed = counter.world.somebody('外', [
      { role: 'cashier', projectId: counter.world.projects.b, buildingIds: [] },
      { role: 'technician', projectId: counter.projectId, buildingIds: [] },
    ]);
    expect(await faultOf(mixed, 'takePayment', { accountId: id, amount: '1.00', method: 'cash' })).toMatchObject({
      code: 'FORBIDDEN',
      permission: 'payment.take',
    });
    expect((await accountOf(counter.cashier, id)).balance).toBe('60.00');
  });

  test('LED-3 the same key twice gives the first receipt and one entry', async () => {
    const { id } = await owing();
    const idempotencyKey = key();
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay(id, '7.00', { idempotencyKey })));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect((await accountOf(counter.cashier, id)).balance).toBe('53.00');
  });
});

describe('a receipt', () => {
  test('FEE-3 is numbered without a gap in its project and year', async () => {
    const { id } = await owing();
    const numbers = [
      await pay(id, '1.00'),
      await pay(id, '1.00', { receivedOn: '2025-12-31' }),
      await pay(id, '1.00'),
    ].map(({ number }) => String(number));
    const [first, last] = [numbers[0] ?? '', numbers[2] ?? ''];
    expect(Number(last.slice(5))).toBe(Number(first.slice(5)) + 1);
    expect(numbers[1]).toBe('2025-000001');
    const query = `query ($id: ID!, $number: String, $day: CivilDate) { receipts(projectId: $id, number: $number, receivedOn: $day) { edges { node { number } } } }`;
    const found = async (variables: object) =>
      (
        await counter.cashier.ask<{ receipts: { edges: { node: { number: string } }[] } }>(query, {
          id: counter.projectId,
          ...variables,
        })
      ).receipts.edges.map(({ node }) => node.number);
    expect(await found({ number: first })).toEqual([first]);
    expect((await found({ number: String(Number(first.slice(5))) }))[0]).toBe(first);
    expect((await found({}))[0]).toBe(last);
    expect(await found({ day: '2025-12-31' })).toEqual(['2025-000001']);
  });

  test('FEE-3 is made void by a second person, with a reason, and its charges are open again', async () => {
    const { id } = await owing();
    const receipt = await pay(id, '25.00');
    expect(await makeVoid(receipt)).toMatchObject({
      __typename: 'Receipt',
      voided: { by: '郑慧敏', reason: '金额收错' },
      version: 2,
      allowedActions: [],
      account: { balance: '60.00', arrears: '60.00', prepaid: '0.00' },
    });
    const query = `query ($id: ID!) { receipt(id: $id) { version voided { by } entry { reversedBy { kind bookedOn } } } }`;
    expect(await counter.cashier.ask(query, { id: receipt.id })).toEqual({
      receipt: {
        version: 2,
        voided: { by: '郑慧敏' },
        entry: { reversedBy: { kind: 'reversal', bookedOn: '2026-11-22' } },
      },
    });
  });

  test('FEE-3 is not made void by whoever took the money', async () => {
    const { id } = await owing();
    const receipt = await pay(id, '25.00', {}, counter.finance);
    expect(receipt.allowedActions).toEqual([]);
    expect(await makeVoid(receipt, counter.finance)).toMatchObject({
      __typename: 'SecondPersonNeeded',
      cashierName: '高洁',
    });
    expect(
      await faultOf(counter.cashier, 'voidReceipt', { id: receipt.id, expectedVersion: 1, reason: 'x' }),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect((await accountOf(counter.cashier, id)).balance).toBe('35.00');
  });

  test('FEE-3 is not made void twice', async () => {
    const { id } = await owing();
    const receipt = await pay(id, '25.00');
    await makeVoid(receipt);
    for (const expectedVersion of [1, 2])
      expect(await makeVoid(receipt, counter.finance, { expectedVersion })).toMatchObject({
        __typename: 'AlreadyReversed',
        reversedBy: '郑慧敏',
      });
    expect((await accountOf(counter.cashier, id)).balance).toBe('60.00');
  });

  test('is not made void by two at once', async () => {
    const { id } = await owing();
    const receipt = await pay(id, '25.00');
    const outcomes = await Promise.all(
      [counter.manager, counter.finance, counter.manager, counter.finance].map((by) => makeVoid(receipt, by)),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'AlreadyReversed',
      'AlreadyReversed',
      'AlreadyReversed',
      'Receipt',
    ]);
  });

  test('is not made void without a reason, nor by somebody who saw another version', async () => {
    const { id } = await owing();
    const receipt = await pay(id, '25.00');
    expect(
      await faultOf(counter.manager, 'voidReceipt', { id: receipt.id, expectedVersion: 1, reason: '' }),
    ).toMatchObject({ fields: [{ path: 'input.reason', code: 'required' }] });
    expect(await makeVoid(receipt, counter.manager, { expectedVersion: 5 })).toMatchObject({
      __typename: 'Stale',
      currentVersion: 1,
    });
  });

  test('FEE-3 whose credit was used since takes the uses back first', async () => {
    const { id, unitId } = await owing();
    const receipt = await pay(id, '100.00');
    await pay(id, '5.00');
    const later = await raise(unitId, '42.00', '2026-11');
    expect(later).toMatchObject({ state: 'paid', account: { prepaid: '3.00', balance: '-3.00' } });
    expect(await makeVoid(receipt)).toMatchObject({ account: { balance: '97.00', arrears: '97.00', prepaid: '0.00' } });
    const { charges } = (
      await counter.cashier.ask<{ ledgerAccount: { charges: { edges: { node: { month: string; open: string } }[] } } }>(
        `query ($id: ID!) { ledgerAccount(id: $id) { charges(openOnly: true) { edges { node { month open } } } } }`,
        { id },
      )
    ).ledgerAccount;
    expect(charges.edges.map(({ node }) => [node.month, node.open])).toEqual([
      ['2026-11', '37.00'],
      ['2026-10', '30.00'],
      ['2026-09', '20.00'],
      ['2026-08', '10.00'],
    ]);
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
