import { type PaperSize, Workbook, type Worksheet } from 'exceljs';

/** How the values of a column are written: text, whole numbers, m² or yuan with two decimals, or a share of one in percent. */
export type ColumnKind = 'text' | 'count' | 'area' | 'amount' | 'rate';

/** What a cell holds: numbers as numbers or as exact decimals in text, null where there is none. */
export type CellValue = string | number | null;

export interface SheetColumn {
  header: string;
  /** Neighbours with the same group stand under one heading. */
  group?: string;
  kind: ColumnKind;
}

/** A table that leaves the house: it says by itself what it shows, as of when, by which definition and who made it. */
export interface Sheet {
  name: string;
  title: string;
  /** Lines under the title: label and text. */
  about: readonly (readonly [label: string, text: string])[];
  columns: readonly SheetColumn[];
  /** Exact decimals in text are written as numbers into columns that count or measure. */
  rows: readonly (readonly CellValue[])[];
  totals?: readonly CellValue[];
}

export interface WorkbookFacts {
  creator: string;
  created: Date;
}

const formats: Record<ColumnKind, string> = {
  text: '@',
  count: '#,##0',
  area: '#,##0.00',
  amount: '#,##0.00',
  rate: '0.00%',
};
/** Widths in characters: an amount of eleven digits, with its separators, fits. */
const widths: Record<ColumnKind, number> = { text: 18, count: 13, area: 13, amount: 18, rate: 10 };
// Office Open XML's number for the paper; the library's enum exists for the compiler only.
const a4 = 9 as unknown as PaperSize;
const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const shade = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F2F5' } } as const;

/** The bytes of an XLSX workbook with these sheets. */
export function workbook(sheets: readonly Sheet[], facts: WorkbookFacts): Promise<ArrayBuffer> {
  const book = new Workbook();
  book.creator = facts.creator;
  book.created = facts.created;
  for (const sheet of sheets) write(book.addWorksheet(sheet.name), sheet);
  return book.xlsx.writeBuffer();
}

function write(page: Worksheet, sheet: Sheet): void {
  page.addRow([sheet.title]).font = { bold: true, size: 16 };
  page.mergeCells(1, 1, 1, Math.max(2, sheet.columns.length));
  for (const about of sheet.about) writeAbout(page, about, sheet.columns.length);
  page.addRow([]);
  const headings = writeHeadings(page, sheet.columns);
  for (const row of sheet.rows) writeRow(page, row, sheet.columns);
  if (sheet.totals) writeRow(page, sheet.totals, sheet.columns).font = { bold: true };
  layOut(page, sheet, headings);
}

function writeAbout(page: Worksheet, [label, text]: readonly [string, string], width: number): void {
  const row = page.addRow([label, text]);
  row.getCell(1).font = { color: { argb: 'FF595959' } };
  row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  if (width > 2) page.mergeCells(row.number, 2, row.number, width);
  // Excel does not grow a row for merged cells: roughly ninety characters go on a line.
  row.height = 16 * Math.max(1, Math.ceil(text.length / 90));
}

interface Headings {
  first: number;
  last: number;
}

/** Writes one row of headings, or two when columns are grouped. */
function writeHeadings(page: Worksheet, columns: readonly SheetColumn[]): Headings {
  const grouped = columns.some((column) => column.group);
  const groups = grouped ? page.addRow(columns.map((column) => column.group ?? column.header)) : undefined;
  const headers = page.addRow(columns.map((column) => column.header));
  for (const row of groups ? [groups, headers] : [headers]) dress(row.number, page, columns.length);
  if (groups) mergeHeadings(page, columns, groups.number);
  return { first: groups?.number ?? headers.number, last: headers.number };
}

function dress(row: number, page: Worksheet, width: number): void {
  for (let column = 1; column <= width; column++) {
    const cell = page.getCell(row, column);
    cell.font = { bold: true };
    cell.fill = shade;
    cell.border = { top: line, bottom: line, left: line, right: line };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
}

function mergeHeadings(page: Worksheet, columns: readonly SheetColumn[], row: number): void {
  for (let first = 0; first < columns.length; ) {
    const group = columns[first]?.group;
    const rest = columns.slice(first + 1).findIndex((column) => !group || column.group !== group);
    const last = rest === -1 ? columns.length - 1 : first + rest;
    if (!group) page.mergeCells(row, first + 1, row + 1, first + 1);
    else if (last > first) page.mergeCells(row, first + 1, row, last + 1);
    first = last + 1;
  }
}

function writeRow(page: Worksheet, values: readonly CellValue[], columns: readonly SheetColumn[]) {
  const row = page.addRow(columns.map(({ kind }, at) => cellOf(kind, values[at] ?? null)));
  columns.forEach((column, at) => {
    const cell = row.getCell(at + 1);
    cell.numFmt = formats[column.kind];
    cell.border = { top: line, bottom: line, left: line, right: line };
  });
  return row;
}

const cellOf = (kind: ColumnKind, value: CellValue): CellValue =>
  value === null || kind === 'text' ? value : Number(value);

function layOut(page: Worksheet, sheet: Sheet, { first, last }: Headings): void {
  page.columns.forEach((column, at) => {
    column.width = widths[sheet.columns[at]?.kind ?? 'count'];
  });
  page.views = [{ state: 'frozen', xSplit: 1, ySplit: last }];
  page.pageSetup = {
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${first}:${last}`,
  };
  page.headerFooter = { oddFooter: '&L&A&R&P / &N' };
}
