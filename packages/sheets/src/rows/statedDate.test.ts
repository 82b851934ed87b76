import { describe, expect, test } from 'vitest';
import type { CellValue, Sheet } from '../sheet/sheetBook.ts';
import { statedDate } from './statedDate.ts';

function sheet(...lines: CellValue[][]): Sheet {
  const rows = lines.map((cells, at) => ({ number: at + 1, cells: cells.map((value) => ({ value })) }));
  return { name: '台账', hidden: false, rows, lastRow: rows.length, columnCount: 3 };
}
const headerAt = (row: number) => ({
  sheet: '台账',
  firstHeaderRow: row,
  lastHeaderRow: row,
  columns: [],
  defaults: {},
});

describe('the day a sheet speaks of', () => {
  test.each<[string, CellValue[]]>([
    ['written in full', ['制表日期:2026年10月31日', null, '制表人:内勤']],
    ['with a full-width colon and dots', ['填表日期:2026.10.31']],
    ['in the cell beside its label', ['统计日期', new Date('2026-10-31T00:00:00Z')]],
    ['as an end', ['业主台账(截至2026-10-31)']],
    ['in English', ['Unit register as of 2026/10/31']],
  ])('EST-6 is found above the header %s', (_, line) => {
    expect(statedDate(sheet(line, ['楼座', '房号'], ['A座', '101']), headerAt(2))).toBe('2026-10-31');
  });

  test('EST-6 is found below the data', () => {
    expect(statedDate(sheet(['楼座', '房号'], ['A座', '101'], ['打印时间:2026-10-31']), headerAt(1))).toBe(
      '2026-10-31',
    );
  });

  test('EST-6 dates of units are not it, nor days that do not exist', () => {
    expect(statedDate(sheet(['楼座', '交房日期'], ['A座', '2022-04-11']), headerAt(1))).toBeNull();
    expect(statedDate(sheet(['制表日期:2026年13月31日'], ['楼座', '房号']), headerAt(2))).toBeNull();
  });
});
