import { buildingName } from '../cells/building.ts';
import { saysNothing } from '../cells/text.ts';
import { type ColumnMapping, columnsOf } from '../columns/mapping.ts';
import { cellAt, type Sheet, type SheetRow } from '../sheet/sheetBook.ts';
import type { SheetKind } from '../sheetKind.ts';
import { LineReader, type SkippedLine } from './lines.ts';
import { shown } from './rowReader.ts';

/** A line about a unit, with the building that stands above it: in a heading, a cell, or as the sheet's default. */
export interface DataLine {
  readonly row: SheetRow;
  readonly above: string | undefined;
}

/** Tells the lines about units from the others; every line below the header is in one of the two lists. */
export function dataLines(
  kind: SheetKind,
  sheet: Sheet,
  mapping: ColumnMapping,
): { data: readonly DataLine[]; skipped: readonly SkippedLine[] } {
  const lines = new LineReader(kind, sheet, mapping);
  const below = sheet.rows.filter(({ number }) => number > mapping.lastHeaderRow);
  const passed = new Map(below.flatMap((row) => lines.skipped(row) ?? []).map((line) => [line.row, line]));
  const carries = carriesBuilding(
    below.filter(({ number }) => !passed.has(number)),
    mapping,
  );
  const data: DataLine[] = [];
  const skipped: SkippedLine[] = [];
  let above = mapping.defaults['building'];
  let expected = mapping.lastHeaderRow + 1;
  for (const row of below) {
    for (; expected < row.number; expected += 1) skipped.push({ row: expected, reason: 'blank', text: '' });
    expected = row.number + 1;
    const line = passed.get(row.number);
    if (line) skipped.push(line);
    if (line?.reason === 'groupHeading') above = buildingName(line.text);
    if (line) continue;
    if (carries) above = buildingOf(row, mapping) ?? above;
    data.push({ row, above });
  }
  return { data, skipped };
}

/**
 * Many offices write a building once and leave the cells below it empty. Where most are empty that is the way of the
 * sheet; where few are, each is a cell that somebody forgot.
 */
function carriesBuilding(rows: readonly SheetRow[], mapping: ColumnMapping): boolean {
  if (columnsOf(mapping, 'building').length === 0) return false;
  const named = rows.filter((row) => buildingOf(row, mapping) !== undefined).length;
  const first = rows[0];
  return named * 2 < rows.length && first !== undefined && buildingOf(first, mapping) !== undefined;
}

function buildingOf(row: SheetRow, mapping: ColumnMapping): string | undefined {
  const [column] = columnsOf(mapping, 'building');
  const value = column === undefined ? null : cellAt(row, column).value;
  return saysNothing(value) ? undefined : buildingName(shown(value));
}
