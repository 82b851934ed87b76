import { saysNothing } from '../cells/text.ts';
import { cellAt, type CellValue, type SheetRow } from '../sheet/sheetBook.ts';
import type { SheetField } from '../sheetKind.ts';

const sampleSize = 60;
const enough = 3;

/** Up to 60 cells of a column that say something, from the first rows. */
export function samples(rows: readonly SheetRow[], column: number): CellValue[] {
  const values: CellValue[] = [];
  for (const row of rows) {
    const { value } = cellAt(row, column);
    if (!saysNothing(value)) values.push(value);
    if (values.length === sampleSize) break;
  }
  return values;
}

/** The share of sampled cells that the field could hold; null when there are too few to tell. */
export function evidence(values: readonly CellValue[], { fits }: SheetField): number | null {
  if (!fits || values.length < enough) return null;
  return values.filter((value) => fits(value)).length / values.length;
}
