import type { Locale } from '@onedesk/kernel';
import type ExcelJS from 'exceljs';
import { saysNothing } from './cells/text.ts';
import { type ColumnMapping, columnsOf } from './columns/mapping.ts';
import type { Fault } from './faults.ts';
import { type DataLine, dataLines } from './rows/dataLines.ts';
import { cellAt, columnLetter, type CellValue, type Sheet } from './sheet/sheetBook.ts';
import type { SheetKind } from './sheetKind.ts';

const reasonHeading = { 'zh-CN': '退回原因', en: 'Reason for return' } as const;
const rowHeading = { 'zh-CN': '原行号', en: 'Row in your sheet' } as const;

const faultyCell: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE699' } };
const headerCell: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };

/** A sheet with what is wrong with it, for a reader of this language. */
export interface FaultySheet {
  readonly sheet: Sheet;
  readonly mapping: ColumnMapping;
  readonly faults: readonly Fault[];
  readonly locale: Locale;
}

/**
 * EST-6: the faulty rows of a sheet as an .xlsx workbook to correct and import again: the title and header, then those
 * rows with their cells as they were, faulty cells coloured, and two columns more with the reasons and the row they
 * had. Formulas come as the value they showed; no text becomes a formula. A building that stood above its rows is
 * written into each of them, or above them again where the sheet has no column for it.
 */
export async function faultyRowsWorkbook(
  kind: SheetKind,
  { sheet, mapping, faults, locale }: FaultySheet,
): Promise<Uint8Array> {
  // Loaded when it is needed: it is larger than everything else here.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const page = book.addWorksheet(sheetName(mapping.sheet), {
    views: [{ state: 'frozen', ySplit: mapping.lastHeaderRow }],
  });
  const byRow = Map.groupBy(faults, ({ row }) => row);
  writeHeader(page, sheet, mapping, locale);
  const hasBuildings = columnsOf(mapping, 'building').length > 0;
  let heading: string | undefined;
  for (const line of dataLines(kind, sheet, mapping).data) {
    const own = byRow.get(line.row.number);
    if (!own) continue;
    if (!hasBuildings && line.above !== undefined && line.above !== heading) {
      heading = line.above;
      write(page.addRow([]).getCell(1), heading);
    }
    writeFaultyRow(page.addRow([]), line, { sheet, mapping, faults: own, locale });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeHeader(page: ExcelJS.Worksheet, sheet: Sheet, mapping: ColumnMapping, locale: Locale): void {
  for (const row of sheet.rows.filter(({ number }) => number <= mapping.lastHeaderRow)) {
    const target = page.getRow(row.number);
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const { value, merged } = cellAt(row, column);
      const isTitle = row.number < mapping.firstHeaderRow;
      if (!(isTitle && merged)) write(target.getCell(column), value);
      if (!isTitle) target.getCell(column).fill = headerCell;
    }
  }
  const last = page.getRow(mapping.lastHeaderRow || 1);
  for (const [index, heading] of [reasonHeading, rowHeading].entries()) {
    if (mapping.lastHeaderRow === 0) break;
    last.getCell(sheet.columnCount + 1 + index).value = heading[locale];
    last.getCell(sheet.columnCount + 1 + index).fill = headerCell;
  }
  for (let column = 1; column <= sheet.columnCount; column += 1) page.getColumn(column).width = 16;
  page.getColumn(sheet.columnCount + 1).width = 60;
}

function writeFaultyRow(target: ExcelJS.Row, line: DataLine, { sheet, mapping, faults, locale }: FaultySheet): void {
  const { row, above } = line;
  for (let column = 1; column <= sheet.columnCount; column += 1)
    write(target.getCell(column), cellAt(row, column).value);
  for (const column of columnsOf(mapping, 'building')) {
    if (saysNothing(cellAt(row, column).value) && above !== undefined) write(target.getCell(column), above);
  }
  const letters = new Set(faults.map(({ column }) => column));
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (letters.has(columnLetter(column))) target.getCell(column).fill = faultyCell;
  }
  const reasons = target.getCell(sheet.columnCount + 1);
  reasons.value = faults
    .map(({ column, message }) => `${column ?? '—'}: ${locale === 'en' ? message.en : message.zh}`)
    .join('\n');
  reasons.alignment = { wrapText: true, vertical: 'top' };
  target.getCell(sheet.columnCount + 2).value = row.number;
}

/** Text cells are marked as text, so that one that begins with `=`, `+`, `-` or `@` stays one when it is edited. */
function write(cell: ExcelJS.Cell, value: CellValue): void {
  if (value === null) return;
  cell.value = typeof value === 'string' ? value.replace(/[^\P{Cc}\n\t]/gu, '') : value;
  if (typeof value === 'string') cell.numFmt = '@';
  else if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
}

/** Excel allows 31 characters, and not all of them. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}
