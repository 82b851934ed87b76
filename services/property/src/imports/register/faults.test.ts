import {
  type ColumnMapping,
  type Fault,
  faultyRowsWorkbook as faultyRows,
  proposeMappings,
  readSheet,
  type Sheet,
} from '@onedesk/sheets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetReading } from '../index.ts';
import { kind } from './kind.ts';
import { readRegister } from './readRegister.ts';
import { codes, type FaultCode, type Line, person, read, sheetOf } from './sheets.fixtures.ts';

const header = [
  '楼座',
  '房号',
  '用途',
  '建筑面积',
  '业主',
  '身份证号',
  '电话',
  '交房日期',
  '状态',
  '使用情况',
  '楼层',
  '备注',
];
const good: Line = ['A座', '201', '住宅', 100, '张三', person, '19905825118', '2022-04-11', '已售', '自用', '2', null];

const faultyRowsWorkbook = (sheet: Sheet, mapping: ColumnMapping, faults: readonly Fault[], locale: 'zh-CN' | 'en') =>
  faultyRows(kind, { sheet, mapping, faults, locale });

function changed(column: string, value: Line[number]): Line {
  return good.map((cell, at) => (header[at] === column ? value : cell));
}

const rowsWithFaults: [FaultCode, string, Line][] = [
  ['buildingMissing', '楼座', changed('楼座', null)],
  ['unitCodeMissing', '房号', changed('房号', '/')],
  ['unitCodeNotValid', '房号', changed('房号', '201、202')],
  ['unitCodeOfOtherBuilding', '房号', changed('房号', 'B座-205')],
  ['kindMissing', '用途', changed('用途', null)],
  ['kindUnknown', '用途', changed('用途', '飞船')],
  ['areaMissing', '建筑面积', changed('建筑面积', null)],
  ['areaNotANumber', '建筑面积', changed('建筑面积', '待测')],
  ['areaOutOfRange', '建筑面积', changed('建筑面积', 0)],
  ['formula', '建筑面积', changed('建筑面积', { formula: '50*2', result: 100 })],
  ['ownerMissing', '业主', changed('业主', null)],
  ['ownerOfUnsold', '业主', changed('状态', '未售')],
  ['ownerNameNotValid', '业主', changed('业主', '123')],
  ['formula', '业主', changed('业主', '=cmd|calc')],
  ['textTooLong', '业主', changed('业主', '长'.repeat(200))],
  ['identityChecksum', '身份证号', changed('身份证号', '999999197009026823')],
  ['identityNotValid', '身份证号', changed('身份证号', '999999197013406822')],
  ['identityDigitsLost', '身份证号', changed('身份证号', 999999197009026800)],
  ['phoneNotValid', '电话', changed('电话', '12345')],
  ['dateNotValid', '交房日期', changed('交房日期', '2026-13-40')],
  ['saleStateUnknown', '状态', changed('状态', '抵押')],
  ['declaredUseUnknown', '使用情况', changed('使用情况', '飞行')],
  ['floorNotValid', '楼层', changed('楼层', '天上')],
];
const sound: Line[] = ['901', '902', '903'].map((code) => good.map((cell, at) => (at === 1 ? code : cell)));

describe('EST-6 every fault of a row is listed', () => {
  test.each(rowsWithFaults)('%s at %s', async (code, column, line) => {
    const { reading } = await read(await sheetOf([header, ...sound, line]));
    expect(reading.refused).toHaveLength(1);
    const [row] = reading.refused;
    expect(row?.faults.map(({ code, column, row }) => ({ code, column, row }))).toEqual([
      { code, column: 'ABCDEFGHIJKL'[header.indexOf(column)], row: 5 },
    ]);
    expect(row?.faults[0]?.message.zh).not.toMatch(/[{}]/);
    expect(row?.faults[0]?.message.en).not.toMatch(/[{}]/);
  });

  test('several faults of a row come together, in the order of its cells', async () => {
    const line = changed('建筑面积', '待测').map((cell, at) =>
      header[at] === '电话' ? '12345' : header[at] === '房号' ? null : cell,
    );
    const { reading } = await read(await sheetOf([header, ...sound, line]));
    expect(codes(reading)).toEqual(['unitCodeMissing', 'areaNotANumber', 'phoneNotValid']);
  });

  test('a unit listed twice in other spellings is the same unit; the first counts even when it is faulty itself', async () => {
    const spelled = good.map((cell, at) => (at === 0 ? 'a栋' : at === 1 ? '2层01室' : cell));
    const { reading } = await read(await sheetOf([header, ...sound, changed('电话', '12345'), spelled]));
    expect(codes(reading)).toEqual(['phoneNotValid', 'unitListedTwice']);
    expect(reading.refused[1]?.faults[0]?.message.en).toContain('row 5');
  });
});

describe('EST-6 the faulty rows come back as a workbook', () => {
  test('corrected cell by cell and imported again, every row is accepted', async () => {
    const lines = rowsWithFaults.map(([, , line], at) =>
      line.map((cell, column) => (column === 1 && cell === '201' ? String(300 + at) : cell)),
    );
    const { sheet, mapping, reading } = await read(
      await sheetOf([['业主台账'], header, ...sound, ...sound.slice(0, 1), ...lines]),
    );
    expect(reading.refused).toHaveLength(lines.length + 1);
    const faults = reading.refused.flatMap((row) => row.faults);
    const bytes = await faultyRowsWorkbook(sheet, mapping, faults, 'zh-CN');
    const again = await read(bytes);
    // One that was listed twice is alone now, and a formula has come as the value it showed.
    expect(again.reading.refused.length).toBeGreaterThan(lines.length - 3);
    const corrected = correctedBy(again.sheet, again.reading, (at) => String(400 + at));
    expect(readRegister(corrected, again.mapping).refused).toEqual([]);
    expect(readRegister(corrected, again.mapping).accepted).toHaveLength(reading.refused.length);
  });

  test('reasons stand beside the row in the language of the person, with the row it had', async () => {
    const { sheet, mapping, reading } = await read(await sheetOf([header, ...sound, changed('电话', '12345')]));
    const faults = reading.refused.flatMap((row) => row.faults);
    const [english] = (await readSheet(await faultyRowsWorkbook(sheet, mapping, faults, 'en'), 'a.xlsx')).sheets;
    expect(
      english?.rows
        .at(-1)
        ?.cells.slice(-2)
        .map((cell) => cell?.value),
    ).toEqual(['G: Phone “12345” is not valid', 5]);
    expect(english?.rows[0]?.cells.slice(-2).map((cell) => cell?.value)).toEqual([
      'Reason for return',
      'Row in your sheet',
    ]);
    expect(english?.rows).toHaveLength(2);
  });

  test('texts that would compute in a spreadsheet stay texts', async () => {
    const csv = '楼座,房号,面积,业主,备注\nA座,201,x,=1+1,+2\nA座,202,x,@SUM(A1),-3\n';
    const { sheet, mapping, reading } = await read(Buffer.from(csv));
    const bytes = await faultyRowsWorkbook(
      sheet,
      mapping,
      reading.refused.flatMap(({ faults }) => faults),
      'zh-CN',
    );
    const [page] = (await readSheet(bytes, 'a.xlsx')).sheets;
    const cells = page?.rows.slice(1).flatMap((row) => row.cells.slice(3, 5)) ?? [];
    expect(cells).toEqual([{ value: '=1+1' }, { value: '+2' }, { value: '@SUM(A1)' }, { value: '-3' }]);
  });

  test('a building that stood above its rows is with them again', async () => {
    const forms: Line[][] = [
      [['房号', '面积', '业主'], ['A座'], ['201', 'x', '张三'], ['B座'], ['201', 1, '张三'], ['202', 'x', '李四']],
      [
        ['楼座', '房号', '面积'],
        ['A座', '201', 'x'],
        [null, '202', 1],
        [null, '203', 1],
        ['B座', '201', 1],
        [null, '202', 'x'],
      ],
    ];
    for (const lines of forms) {
      const { sheet, mapping, reading } = await read(await sheetOf(lines));
      const faults = reading.refused.flatMap((row) => row.faults);
      const again = await read(await faultyRowsWorkbook(sheet, mapping, faults, 'zh-CN'));
      expect(again.reading.refused.map(({ unit }) => unit)).toEqual(['A座-201', 'B座-202']);
    }
  });
});

describe('EST-6 whatever stands in the cells', () => {
  test('every line is accepted, refused with a reason or skipped with a reason', async () => {
    const word = fc.constantFrom(null, 'A座', '1502', '/', '合计', 'B1-018', '张三、李四', '1栋', '2单元', ...header);
    const cell = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.double(), fc.integer(), fc.date());
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, async (lines) => {
        const rows = [header, ...lines].map((line, at) => ({
          number: at * 2 + 1,
          cells: line.map((value) => (value === null ? undefined : { value })),
        }));
        const sheet: Sheet = {
          name: '台账',
          hidden: false,
          rows,
          lastRow: rows.length * 2 - 1,
          columnCount: header.length,
        };
        const mapping = proposeMappings(kind, { format: 'xlsx', sheets: [sheet] })[0]?.mapping;
        if (!mapping) throw new Error('no register found');
        const { accepted, refused, skipped } = readRegister(sheet, mapping);
        expect(accepted.length + refused.length + skipped.length).toBe(sheet.lastRow - mapping.lastHeaderRow);
        expect(refused.every(({ faults }) => faults.length > 0)).toBe(true);
        const faults = refused.flatMap((row) => row.faults);
        await readSheet(await faultyRowsWorkbook(sheet, mapping, faults, 'en'), 'faults.xlsx');
      }),
      { numRuns: 40 },
    );
  });
});

/** The sheet after a person has put a good cell wherever a fault was. */
function correctedBy(sheet: Sheet, reading: SheetReading, code: (at: number) => string): Sheet {
  const rows = sheet.rows.map((row, index) => {
    const faults = reading.refused.find(({ row: number }) => number === row.number)?.faults ?? [];
    const cells = row.cells.map((cell, at) => {
      const fault = faults.find(({ column }) => column === 'ABCDEFGHIJKL'[at]);
      if (fault?.code === 'ownerOfUnsold') return { value: null };
      const unsold = faults.some(({ code }) => code === 'ownerOfUnsold') && [5, 6].includes(at);
      if (unsold) return { value: null };
      if (!fault) return cell;
      return { value: at === 1 ? code(index) : (good[at] as string | number) };
    });
    return { ...row, cells };
  });
  return { ...sheet, rows };
}
