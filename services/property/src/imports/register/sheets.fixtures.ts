import { type CommonFault, mappingProblems, proposeMappings, readSheet } from '@onedesk/sheets';
import { workbookBytes } from '@onedesk/sheets/fixtures';
import type { SheetReading } from '../index.ts';
import type { RegisterFault } from './faultWords.ts';
import { kind } from './kind.ts';
import { readRegister } from './readRegister.ts';

export type FaultCode = RegisterFault | CommonFault;

/** A row of a sheet, as one writes it in a test. */
export type Line = readonly (string | number | Date | null | { formula: string; result: number })[];

/** Reads a file the way an import does: the likeliest sheet, by its proposed columns. */
export async function read(bytes: Uint8Array, name = '台账.csv') {
  const book = await readSheet(bytes, name);
  const proposals = proposeMappings(kind, book);
  const mapping = proposals[0]?.mapping;
  const sheet = book.sheets.find(({ name }) => name === mapping?.sheet);
  if (!mapping || !sheet) throw new Error('no register found');
  if (mappingProblems(kind, book.sheets, mapping).length > 0) throw new Error('the proposal cannot be used');
  return { sheet, mapping, proposals, reading: readRegister(sheet, mapping) };
}

/** A workbook with one sheet of these rows. */
export function sheetOf(lines: readonly Line[], name = '台账'): Promise<Uint8Array> {
  return workbookBytes((book) => book.addWorksheet(name).addRows([...lines]));
}

export const labels = (reading: SheetReading) => reading.accepted.map(({ label }) => label);
export const codes = (reading: SheetReading) =>
  reading.refused.flatMap(({ faults }): FaultCode[] => faults.map(({ code }) => code as FaultCode));

export const person = '999999197009026822';
export const other = '99999919910328785X';
export const company = '919999990U2P1HEF51';
