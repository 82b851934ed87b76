import type { CivilDate } from '@onedesk/kernel';
import { buildingKey } from '../cells/building.ts';
import { unitKey, unitLabel } from '../cells/unitCode.ts';
import type { ColumnMapping } from '../columns/mapping.ts';
import type { Fault } from '../faults.ts';
import type { Sheet } from '../sheet/sheetBook.ts';
import type { PlacedRow, RowData, SheetKind } from '../sheetKind.ts';
import { dataLines } from './dataLines.ts';
import type { SkippedLine } from './lines.ts';
import { RowReader, type StatedUnit } from './rowReader.ts';
import { statedDate } from './statedDate.ts';

/** EST-6: a row that is not accepted, with everything that is wrong with it. */
export interface RefusedRow {
  readonly row: number;
  /** `A座-1502`, where the row says so. */
  readonly unit: string | null;
  readonly faults: readonly Fault[];
}

/** EST-6: what a sheet says, row by row: every line is in exactly one of the three lists. */
export interface SheetReading<Row extends PlacedRow = PlacedRow> {
  readonly accepted: readonly Row[];
  readonly refused: readonly RefusedRow[];
  readonly skipped: readonly SkippedLine[];
  /** Names of the buildings, in the order of the sheet; every spelling of one counts as one. */
  readonly buildings: readonly string[];
  /** The day the sheet says that it speaks of. */
  readonly statedOn: CivilDate | null;
}

/** What the system knows already. Plain data: it goes to a reading thread. */
export interface KnownFacts {
  /** Their names are used for every spelling of them. */
  readonly knownBuildings?: readonly string[];
  /** `unitKey` of every unit of the register: where given, a row about any other unit is refused. */
  readonly knownUnits?: readonly string[];
  /** Today in the project: where given, what has happened by its nature is refused when it is dated later. */
  readonly today?: CivilDate;
}

/** Reads all lines below the header by the mapping. Pure: no clock, no database, no computing of formulas. */
export function readRows<Row extends PlacedRow>(
  kind: SheetKind<string, string, Row>,
  sheet: Sheet,
  mapping: ColumnMapping,
  known: KnownFacts = {},
): SheetReading<Row> {
  const { data, skipped } = dataLines(kind, sheet, mapping);
  const drafts = data.map(({ row, above }): Draft<Row> => {
    const reader = new RowReader(kind, mapping, row);
    const unit = reader.unit(above);
    return { ...unit, row: row.number, reader, data: kind.read(reader, unit.code, known) };
  });
  const names = namesOfBuildings(drafts, known.knownBuildings ?? []);
  const units = known.knownUnits && new Set(known.knownUnits);
  const firstRows = new Map<string, number>();
  const accepted: Row[] = [];
  const refused: RefusedRow[] = [];
  for (const draft of drafts) {
    const place = placeOf(draft, names);
    const { faults } = draft.reader;
    // What is wrong with an unknown unit is the unit, however often it comes.
    if (place && units && !units.has(place.key)) {
      faults.add('unitCode', 'unitNotInRegister', place.label, { unit: place.label });
    } else if (place) refuseTwice(kind, draft, place, firstRows);
    if (draft.data && place && faults.isEmpty) accepted.push({ row: draft.row, ...place, ...draft.data } as Row);
    else refused.push({ row: draft.row, unit: place?.label ?? null, faults: faults.all() });
  }
  return { accepted, refused, skipped, buildings: [...new Set(names.values())], statedOn: statedDate(sheet, mapping) };
}

/** A row on the way: all that it says by itself. */
interface Draft<Row extends PlacedRow> extends StatedUnit {
  readonly row: number;
  readonly reader: RowReader;
  readonly data: RowData<Row> | undefined;
}

type Place = Omit<PlacedRow, 'row'>;

function placeOf({ building, code }: StatedUnit, names: Map<string, string>): Place | undefined {
  const name = building === undefined ? undefined : names.get(buildingKey(building));
  if (name === undefined || code === undefined) return undefined;
  return { building: name, code: code.code, label: unitLabel(name, code.code), key: unitKey(name, code.code) };
}

/** The first of two rows that say the same counts, even when it is faulty itself. */
function refuseTwice(
  { twice }: SheetKind,
  { reader, row }: Draft<PlacedRow>,
  { key, label }: Place,
  firstRows: Map<string, number>,
): void {
  if (reader.telling === undefined) return;
  const what = `${key}\n${reader.telling}`;
  const firstRow = firstRows.get(what);
  if (firstRow === undefined) firstRows.set(what, row);
  else reader.faults.add(twice.field, twice.code, label, { unit: label, firstRow });
}

/** One name for all spellings of a building: the one it has already, else the one the sheet uses most. */
function namesOfBuildings(rows: readonly StatedUnit[], known: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { building } of rows) {
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
