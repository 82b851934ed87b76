import { type Archive, openArchive } from './archive.ts';
import { columnNumber, fillMerges, parseRange, type Range } from './merges.ts';
import { dateOf } from './serialDate.ts';
import type { CellValue, Sheet, SheetBook, SheetCell, SheetLimits, SheetRow } from './sheetBook.ts';
import { SheetRefusal } from './sheetRefusal.ts';
import { readWorkbookParts, richText, type WorkbookParts } from './workbookParts.ts';
import { type Attributes, type XmlToken, xmlTokens } from './xml.ts';

/**
 * Reads the values of an .xlsx workbook and nothing else: no styles, validations, drawings or formulas are built, so
 * a sheet that formats a million empty rows costs no more than its values.
 * @throws SheetRefusal
 */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<SheetBook> {
  const archive = await openArchive(bytes, limits);
  const parts = await readWorkbookParts(archive);
  const sheets: Sheet[] = [];
  for (const { name, hidden, part } of parts.sheets) {
    sheets.push(await readSheetPart(archive, part, { name, hidden }, parts, limits));
  }
  return { format: 'xlsx', sheets };
}

type Heading = Pick<Sheet, 'name' | 'hidden'>;

async function readSheetPart(
  archive: Archive,
  part: string,
  heading: Heading,
  parts: WorkbookParts,
  limits: SheetLimits,
): Promise<Sheet> {
  const reader = new SheetPartReader(heading, parts, limits);
  for await (const tokens of xmlTokens(archive.read(part))) {
    for (const token of tokens) reader.take(token);
  }
  return reader.end();
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  raw: string;
  readonly inline: ReturnType<typeof richText> | undefined;
}

/** Turns the tokens of one sheet into rows. */
class SheetPartReader {
  readonly #heading: Heading;
  readonly #parts: WorkbookParts;
  readonly #limits: SheetLimits;
  readonly #rows: { number: number; cells: SheetCell[]; hidden?: true }[] = [];
  readonly #merges: Range[] = [];
  #rowNumber = 0;
  #rowHidden = false;
  #column = 0;
  #cells: SheetCell[] = [];
  #cell: OpenCell | undefined;
  #inValue = false;
  #sheetDataSeen = false;

  constructor(heading: Heading, parts: WorkbookParts, limits: SheetLimits) {
    this.#heading = heading;
    this.#parts = parts;
    this.#limits = limits;
  }

  take(token: XmlToken): void {
    this.#cell?.inline?.take(token);
    if (token.type === 'open') this.#open(token.name, token.attributes);
    else if (token.type === 'close') this.#close(token.name);
    else if (this.#cell && this.#inValue) this.#cell.raw += token.text;
  }

  end(): Sheet {
    if (!this.#sheetDataSeen) throw new SheetRefusal('BROKEN_WORKBOOK');
    const filled = fillMerges(this.#rows, this.#merges);
    return sheetOf(this.#heading, filled);
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#sheetDataSeen = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f' && this.#cell) this.#cell.formula = true;
    else if (name === 'mergeCell') {
      const range = parseRange(attributes['ref'] ?? '');
      if (range) this.#merges.push(range);
    }
  }

  #close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  #openRow(attributes: Attributes): void {
    this.#rowNumber = Number(attributes['r'] ?? this.#rowNumber + 1);
    this.#rowHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Attributes): void {
    const letters = /^[A-Z]{1,3}/i.exec(attributes['r'] ?? '')?.[0];
    this.#column = letters ? columnNumber(letters) : this.#column + 1;
    this.#cell = {
      column: this.#column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      formula: false,
      raw: '',
      inline: attributes['t'] === 'inlineStr' ? richText() : undefined,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const value = this.#valueOf(cell);
    if (value === null && !cell.formula) return;
    if (cell.column > this.#limits.columns) throw this.#tooMany();
    this.#cells[cell.column - 1] = cell.formula ? { value, formula: true } : { value };
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const previous = this.#rows.at(-1)?.number ?? 0;
    if (!Number.isInteger(this.#rowNumber) || this.#rowNumber <= previous) throw new SheetRefusal('BROKEN_WORKBOOK');
    if (this.#rowNumber > this.#limits.rows) throw this.#tooMany();
    const row = { number: this.#rowNumber, cells: this.#cells };
    this.#rows.push(this.#rowHidden ? { ...row, hidden: true } : row);
  }

  #valueOf(cell: OpenCell): CellValue {
    if (cell.inline) return textOrNull(cell.inline.end());
    if (cell.raw === '') return null;
    if (cell.type === 's') return textOrNull(this.#sharedString(Number(cell.raw)));
    if (cell.type === 'b') return cell.raw === '1' ? 'TRUE' : 'FALSE';
    if (cell.type === 'd') return dateOrText(cell.raw);
    if (cell.type !== 'n') return textOrNull(cell.raw);
    const number = Number(cell.raw);
    if (!Number.isFinite(number)) return cell.raw;
    return this.#parts.dateStyles[cell.style] ? dateOf(number, this.#parts.from1904) : number;
  }

  #sharedString(index: number): string {
    const text = this.#parts.sharedStrings[index];
    if (text === undefined) throw new SheetRefusal('BROKEN_WORKBOOK');
    return text;
  }

  #tooMany(): SheetRefusal {
    const { rows, columns } = this.#limits;
    return new SheetRefusal('TOO_MANY_ROWS', { sheet: this.#heading.name, rows, columns });
  }
}

/** A sheet of these rows, with its extent. */
export function sheetOf(heading: Heading, rows: readonly SheetRow[]): Sheet {
  return {
    ...heading,
    rows,
    lastRow: rows.at(-1)?.number ?? 0,
    columnCount: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
  };
}

function dateOrText(raw: string): Date | string {
  const date = new Date(/[zZ]|[+-]\d\d:\d\d$/.test(raw) ? raw : `${raw}${raw.includes('T') ? 'Z' : 'T00:00:00Z'}`);
  return Number.isNaN(date.getTime()) ? raw : date;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
