import type { RunningSubgraph } from '@onedesk/subgraph';
import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleEstate } from '../scripts/soak/estate.ts';
import { cashier, send } from '../scripts/soak/finance.ts';
import { keyOf, operation, type SoakUnit } from '../scripts/soak/plan.ts';
import { judge } from '../scripts/soak/verdict.ts';
import type { Acknowledged } from '../scripts/soak/worker.ts';

let world: Estate;
let finance: RunningSubgraph;
let units: SoakUnit[];
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  world = await estate({ jobs: false });
  const running = world.system.subgraphs.get('finance');
  if (!running) throw new Error('finance does not run');
  finance = running;
  units = await settleEstate(world.url, finance, { projects: 1, units: 2 });
  const accountId = units[0]?.accountId;
  for (const [place, amount] of ['1.00', '2.00', '3.00'].entries()) {
    const input = { idempotencyKey: keyOf(0, place), accountId, amount, method: 'cash' };
    const outcome = await send(finance, cashier, 'takePayment', input);
    acknowledged.push({ lane: 0, place, command: 'takePayment', outcome, again: 0 });
  }
});
afterAll(() => world.close());

const judged = (more: Acknowledged[] = []) => judge(world.url, finance, units, [...acknowledged, ...more]);
const behind = (text: string) =>
  world.sql(`set session_replication_role = replica; ${text}; set session_replication_role = origin`);

/** Changes something with every guard switched off, looks, and undoes it. */
async function tampered(sql: string, undo: string) {
  await behind(sql);
  const verdict = await judged();
  await behind(undo);
  return verdict;
}

const clean = {
  entries: 5,
  acknowledgedLost: 0,
  unbalanced: 0,
  duplicateKeys: 0,
  receiptGaps: 0,
  chainsBroken: 0,
  balancesWrong: 0,
};
const second = `(select id from finance.ledger_entry where command_key = 'takePayment:${keyOf(0, 1)}')`;
const change = (by: string) =>
  `update finance.ledger_posting set amount_fen = amount_fen ${by} 7 where entry_id = ${second} and amount_fen < 0`;
const rename = (from: string, to: string) =>
  `update finance.ledger_entry set command_key = '${to}' where command_key = '${from}'`;
const number = (from: number, to: number) =>
  `update finance.receipt set number = left(number, 5) || '00000${to}' where number like '%-00000${from}'`;

describe('LED-1 the soak’s verdict', () => {
  test('finds nothing where all is well', async () => {
    expect(await judged()).toEqual(clean);
  });

  test('misses what was acknowledged and is not there, or not as it was said', async () => {
    const [first] = acknowledged;
    if (!first) throw new Error('nothing was acknowledged');
    const other = { ...first, outcome: { ...first.outcome, number: '2026-999999' } };
    const elsewhere = { ...first, lane: 9 };
    const undone = { ...first, command: 'voidReceipt' };
    expect(await judged([other, elsewhere, undone])).toEqual({ ...clean, acknowledgedLost: 3 });
  });

  test('sees an entry that is not balanced, and the chain and the balance that it breaks', async () => {
    expect(await tampered(change('-'), change('+'))).toEqual({
      ...clean,
      unbalanced: 1,
      chainsBroken: 1,
      balancesWrong: 1,
    });
  });

  test('sees a command that was entered twice, and a gap in the receipts', async () => {
    const [one, two] = [`takePayment:${keyOf(0, 0)}`, `takePayment:${keyOf(0, 1)}`];
    await world.sql('alter table finance.ledger_entry drop constraint ledger_entry_once');
    const back = `update finance.ledger_entry set command_key = '${two}' where command_key = '${one}' and id = (select entry_id from finance.receipt where number like '%-000002')`;
    expect(await tampered(rename(two, one), back)).toMatchObject({ duplicateKeys: 1, acknowledgedLost: 1 });
    expect(await tampered(number(2, 7), number(7, 2))).toMatchObject({
      receiptGaps: 2,
      acknowledgedLost: 1,
      balancesWrong: 1,
    });
    expect(await judged()).toEqual(clean);
  });
});

test('LED-3 what a lane does at a place is the same every time, and takes back only what was done before', () => {
  const kinds = new Set<string>();
  for (let place = 0; place < 500; place++) {
    const done = operation(3, place, units);
    expect(operation(3, place, units)).toEqual(done);
    kinds.add(done.do);
    if (!('of' in done)) continue;
    expect(done.of).toBeLessThan(place);
    expect(operation(3, done.of, units).do).toBe(done.do === 'void' ? 'pay' : 'charge');
  }
  expect(kinds).toEqual(new Set(['charge', 'pay', 'void', 'reverse']));
});
