import type { SheetCell, SheetRow } from './sheetBook.ts';
import { SheetRefusal } from './sheetRefusal.ts';

/** A rectangle of cells, rows and columns from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** More filled cells than this is no table but an attempt to exhaust memory. */
const mostFilled = 2_000_000;

/** `B2:D4`; nothing for a reference of another shape. */
export function parseRange(reference: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** A column counted from 1: `A` → 1, `AB` → 28. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * Gives every cell of a merged range the value of its first cell, as a person reads it: a building written once over
 * its hundred rows counts for each. Only rows and columns that hold values are filled.
 */
export function fillMerges(rows: readonly SheetRow[], merges: readonly Range[]): SheetRow[] {
  const filled = rows.map((row) => ({ ...row, cells: [...row.cells] as (SheetCell | undefined)[] }));
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  let budget = mostFilled;
  for (const merge of merges) {
    let index = firstAtOrAfter(filled, merge.top);
    const first = filled[index];
    const origin = first?.number === merge.top ? first.cells[merge.left - 1] : undefined;
    if (!origin) continue;
    const copy: SheetCell = { ...origin, merged: true };
    for (let row = first; row && row.number <= merge.bottom; row = filled[(index += 1)]) {
      for (let column = merge.left; column <= Math.min(merge.right, width); column += 1) {
        if ((budget -= 1) < 0) throw new SheetRefusal('BROKEN_WORKBOOK');
        row.cells[column - 1] ??= copy;
      }
    }
  }
  return filled;
}

function firstAtOrAfter(rows: readonly SheetRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
