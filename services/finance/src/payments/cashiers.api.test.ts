import { moneyText } from '@onedesk/kernel';
import { estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, type Counter, openCounter, send } from '../counter.fixtures.ts';

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
});
afterAll(() => counter.world.close());

const perCashier = 12;
/** In fen; no two sums of them are alike. */
const amountOf = (cashier: number, nth: number): bigint => BigInt(1 + cashier * 1_000 + nth * 7);

describe('four cashiers on one account at once', () => {
  test('LED-1 FEE-3 are exact to the fen, get numbers without a gap, and never wait in a circle', async () => {
    const unitId = [...counter.units.values()][0]?.id;
    const raise = (month: string) =>
      send(counter.finance, 'raiseCharge', { unitId, feeItemId: counter.items.fee, month, amount: '60.00' });
    const { account } = await raise('2026-07');
    const cashiers = ['甲', '乙', '丙', '丁'].map((name) =>
      counter.world.somebody(name, [{ role: 'cashier', projectId: counter.projectId, buildingIds: [] }]),
    );
    const [deadlocksBefore] = await deadlocks();
    const payments = cashiers.map(async (cashier, c) => {
      const numbers: string[] = [];
      for (let n = 0; n < perCashier; n++) {
        const amount = moneyText(amountOf(c, n));
        const receipt = await send(cashier, 'takePayment', {
          accountId: account.id,
          amount,
          method: n % 2 ? 'card' : 'cash',
        });
        expect(receipt.__typename).toBe('Receipt');
        numbers.push(String(receipt.number));
      }
      return numbers;
    });
    // Meanwhile charges are raised on the same account, and use what credit there is.
    const charges = ['2026-08', '2026-09', '2026-10'].map(raise);
    const numbers = (await Promise.all(payments)).flat();
    await Promise.all(charges);
    expect(numbers.toSorted()).toEqual(numbers.map((_, i) => `2026-${String(i + 1).padStart(6, '0')}`));
    const paid = cashiers
      .flatMap((_, c) => Array.from({ length: perCashier }, (__, n) => amountOf(c, n)))
      .reduce((a, b) => a + b);
    const after = await accountOf(counter.cashier, account.id);
    expect(after).toMatchObject({ balance: moneyText(24_000n - paid), balanceCheck: { agrees: true } });
    expect(await counter.check()).toMatchObject({ intact: true, balancesAgree: true, receiptsComplete: true });
    expect((await deadlocks())[0]).toEqual(deadlocksBefore);
  });
});

const deadlocks = () => counter.world.sql('select deadlocks from pg_stat_database where datname = current_database()');
