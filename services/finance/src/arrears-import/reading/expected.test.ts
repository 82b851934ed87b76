import { beforeAll, describe, expect, test } from 'vitest';
import { readSheet, type SheetReading } from '@onedesk/sheets';
import type { ArrearsRow } from './arrearsRow.ts';
import { readInThread } from './index.ts';
import { fixture, read, unitsOfTheRegister } from './sheets.fixtures.ts';

interface Expected {
  rowsAccepted: number;
  arrearsFen: number;
  chargedFen: number;
  paidFen: number;
  byItemFen: Record<string, number>;
  rejected: { sheet: string; row: number; why: string }[];
}

const codes: Record<string, string> = {
  'unit not in the register': 'unitNotInRegister',
  'unit not in the register (its row was refused)': 'unitNotInRegister',
  'charged minus paid is not the arrears': 'arrearsDoNotAddUp',
  'amount not a number': 'amountNotANumber',
  'period not valid': 'monthNotValid',
};

const sum = (rows: readonly ArrearsRow[], of: 'charged' | 'paid' | 'arrears') =>
  rows.reduce((total, row) => total + row[of], 0n);

describe("LED-1 the office's own opening balances", () => {
  let reading: SheetReading<ArrearsRow>;
  let expected: Expected;

  beforeAll(async () => {
    const knownUnits = await unitsOfTheRegister();
    ({ reading } = await read(await fixture('opening-accounts.xlsx'), { knownUnits }));
    expected = JSON.parse((await fixture('opening-accounts.expected.json')).toString()) as Expected;
  });

  test('LED-1 exactly the planted rows are refused, each with its one fault', () => {
    expect(reading.refused.map(({ row, faults }) => ({ row, codes: faults.map(({ code }) => code) }))).toEqual(
      expected.rejected
        .filter(({ sheet }) => sheet === '欠费明细')
        .map(({ row, why }) => ({ row, codes: [codes[why]] })),
    );
  });

  test('LED-1 what is accepted adds up to the fen, in all and by item', () => {
    expect(reading.accepted).toHaveLength(expected.rowsAccepted);
    expect(sum(reading.accepted, 'charged')).toBe(BigInt(expected.chargedFen));
    expect(sum(reading.accepted, 'paid')).toBe(BigInt(expected.paidFen));
    expect(sum(reading.accepted, 'arrears')).toBe(BigInt(expected.arrearsFen));
    const items = Map.groupBy(reading.accepted, ({ feeItem }) => feeItem);
    expect(Object.fromEntries([...items].map(([item, rows]) => [item, sum(rows, 'arrears')]))).toEqual(
      Object.fromEntries(Object.entries(expected.byItemFen).map(([item, fen]) => [item, BigInt(fen)])),
    );
  });

  test('EST-6 the total line is no balance, and is reported; the title says which day the sheet speaks of', () => {
    expect(reading.skipped).toMatchObject([{ row: 410, reason: 'total' }]);
    expect(reading.statedOn).toBe('2026-10-31');
  });

  test('EST-6 in the reading thread it reads the same', { timeout: 30_000 }, async () => {
    const file = { bytes: await fixture('opening-accounts.xlsx'), name: 'opening-accounts.xlsx' };
    const [layout] = await readInThread('lay', file);
    if (!layout) throw new Error('no sheet found');
    const options = { mapping: layout.mapping, knownUnits: await unitsOfTheRegister() };
    expect(await readInThread('read', { ...file, ...options })).toEqual(reading);
    const faults = reading.refused.flatMap((row) => row.faults);
    const workbook = await readInThread('faultyRows', { ...file, mapping: layout.mapping, faults, locale: 'en' });
    const [page] = (await readSheet(workbook, 'a.xlsx')).sheets;
    expect(page?.rows).toHaveLength(2 + reading.refused.length);
  });

  test('LED-1 a row is read in the terms of the system', () => {
    expect(reading.accepted.find(({ row }) => row === 4)).toEqual({
      row: 4,
      building: 'A座',
      code: '204',
      label: 'A座-204',
      key: 'A|204',
      feeItem: '物业费',
      month: '2026-08',
      charged: 328_860n,
      paid: 0n,
      arrears: 328_860n,
      receivedOn: null,
      remark: null,
    });
    expect(reading.accepted.filter(({ receivedOn }) => receivedOn !== null).every(({ paid }) => paid > 0n)).toBe(true);
  });
});
