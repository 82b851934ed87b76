import { newId } from '@onedesk/kernel';
import { arrearsImports, type Estate, estate, type Import, ImportOffice, tenancyImports } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { arrived, chain, type Expected, expectedOfArrears, fixture, holdings } from './arrears.fixtures.ts';

let world: Estate;
let office: ImportOffice;
let file: Buffer;
let expected: Expected;

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  office = await ImportOffice.open(world, arrearsImports);
  file = await fixture('opening-accounts.xlsx');
  expected = await expectedOfArrears();
});
afterAll(async () => {
  await office.close();
  await world.close();
});

const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** Waits until property knows what is owed for the unit, in fen. */
const standsAt = (code: string, fen: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const rows = await world.sql(
        `select a.balance_fen::text as fen from property.unit_account a join property.unit u on u.id = a.unit_id where u.code = $1`,
        [code],
      );
      expect(rows).toEqual([{ fen }]);
    },
    { timeout: 20_000, interval: 200 },
  );

async function command(document: string, input: Record<string, unknown>, username = 'finance') {
  const answer = await world
    .person(username)
    .ask<{ result: Record<string, string> }>(document, { input: { idempotencyKey: newId(), ...input } });
  return answer.result;
}

describe('the office’s opening arrears come into project B', () => {
  let record: Import;

  test('LED-1 EST-6 before the units are there it is refused in words, not row by row', async () => {
    expect(await office.check(file, '欠费.xlsx')).toMatchObject({
      state: 'failed',
      counts: null,
      refusal: { code: 'NO_UNITS', message: expect.stringContaining('先导入业主台账') as string },
    });
    const registers = await ImportOffice.open(world);
    expect((await registers.import(await fixture('units-register.xlsx'), 'goodRowsOnly')).state).toBe('imported');
    await registers.close();
    const tenancies = await ImportOffice.open(world, tenancyImports);
    expect((await tenancies.import(file, 'goodRowsOnly')).counts).toMatchObject({
      tenanciesNew: expected.tenanciesAccepted,
    });
    await tenancies.close();
    // Nobody waits for the copy of the estate here: the import of arrears does.
  }, 120_000);

  test('LED-1 EST-6 the dry run says to the fen what would be owed, and names exactly the faulty rows', async () => {
    const before = await holdings(world);
    record = await office.check(file, '欠费.xlsx');
    const faulty = expected.rejected.filter(({ sheet }) => sheet === '欠费明细').map(({ row }) => row);
    expect(record).toMatchObject({
      state: 'checked',
      sheet: '欠费明细',
      counts: {
        rows: expected.rowsAccepted + faulty.length,
        accepted: expected.rowsAccepted,
        faulty: faulty.length,
        unchanged: 0,
        charged: yuan(expected.chargedFen),
        paid: yuan(expected.paidFen),
        arrears: yuan(expected.arrearsFen),
        feeItemsNew: 2,
      },
    });
    expect(record.faults.edges.map(({ node }) => node.row)).toEqual(faulty);
    expect(record.faults.edges[0]?.node).toMatchObject({ code: 'unitNotInRegister', field: 'unitCode' });
    expect(record.skippedLines).toMatchObject([{ row: 410 }]);
    expect(await holdings(world)).toEqual(before);
  });

  test('LED-1 the good rows are entered: balances to the fen, by item and in all, in a chain that holds', async () => {
    const imported = await office.give('runImport', record, { scope: 'goodRowsOnly' });
    expect(imported).toMatchObject({ state: 'imported', counts: record.counts });
    expect(await holdings(world)).toMatchObject({
      balances: String(expected.arrearsFen),
      open: String(expected.arrearsFen),
      charges: expected.rowsAccepted,
    });
    const items = await world.sql<{ name: string; fen: string }>(
      `select f.name, sum(c.open_fen)::text as fen from finance.charge c join finance.fee_item f on f.id = c.fee_item_id
        where c.project_id = $1 group by f.name`,
      [world.projects.b],
    );
    expect(Object.fromEntries(items.map(({ name, fen }) => [name, Number(fen)]))).toEqual(expected.byItemFen);
    expect(await chain(world)).toMatchObject({ intact: true, balancesAgree: true, firstBrokenSeq: null });
  });

  test('LED-1 entries are booked on the day the sheet speaks of, payments on their own; charges are due on the 15th', async () => {
    const booked = await world.sql(
      `select kind, min(booked_on)::text as first, max(booked_on)::text as last from finance.ledger_entry where project_id = $1 group by kind order by kind`,
      [world.projects.b],
    );
    expect(booked[0]).toEqual({ kind: 'openingCharge', first: '2026-10-31', last: '2026-10-31' });
    expect(booked[1]).toMatchObject({ kind: 'openingPayment' });
    const [odd] = await world.sql(
      `select count(*)::int as count from finance.charge where project_id = $1 and due_on <> month + 14`,
      [world.projects.b],
    );
    expect(odd).toEqual({ count: 0 });
  });

  test('LED-1 the tenant of the day is liable, otherwise the owner', async () => {
    const [wrong] = await world.sql(
      `select count(*)::int as count from finance.ledger_account a
        where a.project_id = $1 and a.book = 'customer' and a.party_id is distinct from (
          select r.party_id from property.unit_role r where r.unit_id = a.unit_id and r.role in ('tenant', 'owner') and r.withdrawn_at is null
             and (r.since is null or r.since <= '2026-10-31') and (r.until is null or r.until >= '2026-10-31')
           order by r.role = 'tenant' desc, r.since nulls first, r.id limit 1)`,
      [world.projects.b],
    );
    expect(wrong).toEqual({ count: 0 });
  });

  test('LED-1 EST-6 the same sheet again changes nothing', async () => {
    const before = await holdings(world);
    const again = await office.import(file, 'goodRowsOnly', '欠费.xlsx');
    expect(again).toMatchObject({
      state: 'imported',
      counts: { accepted: expected.rowsAccepted, unchanged: expected.rowsAccepted, charged: '0.00', feeItemsNew: 0 },
    });
    expect(await holdings(world)).toEqual(before);
  });

  const header = '楼座,房号,收费项目,所属期间,应收(元),已收(元),欠费(元),收款日期\n';

  test('LED-1 a row that another import entered with other amounts is a fault of the row, in the workbook too', async () => {
    const line = 'A座,204,物业费,2026-07,3000.00,0,3000.00,\n';
    const checked = await office.check(Buffer.from(header + line), '改.csv');
    expect(checked).toMatchObject({ state: 'checked', counts: { accepted: 0, faulty: 1 } });
    expect(checked.faults.edges[0]?.node).toMatchObject({
      row: 2,
      column: 'E',
      code: 'chargeOnRecord',
      message: '这笔应收已由其他导入登记为应收 3288.60、已收 0.00',
    });
    const workbook = await office.request(checked.faultyRowsUrl ?? '');
    expect(workbook.status).toBe(200);
    expect((await workbook.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  test('LED-1 undone, every entry is reversed with the reason: all balances are zero, and the chain holds', async () => {
    const { entries, items } = (await holdings(world)) ?? {};
    expect((await office.give('undoImport', record, { reason: '表导错了' })).state).toBe('undone');
    expect(await holdings(world)).toEqual({
      balances: '0',
      open: '0',
      charges: 0,
      entries: Number(entries) * 2,
      items,
    });
    const reversals = await world.sql(
      `select distinct reason, actor_name, booked_on::text from finance.ledger_entry where project_id = $1 and kind = 'reversal'`,
      [world.projects.b],
    );
    const { name } = world.person('clerk').principal;
    expect(reversals).toEqual([{ reason: '表导错了', actor_name: name, booked_on: '2026-11-22' }]);
    expect(await chain(world)).toMatchObject({ intact: true, balancesAgree: true });
  });

  test('LED-1 after the undoing the same sheet comes in again', async () => {
    const again = await office.import(file, 'goodRowsOnly', '欠费.xlsx');
    expect(again.counts).toMatchObject({ unchanged: 0, arrears: yuan(expected.arrearsFen), feeItemsNew: 0 });
    expect(await holdings(world)).toMatchObject({ balances: String(expected.arrearsFen) });
  });

  test('LED-1 an import on which something was paid stays: refused by name, and nothing is taken back', async () => {
    const line = 'A座,204,车位管理费,2026-09,150.00,0,150.00,\n';
    const imported = await office.import(Buffer.from(header + line), 'wholeSheet', '一行.csv');
    expect(imported.counts).toMatchObject({ accepted: 1, charged: '150.00', accounts: 1 });
    const [charge] = await world.sql<{ id: string; account_id: string }>(
      'select id, account_id from finance.charge where import_id = $1',
      [imported.id],
    );
    const paid = await command(
      'mutation ($input: TakePaymentInput!) { result: takePayment(input: $input) { __typename ... on Refusal { message } } }',
      { accountId: charge?.account_id, amount: '20.00', method: 'cash', chargeIds: [charge?.id] },
      'cashier',
    );
    expect(paid.__typename).toBe('Receipt');
    const before = await holdings(world);
    const refused = await office.give('undoImport', imported, { reason: '试一下' });
    expect(refused).toMatchObject({
      __typename: 'BuiltUpon',
      records: [{ name: '应收', value: 'A座-204 车位管理费 2026-09' }],
    });
    expect(await holdings(world)).toEqual(before);
  });

  test('LED-1 nothing is entered into a closed month: neither for it, nor on a day in it', async () => {
    const closed = await command(
      'mutation ($input: CloseMonthInput!) { result: closeMonth(input: $input) { __typename ... on Refusal { message } } }',
      { projectId: world.projects.b, month: '2026-09' },
    );
    expect(closed.__typename).toBe('ClosedMonth');
    const lines = [
      'A座,206,物业费,2026-09,100.00,0,100.00,',
      'A座,206,物业费,2026-10,100.00,40,60.00,2026-09-30',
      'A座,206,车位管理费,2026-10,100.00,0,100.00,',
    ];
    const checked = await office.check(Buffer.from(`${header}${lines.join('\n')}\n`), '关账.csv');
    expect(checked.counts).toMatchObject({ accepted: 1, faulty: 2 });
    expect(checked.faults.edges.map(({ node }) => [node.row, node.field, node.code, node.message])).toEqual([
      [2, 'month', 'monthClosed', '2026-09 已关账'],
      [3, 'receivedOn', 'monthClosed', '2026-09 已关账'],
    ]);
    const late = await office.check(Buffer.from(`截至2026年9月30日,,,,,,,\n${header}${lines[2]}\n`), '截至九月.csv');
    expect(late).toMatchObject({ state: 'failed', refusal: { code: 'MONTH_CLOSED' } });
  });

  test('LED-1 EST-6 the register of a unit for which something is owed is not undone; with the arrears gone it is', async () => {
    const registers = await ImportOffice.open(world);
    const units = '楼座,房号,用途,建筑面积\nZ座,101,住宅,80\n';
    const register = await registers.import(Buffer.from(units), 'wholeSheet', '新楼.csv');
    await arrived(world);
    const line = 'Z座,101,物业费,2026-10,80.00,0,80.00,\n';
    const owed = await office.import(Buffer.from(header + line), 'wholeSheet', '新楼欠费.csv');
    expect(owed.counts).toMatchObject({ arrears: '80.00' });
    await standsAt('Z座-101', '8000');
    expect(await registers.give('undoImport', register, { reason: '导错了' })).toMatchObject({
      __typename: 'BuiltUpon',
      records: [{ name: '客户账户', value: 'Z座-101' }],
    });
    expect((await office.give('undoImport', owed, { reason: '导错了' })).state).toBe('undone');
    await standsAt('Z座-101', '0');
    expect((await registers.give('undoImport', register, { reason: '导错了' })).state).toBe('undone');
    await registers.close();
  });

  test('PPL-1 a receptionist may bring no arrears: neither a file nor a command', async () => {
    const receptionist = world.person('receptionist');
    expect((await office.upload(file, '欠费.xlsx', { person: receptionist })).status).toBe(403);
    const answer = await receptionist.attempt(
      'mutation ($input: StartArrearsImportInput!) { startArrearsImport(input: $input) { __typename } }',
      { input: { idempotencyKey: newId(), projectId: world.projects.b, fileId: newId() } },
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
