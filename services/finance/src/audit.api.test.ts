import { estate, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Counter, openCounter, send } from './counter.fixtures.ts';

interface Entry {
  at: string;
  actorName: string;
  action: string;
  recordType: string;
  recordId: string;
  changes: { field: string; before: string | null; after: string | null; masked: boolean }[];
}

const document = `query ($projectId: ID!, $filter: FinanceAuditFilter, $first: Int = 50, $after: String) {
  financeAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    edges { node { at actorName action recordType recordId changes { field before after masked } } } } }`;

let counter: Counter;
let receipt: Answer;

beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
  const unitId = [...counter.units.values()].find(({ party }) => party)?.id;
  const { cashier, finance, items, manager, world } = counter;
  const due = { unitId, feeItemId: items.fee, month: '2026-10', amount: '20.00', remark: '钱多多要发票' };
  const { account } = await send(finance, 'raiseCharge', due);
  const transfer = { method: 'transfer', reference: '钱多多 6222' };
  receipt = await send(cashier, 'takePayment', { accountId: account.id, amount: '20.00', ...transfer });
  world.clock.pass({ minutes: 5 });
  const reason = '钱多多付错了户';
  expect(await send(manager, 'voidReceipt', { id: receipt.id, expectedVersion: 1, reason })).toMatchObject({
    voided: { reason },
  });
});
afterAll(() => counter.world.close());

async function audit(by: Person, filter: object = {}, page: object = {}) {
  const variables = { projectId: counter.projectId, filter, ...page };
  const { financeAudit } = await by.ask<{
    financeAudit: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(document, variables);
  return { entries: financeAudit.edges.map(({ node }) => node), ...financeAudit.pageInfo };
}
const ask = (by: Person, projectId: string) => by.attempt(document, { projectId });
const changeOf = (entry: Entry | undefined, field: string) => entry?.changes.find((change) => change.field === field);

describe('the audit of the money', () => {
  test('PPL-3 an administrator reads who took a payment and who voided its receipt, and when', async () => {
    const { entries } = await audit(counter.world.person('administrator'), { recordId: receipt.id });
    expect(entries).toMatchObject([
      { action: 'voidReceipt', actorName: counter.manager.principal.name, recordType: 'Receipt' },
      { action: 'takePayment', actorName: counter.cashier.principal.name, recordType: 'Receipt' },
    ]);
    expect(entries[0]).toMatchObject({ at: '2026-11-22T02:05:00.000Z', recordId: receipt.id });
    expect(changeOf(entries[0], 'voidedByEntry')).toMatchObject({ before: null, after: expect.any(String) });
  });

  test('PPL-2 reasons, remarks and bank references are free text: not for who may not see names', async () => {
    const [voided] = (await audit(counter.world.person('general-manager'), { recordType: 'LedgerEntry' })).entries;
    expect(changeOf(voided, 'reason')).toMatchObject({ after: '钱多多付错了户', masked: false });
    const { entries } = await audit(counter.world.person('administrator'));
    expect(JSON.stringify(entries)).not.toContain('钱多多');
    const hidden = entries.flatMap(({ changes }) => changes.filter(({ after }) => after === '***'));
    expect(hidden.map(({ field, masked }) => [field, masked])).toEqual([
      ['reason', true],
      ['reference', true],
      ['remark', true],
    ]);
  });

  test('PPL-3 it says nothing that only the machine reads, nor who did it once more', async () => {
    const { entries } = await audit(counter.world.person('administrator'), {}, { first: 100 });
    const fields = new Set(entries.flatMap(({ changes }) => changes.map(({ field }) => field)));
    expect([...fields]).toEqual(expect.arrayContaining(['amountFen', 'bookedOn', 'number', 'accountId']));
    for (const field of ['commandKey', 'hash', 'previousHash', 'seq', 'actorId', 'actorName', 'entryId', 'year']) {
      expect(fields).not.toContain(field);
    }
  });

  test('PPL-3 it is chosen by person, type and time, and read page by page', async () => {
    const administrator = counter.world.person('administrator');
    const actorId = counter.manager.principal.id;
    const actions = async (filter: object) => (await audit(administrator, filter)).entries.map(({ action }) => action);
    expect(new Set(await actions({ actorId }))).toEqual(new Set(['voidReceipt']));
    expect(await actions({ recordType: 'FeeItem' })).toEqual(['introduceFeeItem', 'introduceFeeItem']);
    expect(await actions({ recordType: 'Receipt', to: '2026-11-22T02:05:00Z' })).toEqual(['takePayment']);
    const all = (await audit(administrator)).entries;
    const first = await audit(administrator, {}, { first: 3 });
    const rest = await audit(administrator, {}, { after: first.endCursor });
    expect([first.hasNextPage, ...first.entries, ...rest.entries]).toEqual([true, ...all]);
  });

  test('PPL-3 who had a copy built anew stands in it, though it belongs to no project', async () => {
    const administrator = counter.world.person('administrator');
    const rebuild = `mutation ($input: RebuildProjectionInput!) { rebuildFinanceProjection(input: $input) { __typename } }`;
    await administrator.ask(rebuild, { input: { idempotencyKey: 'rebuild-for-audit', name: 'estate' } });
    const { entries } = await audit(administrator, { recordType: 'Projection' });
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'rebuildFinanceProjection', actorName: administrator.principal.name }),
    );
  });

  test('PPL-1 who may not see the audit is refused, and another project is not found', async () => {
    for (const who of [counter.finance, counter.cashier, counter.manager]) {
      expect((await ask(who, counter.projectId)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
    const grants = [{ role: 'administrator' as const, projectId: counter.projectId, buildingIds: [] }];
    const ofA = counter.world.somebody('甲', grants);
    expect((await ask(ofA, counter.projectId)).errors).toBeUndefined();
    expect((await ask(ofA, counter.world.projects.b)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });
});
