import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Counter, openCounter, send } from '../counter.fixtures.ts';
import { chainCheck } from './chain.sql.ts';

let counter: Counter;
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
  const unitId = [...counter.units.values()][0]?.id;
  const { account } = await send(counter.finance, 'raiseCharge', {
    unitId,
    feeItemId: counter.items.fee,
    month: '2026-10',
    amount: '100.00',
    remark: '第“1”期|a',
  });
  for (const amount of ['1.00', '2.00', '3.00'])
    await send(counter.cashier, 'takePayment', { accountId: account.id, amount, method: 'cash' });
});
afterAll(() => counter.world.close());

/** Changes something as nobody can but who runs the database's server, with every guard switched off; then undoes it. */
async function tampered(sql: string, undo: string): Promise<object> {
  const behind = (text: string) =>
    counter.world.sql(`set session_replication_role = replica; ${text}; set session_replication_role = origin`);
  await behind(sql);
  const found = await counter.check();
  await behind(undo);
  return found;
}

describe('the ledger’s check', () => {
  test('LED-1 agrees with the entries, and a stranger’s SQL with it', async () => {
    const check = await counter.check();
    expect(check).toMatchObject({
      entries: 4,
      headSeq: 4,
      intact: true,
      firstBrokenSeq: null,
      balancesAgree: true,
      receiptsComplete: true,
      witnessAgrees: true,
    });
    expect(
      await counter.world.sql(chainCheck.replace(/from (ledger_|charge |receipt )/g, 'from finance.$1'), [
        counter.projectId,
      ]),
    ).toEqual([{ entries: 4, head_seq: 4, head_hash: check.headHash, first_broken_seq: null }]);
    expect(readFileSync(join(import.meta.dirname, '../../../../docs/ledger.md'), 'utf8')).toContain(chainCheck.trim());
  });

  test('LED-1 agrees with the head that another service remembers, and misses it when the chain is written anew', async () => {
    await counter.world.settled();
    expect(await counter.check()).toMatchObject({ witnessedSeq: 4, witnessAgrees: true });
    const anew = `update finance.ledger_entry set hash = sha256(hash) where seq = 4`;
    const [{ hash } = { hash: '' }] = await counter.world.sql<{ hash: string }>(
      `select encode(hash, 'hex') as hash from finance.ledger_entry where seq = 4`,
    );
    const undo = `update finance.ledger_entry set hash = decode('${hash}', 'hex') where seq = 4`;
    expect(await tampered(anew, undo)).toMatchObject({ witnessedSeq: 4, witnessAgrees: false });
  });

  test.each([
    [
      'an amount',
      'update finance.ledger_posting set amount_fen = amount_fen * 2 where entry_id = (select id from finance.ledger_entry where seq = 2)',
      'update finance.ledger_posting set amount_fen = amount_fen / 2 where entry_id = (select id from finance.ledger_entry where seq = 2)',
    ],
    [
      'who entered it',
      `update finance.ledger_entry set actor_name = actor_name || 'x' where seq = 2`,
      `update finance.ledger_entry set actor_name = rtrim(actor_name, 'x') where seq = 2`,
    ],
    [
      'a receipt’s number',
      `update finance.receipt set number = '2026-000009' where number = '2026-000001'`,
      `update finance.receipt set number = '2026-000001' where number = '2026-000009'`,
    ],
    [
      'a day',
      `update finance.ledger_entry set booked_on = booked_on - 1 where seq = 2`,
      `update finance.ledger_entry set booked_on = booked_on + 1 where seq = 2`,
    ],
  ])('LED-1 finds the entry where %s was changed behind the system’s back', async (_, sql, undo) => {
    expect(await tampered(sql, undo)).toMatchObject({ intact: false, firstBrokenSeq: 2 });
    expect(await counter.check()).toMatchObject({ intact: true, balancesAgree: true, receiptsComplete: true });
  });

  test('LED-1 finds what a charge was changed to', async () => {
    expect(
      await tampered(`update finance.charge set remark = 'y'`, `update finance.charge set remark = '第“1”期|a'`),
    ).toMatchObject({ intact: false, firstBrokenSeq: 1 });
  });

  test('LED-1 misses entries that were cut off at the end', async () => {
    const cut = `create table finance.cut as select * from finance.ledger_entry where seq = 4; delete from finance.ledger_entry where seq = 4`;
    const undo = `insert into finance.ledger_entry select * from finance.cut; drop table finance.cut`;
    expect(await tampered(cut, undo)).toMatchObject({ intact: false, firstBrokenSeq: 4 });
  });

  test('LED-1 sees a balance, and a credit, and an open amount that its entries do not make', async () => {
    for (const [table, column] of [
      ['ledger_account', 'balance_fen'],
      ['ledger_account', 'prepaid_fen'],
      ['charge', 'open_fen'],
    ]) {
      const where = table === 'charge' ? '' : `where book = 'customer'`;
      expect(
        await tampered(
          `update finance.${table} set ${column} = ${column} + 1 ${where}`,
          `update finance.${table} set ${column} = ${column} - 1 ${where}`,
        ),
        column,
      ).toMatchObject({ balancesAgree: false });
    }
    expect(await counter.check()).toMatchObject({ balancesAgree: true });
  });

  test('FEE-3 sees a gap in the numbers of receipts, and one at their end', async () => {
    expect(
      await tampered(
        `update finance.receipt_counter set last = last + 1`,
        `update finance.receipt_counter set last = last - 1`,
      ),
    ).toMatchObject({ receiptsComplete: false });
    expect(
      await tampered(
        `update finance.receipt set number = '2026-000007' where number = '2026-000002'`,
        `update finance.receipt set number = '2026-000002' where number = '2026-000007'`,
      ),
    ).toMatchObject({ receiptsComplete: false });
  });

  test('PPL-1 is for who may verify', async () => {
    const { errors } = await counter.cashier.attempt(`query ($id: ID!) { ledgerCheck(projectId: $id) { intact } }`, {
      id: counter.projectId,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.verify' });
  });
});
