import { contentType } from './contentType.ts';
import { readCsv } from './csv.ts';
import { defaultLimits, type SheetBook, type SheetLimits } from './sheetBook.ts';
import { SheetRefusal } from './sheetRefusal.ts';
import { readXlsx } from './xlsx.ts';

/**
 * EST-6: reads an .xlsx workbook or a CSV file as an office has it. What the file is, its content says; the name only
 * names the sheet of a CSV file. Formulas are marked and never computed.
 * @throws SheetRefusal with a code for each reason not to read it
 */
export async function readSheet(
  bytes: Uint8Array,
  filename: string,
  limits: SheetLimits = defaultLimits,
): Promise<SheetBook> {
  if (bytes.length === 0) throw new SheetRefusal('EMPTY');
  if (bytes.length > limits.bytes) {
    throw new SheetRefusal('TOO_LARGE', { limit: Math.floor(limits.bytes / 1024 / 1024) });
  }
  const book = await readAs(bytes, filename, limits);
  if (book.sheets.every((sheet) => sheet.rows.length === 0)) throw new SheetRefusal('EMPTY');
  return book;
}

async function readAs(bytes: Uint8Array, filename: string, limits: SheetLimits): Promise<SheetBook> {
  const type = contentType(bytes);
  if (type === 'zip') return readXlsx(bytes, limits);
  if (type === 'text') return readCsv(bytes, baseName(filename), limits);
  if (type === 'oldXls') throw new SheetRefusal('OLD_XLS');
  if (type === 'encrypted') throw new SheetRefusal('PASSWORD_PROTECTED');
  throw new SheetRefusal('WRONG_TYPE');
}

function baseName(filename: string): string {
  const name = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  return name.replace(/\.(?:csv|txt|xlsx|xls)$/i, '') || 'CSV';
}
