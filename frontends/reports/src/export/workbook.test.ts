import ExcelJS from 'exceljs';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { register } from '../unitRegister/register.ts';
import { registerSheets } from '../unitRegister/sheet.ts';
import { workbook } from './workbook.ts';

const now = register([
  { building: { id: 'a', name: 'A座' }, use: 'ownerOccupied', units: 2, area: '166.95' },
  { building: { id: 'a', name: 'A座' }, use: 'vacant', units: 1, area: '0.10' },
  { building: { id: 'b', name: '=HYPERLINK("x")' }, use: 'let', units: 3, area: '1234.2' },
]);
const facts = {
  project: '海棠湾花园',
  asOf: '2026-03-31',
  definition: '每套房屋只计一次。',
  buildings: [],
  exportedBy: '王敏',
  exportedAt: '2026-04-01 09:30',
  comparison: {
    day: '2026-02-28',
    register: register([{ building: { id: 'a', name: 'A座' }, use: 'vacant', units: 1, area: '0.10' }]),
  },
};

describe('The exported register, read back', () => {
  let book: ExcelJS.Workbook;

  beforeAll(async () => {
    await i18next.init({ lng: 'zh-CN', resources: { 'zh-CN': { reports: zh } }, defaultNS: 'reports' });
    const sheets = registerSheets(now, facts, i18next.getFixedT('zh-CN', 'reports'));
    const bytes = await workbook(sheets, { creator: '王敏', created: new Date('2026-04-01T01:30:00Z') });
    book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
  });

  const page = (at = 0) => book.worksheets[at]!;
  const values = (row: number, at = 0) => (page(at).getRow(row).values as unknown[]).slice(1);

  test('it says what it is, of which project and day, by which definition, and who made it when', () => {
    const top = [1, 2, 3, 4, 5, 6, 7].map((row) => page().getCell(row, row === 1 ? 1 : 2).text);
    expect(top).toEqual([
      '房屋台账：楼座与使用情况',
      '海棠湾花园',
      '2026-03-31',
      '2026-02-28',
      '全部楼座',
      '每套房屋只计一次。',
      '王敏，2026-04-01 09:30',
    ]);
    expect(book.creator).toBe('王敏');
  });

  test('headings stand in two rows, a pair of columns per use', () => {
    expect(values(9).slice(0, 5)).toEqual(['楼座', '自用', '自用', '出租', '出租']);
    expect(values(10).slice(0, 5)).toEqual(['楼座', '套数', '面积（m²）', '套数', '面积（m²）']);
    expect(values(9).slice(-2)).toEqual(['合计', '合计']);
  });

  test('numbers are numbers, with two decimals for areas', () => {
    expect(values(11)).toEqual(['A座', 2, 166.95, 0, 0, 0, 0, 0, 0, 1, 0.1, 3, 167.05]);
    expect(page().getCell(11, 3).numFmt).toBe('#,##0.00');
    expect(page().getCell(11, 2).numFmt).toBe('#,##0');
  });

  test('the last line holds the totals', () => {
    expect(values(13)).toEqual(['合计', 2, 166.95, 3, 1234.2, 0, 0, 0, 0, 1, 0.1, 6, 1401.25]);
    expect(page().rowCount).toBe(13);
  });

  test('a name that looks like a formula stays text', () => {
    expect(page().getCell(12, 1).value).toBe('=HYPERLINK("x")');
    expect(page().getCell(12, 1).formula).toBeUndefined();
  });

  test('the second sheet has one figure per line, beside the day of comparison and the change', () => {
    expect(page(1).name).toBe('明细');
    expect(values(9, 1).slice(2)).toEqual([
      '套数',
      '面积（m²）',
      '2026-02-28 套数',
      '2026-02-28 面积（m²）',
      '套数增减',
      '面积增减（m²）',
    ]);
    expect(values(10, 1)).toEqual(['A座', '自用', 2, 166.95, 0, 0, 2, 166.95]);
    expect(values(14, 1)).toEqual(['A座', '空置', 1, 0.1, 1, 0.1, 0, 0]);
    expect(values(20, 1)).toEqual(['合计', '', 6, 1401.25, 1, 0.1, 5, 1401.15]);
  });

  test('it prints on A4 across, with the headings on every page', () => {
    expect(page().pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(page().pageSetup.printTitlesRow).toBe('9:10');
  });
});
