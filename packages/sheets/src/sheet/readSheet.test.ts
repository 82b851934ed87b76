import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { workbookBytes, workbookParts, zipFile } from './bytes.fixtures.ts';
import { readSheet } from './readSheet.ts';
import { type CellValue, cellAt, columnLetter, type Sheet } from './sheetBook.ts';

const fixture = new URL('../../../testkit/fixtures/units-register.xlsx', import.meta.url);

function values(sheet: Sheet | undefined): CellValue[][] {
  return (sheet?.rows ?? []).map((row) => Array.from(row.cells, (cell) => cell?.value ?? null));
}

async function firstSheet(bytes: Uint8Array, name = '台账.csv'): Promise<Sheet> {
  const [sheet] = (await readSheet(bytes, name)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('EST-6 reading a workbook', () => {
  test("every cell of the office's register reads as another program reads it", async () => {
    const other = new ExcelJS.Workbook();
    await other.xlsx.readFile(fixture.pathname);
    const sheet = await firstSheet(new Uint8Array(await readFile(fixture)));
    expect(sheet).toMatchObject({ name: '业主台账', hidden: false, lastRow: 856, columnCount: 12 });
    for (const row of sheet.rows) {
      for (let column = 1; column <= 12; column += 1) {
        expect(cellAt(row, column).value, `${columnLetter(column)}${row.number}`).toEqual(
          other.worksheets[0]?.getCell(row.number, column).value,
        );
      }
    }
  });

  test('rich text, links, dates, truth values, errors and formulas become plain cells', async () => {
    const sheet = await firstSheet(
      await workbookBytes((book) => {
        book
          .addWorksheet('台账')
          .addRow([
            { richText: [{ text: 'A' }, { text: '座', font: { bold: true } }] },
            { text: '恒信咨询', hyperlink: 'https://example.com' },
            new Date(Date.UTC(2022, 3, 11)),
            true,
            { error: '#REF!' },
            { formula: '1+1', result: 2 },
            ' a < b & c ',
            12.5,
          ]);
      }),
    );
    expect(values(sheet)).toEqual([
      ['A座', '恒信咨询', new Date(Date.UTC(2022, 3, 11)), 'TRUE', '#REF!', 2, ' a < b & c ', 12.5],
    ]);
    expect(sheet.rows[0]?.cells.map((cell) => cell?.formula ?? false).indexOf(true)).toBe(5);
  });

  test('a merged range has its value in each of its cells, and only where the sheet has rows', async () => {
    const sheet = await firstSheet(
      await workbookBytes((book) => {
        const sheet = book.addWorksheet('台账');
        sheet.addRows([['业主台账'], ['A座', '201'], [null, '202'], [null, '203'], ['B座', '204']]);
        sheet.mergeCells('A2:A4');
      }),
    );
    expect(values(sheet).slice(1)).toEqual([
      ['A座', '201'],
      ['A座', '202'],
      ['A座', '203'],
      ['B座', '204'],
    ]);
    expect(sheet.rows[2]?.cells[0]?.merged).toBe(true);
    expect(sheet.rows[1]?.cells[0]?.merged).toBeUndefined();
  });

  test('a range merged over the whole sheet costs no more than the rows there are', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    const merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    expect(values(await firstSheet(zipFile(workbookParts(sheet + merge))))).toEqual([[1, 2]]);
  });

  test('hidden sheets and rows are read and marked', async () => {
    const book = await readSheet(
      await workbookBytes((book) => {
        book.addWorksheet('一').addRows([['a'], ['b']]);
        book.addWorksheet('二', { state: 'veryHidden' }).addRow(['c']);
        book.eachSheet((sheet) => (sheet.getRow(2).hidden = true));
      }),
      'a.xlsx',
    );
    expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(book.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([undefined, true]);
  });

  test('a workbook of another program reads the same: prefixes, inline texts, cells without an address', async () => {
    const cells = [
      '<x:c t="inlineStr"><x:is><x:t>A座</x:t></x:is></x:c>',
      '<x:c t="s"><x:v>0</x:v></x:c>',
      '<x:c t="str"><x:f>A1</x:f><x:v>算</x:v></x:c>',
      '<x:c r="F1" t="d"><x:v>2022-04-11</x:v></x:c>',
      '<x:c r="G1"><x:v><![CDATA[7]]></x:v></x:c>',
    ];
    const sheet = `<?xml version="1.0"?><!-- 台账 > --><x:worksheet note="a>b"><x:sheetData><x:row>${cells.join('')}</x:row></x:sheetData></x:worksheet>`;
    const strings = '<sst><si><t>张&#x4E09;_x0041_</t><rPh sb="0" eb="1"><t>zhang</t></rPh></si></sst>';
    const read = await firstSheet(zipFile(workbookParts(sheet, { 'xl/sharedStrings.xml': strings })));
    expect(values(read)).toEqual([['A座', '张三A', '算', null, null, new Date(Date.UTC(2022, 3, 11)), 7]]);
  });

  test('a million formatted rows without a value are no rows', async () => {
    const blank = '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>';
    const sheet = `<worksheet><sheetData><row r="2"><c r="A2"><v>1</v></c></row>${blank}</sheetData></worksheet>`;
    expect(await firstSheet(zipFile(workbookParts(sheet)))).toMatchObject({ lastRow: 2, columnCount: 1 });
  });

  test('days counted from 1904 are the same days', async () => {
    const bytes = await workbookBytes((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('台账').addRow([new Date(Date.UTC(2022, 3, 11))]);
    });
    expect(values(await firstSheet(bytes))).toEqual([[new Date(Date.UTC(2022, 3, 11))]]);
  });
});

describe('EST-6 reading CSV', () => {
  const text = '楼座,房号,业主\r\n\r\nA座,"1502",恒信咨询有限公司\r\n';
  const gb18030 = 'c2a5d7f92cb7bfbac52cd2b5d6f70a41d7f92c3230312cd5c5c8fd0a';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('%s: rows keep their numbers, values are text', async (_, bytes) => {
    const sheet = await firstSheet(bytes);
    expect(values(sheet)).toEqual([
      ['楼座', '房号', '业主'],
      ['A座', '1502', '恒信咨询有限公司'],
    ]);
    expect(sheet.rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(sheet.name).toBe('台账');
  });

  test('GB18030 is told from UTF-8 by its bytes', async () => {
    expect(values(await firstSheet(Buffer.from(gb18030, 'hex')))).toEqual([
      ['楼座', '房号', '业主'],
      ['A座', '201', '张三'],
    ]);
  });

  test('a cell that Excel would compute is a formula, a text kept by ="…" is not', async () => {
    const sheet = await firstSheet(Buffer.from('=1+1,"=""0123""",+8613800138000,-,@a\n'));
    expect(sheet.rows[0]?.cells).toEqual([
      { value: '=1+1', formula: true },
      { value: '0123' },
      { value: '+8613800138000' },
      { value: '-' },
      { value: '@a' },
    ]);
  });

  test('a CSV file under the name of a workbook is read for what it is', async () => {
    expect((await readSheet(Buffer.from(text), '台账.xlsx')).format).toBe('csv');
  });
});
