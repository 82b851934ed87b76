import { mappingProblems } from '../columns/mapping.ts';
import { proposeMappings } from '../columns/propose.ts';
import type { FaultCode } from '../faults.ts';
import { workbookBytes } from '../sheet/bytes.fixtures.ts';
import { readSheet } from '../sheet/readSheet.ts';
import { type RegisterReading, readRegister } from './register.ts';

/** A row of a sheet, as one writes it in a test. */
export type Line = readonly (string | number | Date | null | { formula: string; result: number })[];

/** Reads a file the way an import does: the likeliest sheet, by its proposed columns. */
export async function read(bytes: Uint8Array, name = '台账.csv') {
  const book = await readSheet(bytes, name);
  const proposals = proposeMappings(book);
  const mapping = proposals[0]?.mapping;
  const sheet = book.sheets.find(({ name }) => name === mapping?.sheet);
  if (!mapping || !sheet) throw new Error('no register found');
  if (mappingProblems(book.sheets, mapping).length > 0) throw new Error('the proposal cannot be used');
  return { sheet, mapping, proposals, reading: readRegister(sheet, mapping) };
}

/** A workbook with one sheet of these rows. */
export function sheetOf(lines: readonly Line[], name = '台账'): Promise<Uint8Array> {
  return workbookBytes((book) => book.addWorksheet(name).addRows(lines as unknown[][]));
}

export const labels = (reading: RegisterReading) => reading.accepted.map(({ label }) => label);
export const codes = (reading: RegisterReading) =>
  reading.refused.flatMap(({ faults }): FaultCode[] => faults.map(({ code }) => code));

export const person = '999999197009026822';
export const other = '99999919910328785X';
export const company = '919999990U2P1HEF51';
