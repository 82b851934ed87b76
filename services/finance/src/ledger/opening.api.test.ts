import { newId, notFound } from '@onedesk/kernel';
import { systemPrincipal } from '@onedesk/subgraph';
import { estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '../accounts/index.ts';
import { accountOf, type Counter, openCounter, send } from '../counter.fixtures.ts';
import { builtUponOpening, type OpeningLine, postOpening, reverseOpening } from './index.ts';

let counter: Counter;
let importId: string;
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
});
afterAll(() => counter.world.close());

const finance = () => {
  const subgraph = counter.world.system.subgraphs.get('finance');
  if (!subgraph) throw notFound();
  return subgraph.resources.db;
};
const actor = { principal: systemPrincipal('import', '导入'), requestId: 'test', action: 'test' };
const of = () => ({ projectId: counter.projectId, importId });

/** Enters lines on the account of a unit and nobody; returns the account. */
async function enter(
  unitId: string,
  lines: Omit<OpeningLine, 'accountId' | 'feeItemId' | 'bookedOn' | 'key'>[],
  first = 0,
): Promise<string> {
  return finance().write(actor, async (_, db) => {
    const [accountId = ''] = await openAccounts(db, counter.projectId, [{ unitId, partyId: null }]);
    const common = { accountId, feeItemId: counter.items.fee, bookedOn: '2026-06-30' };
    await postOpening(
      db,
      of(),
      lines.map((line, i) => ({ ...common, key: String(first + i), ...line })),
    );
    return accountId;
  });
}
const standing = () => finance().write(actor, (_, db) => builtUponOpening(db, of()));
const unit = (n: number) => [...counter.units.values()][n]?.id ?? '';

describe('opening balances', () => {
  test('LED-1 are entries like all others: charged, and what was paid of it on its day', async () => {
    importId = newId();
    const id = await enter(unit(0), [
      { month: '2026-05', charged: 60_000n, paid: 20_000n, paidOn: '2026-06-11' },
      { month: '2026-06', charged: 60_000n, paid: 0n, dueOn: '2026-06-20', remark: '六月' },
      { month: '2026-04', charged: 100n, paid: 150n },
    ]);
    expect(await accountOf(counter.cashier, id)).toMatchObject({
      balance: '999.50',
      arrears: '1000.00',
      prepaid: '0.50',
      balanceCheck: { agrees: true, entries: 5 },
    });
    const entries = await counter.world.sql(
      `select kind, booked_on::text, amount_fen::int as fen from finance.ledger_entry where import_id = $1 order by seq`,
      [importId],
    );
    expect(entries).toEqual([
      { kind: 'openingCharge', booked_on: '2026-06-30', fen: 60_000 },
      { kind: 'openingPayment', booked_on: '2026-06-11', fen: 20_000 },
      { kind: 'openingCharge', booked_on: '2026-06-30', fen: 60_000 },
      { kind: 'openingCharge', booked_on: '2026-06-30', fen: 100 },
      { kind: 'openingPayment', booked_on: '2026-06-30', fen: 150 },
    ]);
    const due = await counter.world.sql(
      `select due_on::text as due, remark from finance.charge where import_id = $1 order by month desc`,
      [importId],
    );
    expect(due).toEqual([
      { due: '2026-06-20', remark: '六月' },
      { due: '2026-05-15', remark: null },
      { due: '2026-04-15', remark: null },
    ]);
  });

  test('LED-3 the same line of an import is not entered twice', async () => {
    await expect(enter(unit(0), [{ month: '2026-05', charged: 1n, paid: 0n }])).rejects.toMatchObject({
      constraint: 'ledger_entry_once',
    });
  });

  test('LED-1 are taken back as a reversal of every entry, and nothing is left', async () => {
    importId = newId();
    const id = await enter(unit(1), [
      { month: '2026-05', charged: 60_000n, paid: 60_000n },
      { month: '2026-06', charged: 1_000n, paid: 1_200n },
      { month: '2026-04', charged: 777n, paid: 1n },
    ]);
    const undone = await finance().write(actor, async (_, db) => {
      expect(await builtUponOpening(db, of())).toEqual([]);
      return reverseOpening(db, of(), { reason: '导错了', bookedOn: '2026-11-22' });
    });
    expect(undone).toBe(6);
    expect(await accountOf(counter.cashier, id)).toMatchObject({
      balance: '0.00',
      arrears: '0.00',
      prepaid: '0.00',
      balanceCheck: { entries: 12 },
    });
    expect(
      await finance().write(actor, (_, db) => reverseOpening(db, of(), { reason: 'x', bookedOn: '2026-11-22' })),
    ).toBe(0);
  });

  test('LED-1 are not taken back while somebody has paid on them, or used their credit', async () => {
    importId = newId();
    const id = await enter(unit(2), [{ month: '2026-05', charged: 60_000n, paid: 100n }]);
    const receipt = await send(counter.cashier, 'takePayment', { accountId: id, amount: '5.00', method: 'cash' });
    expect(await standing()).toHaveLength(1);
    await send(counter.manager, 'voidReceipt', { id: receipt.id, expectedVersion: 1, reason: '试' });
    expect(await standing()).toEqual([]);
    importId = newId();
    const vacant = [...counter.units.values()].find(({ party }) => !party)?.id ?? '';
    await enter(vacant, [{ month: '2026-05', charged: 100n, paid: 600n }]);
    expect(await standing()).toEqual([]);
    await send(counter.finance, 'raiseCharge', {
      unitId: vacant,
      feeItemId: counter.items.fee,
      month: '2026-07',
      amount: '3.00',
    });
    expect(await standing()).toHaveLength(1);
  });

  test('LED-1 of a thousand lines are entered in one go, and the ledger verifies', async () => {
    importId = newId();
    const lines = Array.from({ length: 1_000 }, (_, i) => ({
      month: `20${String(10 + (i % 10))}-01`,
      charged: 100n + BigInt(i),
      paid: BigInt(i % 90),
    }));
    const started = performance.now();
    await enter(unit(3), lines);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(await counter.check()).toMatchObject({ intact: true, balancesAgree: true, receiptsComplete: true });
  });
});
