import { describe, expect, test } from 'vitest';
import { oleFile, workbookBytes, workbookParts, zipFile } from './bytes.fixtures.ts';
import { readSheet } from './readSheet.ts';
import { defaultLimits, type SheetLimits } from './sheetBook.ts';
import { SheetRefusal, type SheetRefusalCode } from './sheetRefusal.ts';

async function refusal(bytes: Uint8Array, limits: SheetLimits = defaultLimits): Promise<SheetRefusal> {
  const outcome = await readSheet(bytes, 'register.xlsx', limits).catch((error: unknown) => error);
  if (outcome instanceof SheetRefusal) return outcome;
  throw new Error('the file was read', { cause: outcome });
}

const row = '<row><c t="inlineStr"><is><t>A</t></is></c></row>';
const sheetOfZeros = `<worksheet><sheetData>${row}</sheetData>${' '.repeat(40 * 1024 * 1024)}</worksheet>`;

const files: [string, SheetRefusalCode, () => Uint8Array | Promise<Uint8Array>][] = [
  ['an empty file', 'EMPTY', () => new Uint8Array()],
  ['a workbook without a value', 'EMPTY', () => workbookBytes((book) => book.addWorksheet('空'))],
  ['a CSV file of blank lines', 'EMPTY', () => Buffer.from('\n , ,\n\n')],
  ['an old Excel workbook', 'OLD_XLS', () => oleFile('Workbook', 'SummaryInformation')],
  ['a very old Excel workbook', 'OLD_XLS', () => oleFile('Book')],
  ['a sheet of Excel 4', 'OLD_XLS', () => Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00])],
  ['a workbook with a password', 'PASSWORD_PROTECTED', () => oleFile('EncryptionInfo', 'EncryptedPackage')],
  ['an archive whose entries are encrypted', 'PASSWORD_PROTECTED', () => zipFile({ 'xl/workbook.xml': 'x' }, 1, 1)],
  ['an old Word document', 'WRONG_TYPE', () => oleFile('WordDocument')],
  ['a PDF', 'WRONG_TYPE', () => Buffer.from('%PDF-1.7\n1 0 obj')],
  ['a picture', 'WRONG_TYPE', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  [
    'a page saved under the name of a sheet',
    'WRONG_TYPE',
    () => Buffer.from('<html><table><tr><td>房号</td></tr></table>'),
  ],
  ['bytes that are text in no encoding', 'WRONG_TYPE', () => Buffer.from([0x41, 0xff, 0x41, 0xff, 0x0a])],
  ['a ZIP of something else', 'WRONG_TYPE', () => zipFile({ 'word/document.xml': '<document/>' })],
  ['a cut-off workbook', 'BROKEN_WORKBOOK', async () => (await aWorkbook()).slice(0, 3000)],
  ['a workbook with a damaged part', 'BROKEN_WORKBOOK', async () => damaged(await aWorkbook())],
  ['a workbook without its sheet', 'BROKEN_WORKBOOK', () => withoutSheet()],
  ['a sheet that ends in the middle', 'BROKEN_WORKBOOK', () => zipFile(workbookParts('<worksheet><sheetD'))],
  [
    'a sheet with a document type',
    'BROKEN_WORKBOOK',
    () => zipFile(workbookParts('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')),
  ],
  ['a CSV file whose quote never ends', 'BROKEN_WORKBOOK', () => Buffer.from('楼座,房号\n"A座,201\n')],
  ['a sheet that unpacks two hundredfold', 'ZIP_BOMB', () => zipFile(workbookParts(sheetOfZeros))],
  ['a bomb whose header lies about its size', 'ZIP_BOMB', () => zipFile(workbookParts(sheetOfZeros), 100)],
  [
    'a bomb beside the sheets',
    'ZIP_BOMB',
    () => zipFile(workbookParts('<worksheet/>', { 'xl/media/a.bin': sheetOfZeros })),
  ],
];

describe('EST-6 a file that cannot be trusted is refused by name', () => {
  test.each(files)('%s is refused as %s', async (_, code, bytes) => {
    expect((await refusal(await bytes())).code).toBe(code);
  });

  test('every unpacked byte counts against one bound for the whole workbook', async () => {
    const limits = { ...defaultLimits, unpackedBytes: 1000 };
    expect((await refusal(await aWorkbook(), limits)).code).toBe('ZIP_BOMB');
  });

  test('an archive of thousands of entries is not opened', async () => {
    expect((await refusal(await aWorkbook(), { ...defaultLimits, entries: 3 })).code).toBe('ZIP_BOMB');
  });

  test('a file over the limit is refused before it is looked at', async () => {
    const refused = await refusal(Buffer.alloc(21 * 1024 * 1024, 'a'));
    expect(refused.code).toBe('TOO_LARGE');
    expect(refused.inWords('en')).toContain('20 MB');
  });

  test.each(['xlsx', 'csv'])('a %s sheet with too many rows or columns names the sheet', async (format) => {
    const limits = { ...defaultLimits, rows: 3, columns: 4 };
    const long = [['a'], ['b'], ['c'], ['d']];
    const wide = [['a', 'b', 'c', 'd', 'e']];
    for (const rows of [long, wide]) {
      const bytes =
        format === 'csv'
          ? Buffer.from(rows.join('\n'))
          : await workbookBytes((book) => book.addWorksheet('register').addRows(rows));
      const refused = await refusal(bytes, limits);
      expect(refused.code).toBe('TOO_MANY_ROWS');
      expect(refused.inWords('zh-CN')).toContain('register');
    }
  });

  test('the advice for an old workbook says what to do', async () => {
    expect((await refusal(oleFile('Workbook'))).inWords('zh-CN')).toContain('另存为');
    expect((await refusal(oleFile('Workbook'))).inWords('en')).toContain('.xlsx');
  });
});

function aWorkbook(): Promise<Uint8Array> {
  return workbookBytes((book) => {
    const sheet = book.addWorksheet('台账');
    for (let number = 1; number < 400; number += 1) sheet.addRow([number, `A座-${number * 7919}`, Math.sqrt(number)]);
  });
}

/** Zeroes in the first quarter of the file, where the sheet's data is. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.fill(0, 200, 900);
  return copy;
}

function withoutSheet(): Uint8Array {
  const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookParts('');
  return zipFile(parts);
}
