/** What a cell holds. A date is midnight UTC of the day (and time) the sheet shows, whatever the zone of this machine. */
export type CellValue = string | number | Date | null;

/** A cell as it was read; nothing is computed. */
export interface SheetCell {
  readonly value: CellValue;
  /** The cell computes its value. The result that the file remembers is kept in `value`, but nobody vouches for it. */
  readonly formula?: true;
  /** The value belongs to a merged range that begins in another cell. */
  readonly merged?: true;
}

/** A row with at least one value. */
export interface SheetRow {
  /** The row's number as the spreadsheet shows it, from 1. */
  readonly number: number;
  /** Cells by column, from 0 (column A); a missing one is empty. */
  readonly cells: readonly (SheetCell | undefined)[];
  readonly hidden?: true;
}

/** One sheet: its rows in order, empty rows left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  /** Number of the last row with a value; 0 for an empty sheet. */
  readonly lastRow: number;
  /** How many columns have a value somewhere, counted from column A. */
  readonly columnCount: number;
}

/** A workbook, or the one sheet of a CSV file. */
export interface SheetBook {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
}

/** How much of a file is accepted; every bound is checked while reading, before memory is spent. */
export interface SheetLimits {
  /** The file itself. */
  readonly bytes: number;
  /** All entries of a workbook together, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed bytes of one entry, once it has unpacked more than 1 MiB. */
  readonly ratio: number;
  /** Entries of the workbook's archive. */
  readonly entries: number;
  /** Number of the last row with a value, of one sheet. */
  readonly rows: number;
  readonly columns: number;
}

export const defaultLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  ratio: 200,
  entries: 2000,
  rows: 50_000,
  columns: 200,
};

/** A column's letters as the spreadsheet shows them: 1 → `A`, 28 → `AB`. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** The cell at a column counted from 1; an empty one where the row has none. */
export function cellAt(row: SheetRow, column: number): SheetCell {
  return row.cells[column - 1] ?? emptyCell;
}

const emptyCell: SheetCell = { value: null };
