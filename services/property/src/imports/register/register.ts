import { buildingKey, buildingName } from '../cells/building.ts';
import { saysNothing } from '../cells/text.ts';
import { unitKey, unitLabel } from '../cells/unitCode.ts';
import { type ColumnMapping, columnsOf } from '../columns/mapping.ts';
import type { Fault } from '../faults.ts';
import { cellAt, type Sheet, type SheetRow } from '../sheet/sheetBook.ts';
import { LineReader, type SkippedLine } from './lines.ts';
import { type RowDraft, RowReader, shown } from './rowReader.ts';
import type { UnitRow } from './unitRow.ts';

/** EST-6: a row that is not accepted, with everything that is wrong with it. */
export interface RefusedRow {
  readonly row: number;
  /** `A座-1502`, where the row says so. */
  readonly unit: string | null;
  readonly faults: readonly Fault[];
}

/** EST-6: what a sheet says, row by row: every line is in exactly one of the three lists. */
export interface RegisterReading {
  readonly accepted: readonly UnitRow[];
  readonly refused: readonly RefusedRow[];
  readonly skipped: readonly SkippedLine[];
  /** Names of the buildings, in the order of the sheet; every spelling of one counts as one. */
  readonly buildings: readonly string[];
}

export interface RegisterOptions {
  /** Buildings that exist already: their names are used for every spelling of them. */
  readonly knownBuildings?: readonly string[];
}

/** Reads all lines below the header by the mapping. Pure: no clock, no database, no computing of formulas. */
export function readRegister(sheet: Sheet, mapping: ColumnMapping, options: RegisterOptions = {}): RegisterReading {
  const { data, skipped } = registerLines(sheet, mapping);
  const drafts = data.map(({ row, above }) => new RowReader(mapping, row).read(above));
  const names = namesOfBuildings(drafts, options.knownBuildings ?? []);
  const firstRows = new Map<string, number>();
  const accepted: UnitRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { faults, building, code, unit } of drafts) {
    const name = building === undefined ? undefined : names.get(buildingKey(building));
    const place = name === undefined || code === undefined ? undefined : placeOf(name, code.code);
    if (place) {
      const firstRow = firstRows.get(place.key);
      if (firstRow === undefined) firstRows.set(place.key, faults.row);
      else faults.add('unitCode', 'unitListedTwice', place.label, { unit: place.label, firstRow });
    }
    if (unit && place && faults.isEmpty) accepted.push({ ...unit, ...place });
    else refused.push({ row: faults.row, unit: place?.label ?? null, faults: faults.all() });
  }
  return { accepted, refused, skipped, buildings: [...new Set(names.values())] };
}

function placeOf(building: string, code: string): Pick<UnitRow, 'building' | 'code' | 'label' | 'key'> {
  return { building, code, label: unitLabel(building, code), key: unitKey(building, code) };
}

/** A line that is a unit, with the building that stands above it: in a heading, a cell, or as the sheet's default. */
export interface DataLine {
  readonly row: SheetRow;
  readonly above: string | undefined;
}

/** Tells the units of a sheet from its other lines; every line below the header is in one of the two lists. */
export function registerLines(
  sheet: Sheet,
  mapping: ColumnMapping,
): { data: readonly DataLine[]; skipped: readonly SkippedLine[] } {
  const lines = new LineReader(sheet, mapping);
  const below = sheet.rows.filter(({ number }) => number > mapping.lastHeaderRow);
  const passed = new Map(below.flatMap((row) => lines.skipped(row) ?? []).map((line) => [line.row, line]));
  const carries = carriesBuilding(
    below.filter(({ number }) => !passed.has(number)),
    mapping,
  );
  const data: DataLine[] = [];
  const skipped: SkippedLine[] = [];
  let above = mapping.defaults.building;
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

/** One name for all spellings of a building: the one it has already, else the one the sheet uses most. */
function namesOfBuildings(drafts: readonly RowDraft[], known: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { building } of drafts) {
    if (building === undefined) continue;
    const key = buildingKey(building);
    const spellings = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spellings.set(building, (spellings.get(building) ?? 0) + 1));
  }
  const knownNames = new Map(known.map((name) => [buildingKey(name), name]));
  return new Map([...counts].map(([key, spellings]) => [key, knownNames.get(key) ?? mostUsed(spellings)]));
}

function mostUsed(counts: Map<string, number>): string {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
