import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { SheetBook, SheetCell, SheetLimits, SheetRow } from './sheetBook.ts';
import { SheetRefusal } from './sheetRefusal.ts';
import { sheetOf } from './xlsx.ts';

/**
 * Reads comma-separated values in UTF-8 (with or without its mark), GB18030 (what Excel writes on a Chinese machine)
 * or UTF-16 with a mark; separated by comma, semicolon or tab, as its first lines show. Every value is text.
 * @throws SheetRefusal
 */
export function readCsv(bytes: Uint8Array, name: string, limits: SheetLimits): SheetBook {
  const text = decodedText(bytes);
  const rows: SheetRow[] = [];
  for (const [index, record] of recordsOf(text, limits.rows + 1).entries()) {
    const cells = record.map(cellOf);
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length === 0) continue;
    if (index >= limits.rows || cells.length > limits.columns) {
      throw new SheetRefusal('TOO_MANY_ROWS', { sheet: name, rows: limits.rows, columns: limits.columns });
    }
    rows.push({ number: index + 1, cells });
  }
  return { format: 'csv', sheets: [sheetOf({ name, hidden: false }, rows)] };
}

function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: bytes of Chinese text in one of them are invalid in the other.
    }
  }
  throw new SheetRefusal('WRONG_TYPE');
}

function recordsOf(text: string, most: number): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: most,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefusal('BROKEN_WORKBOOK');
    throw error;
  }
}

/** The separator that the first lines use most, outside quotes. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const count = (separator: string) => start.split(separator).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0]!;
}

/** `="0123"` is how text survives Excel; anything else that begins with `=` is a formula once Excel opens the file. */
function cellOf(text: string): SheetCell | undefined {
  if (text.trim() === '') return undefined;
  const literal = /^="([^"]*)"$/.exec(text)?.[1];
  if (literal !== undefined) return { value: literal };
  return text.startsWith('=') ? { value: text, formula: true } : { value: text };
}
