import { readFile } from 'node:fs/promises';
import { type KnownFacts, mappingProblems, proposeMappings, readRows, readSheet } from '@onedesk/sheets';
import { workbookBytes } from '@onedesk/sheets/fixtures';
import { kind } from './kind.ts';

const fixtures = new URL('../../../../../../packages/testkit/fixtures/', import.meta.url);
export const fixture = (name: string): Promise<Buffer> => readFile(new URL(name, fixtures));

/** A row of a sheet, as one writes it in a test. */
export type Line = readonly (string | number | Date | null | { formula: string; result: number })[];

/** Reads a file the way an import does: the likeliest sheet, by its proposed columns. */
export async function read(bytes: Uint8Array, known: KnownFacts = {}) {
  const book = await readSheet(bytes, '租户.csv');
  const mapping = proposeMappings(kind, book)[0]?.mapping;
  const sheet = book.sheets.find(({ name }) => name === mapping?.sheet);
  if (!mapping || !sheet) throw new Error('no such sheet found');
  if (mappingProblems(kind, book.sheets, mapping).length > 0) throw new Error('the proposal cannot be used');
  return { sheet, mapping, reading: readRows(kind, sheet, mapping, known) };
}

/** A workbook with one sheet of these rows. */
export function sheetOf(lines: readonly Line[], name = '租户'): Promise<Uint8Array> {
  return workbookBytes((book) => book.addWorksheet(name).addRows([...lines]));
}
