import { moneyText } from '@onedesk/kernel';
import {
  type CellValue,
  faultyRowsWorkbook,
  isComplete,
  layoutsOf,
  proposeMappings,
  readRows,
  readSheet,
  type Sheet,
} from '@onedesk/sheets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kind } from './kind.ts';
import { fixture, type Line, read, sheetOf } from './sheets.fixtures.ts';

const header = ['楼座', '房号', '收费项目', '所属期间', '应收(元)', '已收(元)', '欠费(元)', '收款日期', '备注'];
const good: Line = ['A座', '201', '物业费', '2026-08', 600, 200, 400, '2026-10-15', null];

/** The good row with another cell. */
function changed(column: string, value: Line[number]): Line {
  return good.map((cell, at) => (header[at]?.startsWith(column) ? value : cell));
}

async function faultsOf(line: Line, known = {}) {
  const { reading } = await read(await sheetOf([header, changed('房号', '901'), changed('房号', '902'), line]), known);
  return reading.refused.flatMap(({ faults }) => faults);
}

const faulty: [string, string, Line][] = [
  ['buildingMissing', 'A', changed('楼座', null)],
  ['unitCodeMissing', 'B', changed('房号', null)],
  ['unitCodeNotValid', 'B', changed('房号', '201、202')],
  ['feeItemMissing', 'C', changed('收费项目', '/')],
  ['feeItemNotValid', 'C', changed('收费项目', '123')],
  ['monthMissing', 'D', changed('所属期间', null)],
  ['monthNotValid', 'D', changed('所属期间', '2026年13月')],
  ['monthNotValid', 'D', changed('所属期间', '2026年第三季度')],
  ['amountMissing', 'E', changed('应收', null)],
  ['amountNotANumber', 'E', changed('应收', '待核')],
  ['amountNotANumber', 'E', changed('应收', '6e2')],
  ['amountTooPrecise', 'E', changed('应收', '600.001')],
  ['amountTooLarge', 'E', changed('应收', 1e15)],
  ['formula', 'E', changed('应收', { formula: '300*2', result: 600 })],
  ['chargedNotPositive', 'E', changed('应收', 0)],
  ['chargedNotPositive', 'E', changed('应收', '-600')],
  ['amountNotANumber', 'F', changed('已收', '部分')],
  ['amountNegative', 'F', changed('已收', -200)],
  ['arrearsDoNotAddUp', 'G', changed('欠费', 400.01)],
  ['arrearsDoNotAddUp', 'G', changed('欠费', null)],
  ['arrearsDoNotAddUp', 'G', changed('欠费', '-400')],
  ['amountNotANumber', 'G', changed('欠费', '四百')],
  ['dateNotValid', 'H', changed('收款日期', '2026-02-30')],
];

describe('LED-1 every fault of a row is listed, with its cell', () => {
  test.each(faulty)('%s in column %s', async (code, column, line) => {
    const faults = await faultsOf(line);
    expect(faults.map(({ code, column }) => ({ code, column }))).toEqual([{ code, column }]);
    expect(faults[0]?.message.zh).not.toMatch(/[{}]/);
    expect(faults[0]?.message.en).not.toMatch(/[{}]/);
  });

  test('more paid than charged is no arrears but a prepayment', async () => {
    const line = changed('已收', 700).map((cell, at) => (at === 6 ? -100 : cell));
    const [fault] = await faultsOf(line);
    expect(fault).toMatchObject({ code: 'paidMoreThanCharged', column: 'F' });
    expect(fault?.message.en).toContain('600.00');
  });

  test('money that is said to come in after today is refused', async () => {
    expect(await faultsOf(good, { today: '2026-10-15' })).toEqual([]);
    expect((await faultsOf(good, { today: '2026-10-14' })).map(({ code }) => code)).toContain('dateInFuture');
  });

  test('LED-1 the same unit, item and month twice counts once: the first, in whatever spelling, faulty or not', async () => {
    const again: Line = ['a栋', '2层01室', ' 物业费 ', '2026年8月', '600.00', 200, 400, null, null];
    expect((await faultsOf(good)).length).toBe(0);
    const { reading } = await read(
      await sheetOf([header, changed('应收', '待核'), again, changed('收费项目', '水费')]),
    );
    expect(reading.refused.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['amountNotANumber'],
      ['chargeListedTwice'],
    ]);
    expect(reading.refused[1]?.faults[0]?.message.en).toContain('first in row 2');
    expect(reading.accepted).toHaveLength(1);
  });

  test('a unit that is not in the register is named; without a register nobody asks', async () => {
    const known = { knownUnits: ['A|901', 'A|902'] };
    const [fault] = await faultsOf(good, known);
    expect(fault).toMatchObject({ code: 'unitNotInRegister', column: 'B', field: 'unitCode' });
    expect(fault?.message).toEqual({
      zh: '房屋 A座-201 不在房产台账中：请先导入台账，或更正房号',
      en: 'Unit A座-201 is not in the register: import the register first, or correct the code',
    });
    expect(await faultsOf(good)).toEqual([]);
  });
});

describe('EST-6 sheets of other offices', () => {
  test('other headings, two header lines, a building above its rows, a subtotal', async () => {
    const { reading } = await read(
      await sheetOf([
        ['欠款统计表'],
        ['房间号', '费用名称', '账期', '金额', null, null],
        [null, null, null, '应收金额', '实收金额', '未收金额'],
        ['A座'],
        ['301', '物业管理费', '202608', '1,000.00', '-', '1,000.00'],
        ['302', '物业管理费', '202608', 500, 100.5, 399.5],
        ['小计', null, null, 1500, 100.5, 1399.5],
      ]),
    );
    expect(reading.refused).toEqual([]);
    expect(reading.accepted).toMatchObject([
      { label: 'A座-301', feeItem: '物业管理费', month: '2026-08', charged: 100_000n, paid: 0n },
      { label: 'A座-302', charged: 50_000n, paid: 10_050n, arrears: 39_950n },
    ]);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['groupHeading', 'total']);
  });

  test('without columns for what was paid and what is left, all that was charged is owed', async () => {
    const { reading } = await read(
      await sheetOf([
        ['Building', 'Unit', 'Fee item', 'Month', 'Charged'],
        ['Tower A', 'A1502', 'Management fee', 'Aug 2026', '88.50'],
      ]),
    );
    expect(reading.accepted).toMatchObject([{ label: 'Tower A-1502', charged: 8_850n, paid: 0n, arrears: 8_850n }]);
  });

  test('of the whole workbook the sheet of arrears is proposed first, and complete; that of tenants is not', async () => {
    const layouts = layoutsOf(kind, await readSheet(await fixture('opening-accounts.xlsx'), 'a.xlsx'));
    expect(layouts.map(({ name, mapping }) => [name, isComplete(kind, mapping)])).toEqual([
      ['欠费明细', true],
      ['租户', false],
    ]);
  });
});

describe('EST-6 the faulty rows come back as a workbook', () => {
  test('corrected and brought again, they are accepted', async () => {
    const lines = [header, changed('房号', '901'), changed('所属期间', '2026年13月'), changed('欠费', 1)];
    const { sheet, mapping, reading } = await read(await sheetOf(lines));
    const faults = reading.refused.flatMap((row) => row.faults);
    const bytes = await faultyRowsWorkbook(kind, { sheet, mapping, faults, locale: 'zh-CN' });
    const [page] = (await readSheet(bytes, 'a.xlsx')).sheets;
    const corrected = page?.rows.map(({ cells }) => cells.slice(0, 9).map((cell) => cell?.value ?? null)) ?? [];
    const fixed = corrected.map((cells, at) => (at === 0 ? cells : at === 1 ? good : changed('房号', '301')));
    const again = await read(await sheetOf(fixed));
    expect(again.reading.refused).toEqual([]);
    expect(again.reading.accepted).toHaveLength(2);
  });
});

describe('LED-2 whatever stands in the cells', () => {
  test('every line is accepted, refused or skipped with a reason, and what is accepted adds up', {
    timeout: 30_000,
  }, () => {
    const amount = fc.bigInt({ min: -10n, max: 10_000n }).map((fen) => moneyText(fen));
    const cell = fc.oneof(amount, fc.constantFrom(...good, '合计', '2026-09', '待核', null), fc.double(), fc.string());
    const lines = fc.array(fc.tuple(...good.map((one) => fc.oneof(fc.constant(one), cell))), { maxLength: 8 });
    fc.assert(
      fc.property(lines, (lines) => {
        const rows = [header, ...lines].map((line, at) => ({
          number: at + 1,
          cells: line.map((value) => (value === null ? undefined : { value: value as CellValue })),
        }));
        const sheet: Sheet = { name: '欠费', hidden: false, rows, lastRow: rows.length, columnCount: header.length };
        const mapping = proposeMappings(kind, { format: 'xlsx', sheets: [sheet] })[0]?.mapping;
        if (!mapping) throw new Error('no such sheet found');
        const reading = readRows(kind, sheet, mapping);
        const { accepted, refused, skipped } = reading;
        expect(accepted.length + refused.length + skipped.length).toBe(sheet.lastRow - mapping.lastHeaderRow);
        expect(refused.every(({ faults }) => faults.length > 0)).toBe(true);
        for (const { charged, paid, arrears, month } of accepted) {
          expect(charged > 0n && paid >= 0n && paid <= charged && charged - paid === arrears).toBe(true);
          expect(month).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
        }
        const places = accepted.map(({ key, feeItem, month }) => `${key}|${feeItem}|${month}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 100 },
    );
  });
});
