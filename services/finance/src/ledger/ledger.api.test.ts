import { estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, type Counter, openCounter, send } from '../counter.fixtures.ts';

let counter: Counter;
let units: { id: string; party: string | null }[];
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
  units = [...counter.units.values()].filter(({ party }) => party);
});
afterAll(() => counter.world.close());

const raise = (unit: { id: string } | undefined, amount: string, more: object = {}) =>
  send(counter.finance, 'raiseCharge', {
    unitId: unit?.id,
    feeItemId: counter.items.fee,
    month: '2026-10',
    amount,
    ...more,
  });
const pay = (accountId: string, amount: string, more: object = {}) =>
  send(counter.cashier, 'takePayment', { accountId, amount, method: 'cash', ...more });

describe('a charge', () => {
  test('LED-1 is owed by whoever is liable, and its balance opens its entries', async () => {
    const charge = await raise(units[0], '100.00');
    expect(charge).toMatchObject({
      __typename: 'Charge',
      month: '2026-10',
      dueOn: '2026-10-15',
      amount: '100.00',
      open: '100.00',
      state: 'open',
      allowedActions: ['reverseCharge'],
      account: {
        balance: '100.00',
        arrears: '100.00',
        prepaid: '0.00',
        overdueSince: '2026-10-15',
        party: { id: units[0]?.party },
      },
    });
    expect(charge.account.balanceCheck).toEqual({ recomputed: '100.00', agrees: true, entries: 1 });
    const receipt = await pay(charge.account.id, '30.50');
    expect(receipt).toMatchObject({
      __typename: 'Receipt',
      amount: '30.50',
      number: '2026-000001',
      lines: [{ month: '2026-10', amount: '30.50' }],
      prepaid: '0.00',
      balanceAfter: '69.50',
      account: { balance: '69.50' },
    });
    expect(await accountOf(counter.cashier, charge.account.id)).toMatchObject({
      balance: '69.50',
      arrears: '69.50',
      version: 3,
    });
    expect(await counter.check()).toMatchObject({
      entries: 2,
      headSeq: 2,
      intact: true,
      balancesAgree: true,
      receiptsComplete: true,
      witnessAgrees: true,
    });
  });
});
