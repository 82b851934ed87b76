import { readFile } from 'node:fs/promises';
import {
  canonicalUnitCode,
  type KnownFacts,
  mappingProblems,
  plainText,
  proposeMappings,
  readRows,
  readSheet,
  unitKey,
} from '@onedesk/sheets';
import { workbookBytes } from '@onedesk/sheets/fixtures';
import { kind } from './kind.ts';

const fixtures = new URL('../../../../../packages/testkit/fixtures/', import.meta.url);
export const fixture = (name: string): Promise<Buffer> => readFile(new URL(name, fixtures));

/** A row of a sheet, as one writes it in a test. */
export type Line = readonly (string | number | Date | null | { formula: string; result: number })[];

/** Reads a file the way an import does: the likeliest sheet, by its proposed columns. */
export async function read(bytes: Uint8Array, known: KnownFacts = {}) {
  const book = await readSheet(bytes, '欠费.csv');
  const mapping = proposeMappings(kind, book)[0]?.mapping;
  const sheet = book.sheets.find(({ name }) => name === mapping?.sheet);
  if (!mapping || !sheet) throw new Error('no such sheet found');
  if (mappingProblems(kind, book.sheets, mapping).length > 0) throw new Error('the proposal cannot be used');
  return { sheet, mapping, reading: readRows(kind, sheet, mapping, known) };
}

/** A workbook with one sheet of these rows. */
export function sheetOf(lines: readonly Line[], name = '欠费'): Promise<Uint8Array> {
  return workbookBytes((book) => book.addWorksheet(name).addRows([...lines]));
}

/** The units that the office's register brings in: those of its rows that are not refused. */
export async function unitsOfTheRegister(): Promise<string[]> {
  const { sheets } = await readSheet(await fixture('units-register.xlsx'), 'units-register.xlsx');
  const expected = JSON.parse((await fixture('units-register.expected.json')).toString()) as {
    units: number;
    rejected: { row: number }[];
  };
  const refused = new Set(expected.rejected.map(({ row }) => row));
  const keys = (sheets[0]?.rows ?? [])
    .filter(({ number }) => number > 3 && !refused.has(number))
    .flatMap(({ cells }) => {
      const texts = cells.map((cell) => plainText(cell?.value ?? null));
      const [, building = '', code = ''] = texts;
      const unit = canonicalUnitCode(code, building);
      return unit && !texts.includes('合计') ? [unitKey(building, unit.code)] : [];
    });
  if (new Set(keys).size !== expected.units) throw new Error(`${new Set(keys).size} units`);
  return keys;
}
