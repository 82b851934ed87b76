import { cellAt, type Sheet, type SheetRow } from '../sheet/sheetBook.ts';
import { fieldsOf, type SheetKind } from '../sheetKind.ts';
import { headerText, headingScore } from './headings.ts';

/** A header: its rows, and each column's heading (from column A) as one text. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  /** As the sheet shows them, two lines joined by a space. */
  readonly headings: readonly string[];
  readonly score: number;
}

/** Title rows above a header are few; below this the sheet is data. */
const searchedRows = 40;

/** The header of a sheet, below its title rows, in one line or two; undefined when no row looks like one. */
export function findHeader(kind: SheetKind, sheet: Sheet): Header | undefined {
  const candidates: Header[] = [];
  for (const [index, row] of sheet.rows.slice(0, searchedRows).entries()) {
    candidates.push(headerOf(kind, sheet, [row]));
    const next = sheet.rows[index + 1];
    if (next && next.number === row.number + 1) candidates.push(headerOf(kind, sheet, [row, next]));
  }
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= 1.5 ? best : undefined;
}

/** The header that these rows would make. */
export function headerOf(kind: SheetKind, sheet: Sheet, rows: readonly SheetRow[]): Header {
  const headings = Array.from({ length: sheet.columnCount }, (_, at) => joined(rows, at + 1));
  const fields = fieldsOf(kind);
  const scores = headings.map((text) => fields.map((field) => columnScore(kind, text, field)));
  const best = fields.map((_, at) => Math.max(0, ...scores.map((column) => column[at] ?? 0)));
  const unit = best[fields.indexOf('unitCode')] ?? 0;
  const telling = scores.filter((column) => Math.max(...column) >= 0.5).length;
  // Without a unit code, or with one column alone, it is a title or a line of data that happens to hold such a word.
  const score = unit < 0.5 || telling < 2 ? 0 : best.reduce((sum, one) => sum + one, 0) - (rows.length - 1) * 0.1;
  return { firstRow: rows[0]?.number ?? 0, lastRow: rows.at(-1)?.number ?? 0, headings, score };
}

/** How well a heading of one line or two names a field: its lower line alone, or both. */
export function columnScore(kind: SheetKind, heading: string, field: string): number {
  const lines = heading.split('\n').map(headerText);
  const last = lines.at(-1) ?? '';
  return Math.max(headingScore(kind, last, field), headingScore(kind, lines.join(''), field) * 0.95);
}

function joined(rows: readonly SheetRow[], column: number): string {
  const lines = rows.map((row) => cellAt(row, column).value).map((value) => (typeof value === 'string' ? value : ''));
  const texts = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return texts.filter((text, at) => text !== texts[at - 1]).join('\n');
}
