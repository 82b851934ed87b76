import type { Facts } from '@onedesk/kernel';
import { buildingName } from '../cells/building.ts';
import type { Reading } from '../cells/reading.ts';
import { plainText, saysNothing } from '../cells/text.ts';
import { canonicalUnitCode, contradictedBuilding, type UnitCode } from '../cells/unitCode.ts';
import { type ColumnMapping, columnsOf } from '../columns/mapping.ts';
import { commonFaults } from '../faults.ts';
import { cellAt, type CellValue, type SheetCell, type SheetRow } from '../sheet/sheetBook.ts';
import type { SheetKind } from '../sheetKind.ts';
import { FaultList } from './faultList.ts';

/** A field's text is no longer than this where its kind does not say so (characters). */
const longest = 200;

/** Which unit a row is about, as it says itself. Buildings are named alike over all rows afterwards. */
export interface StatedUnit {
  readonly building: string | undefined;
  readonly code: UnitCode | undefined;
}

/** Reads the cells of one row; every fault of it is found, not only the first. */
export class RowReader<Field extends string = string, Code extends string = string> {
  readonly #mapping: ColumnMapping;
  readonly #row: SheetRow;
  readonly #faults: FaultList;
  #telling: string | undefined = '';

  constructor(kind: SheetKind, mapping: ColumnMapping, row: SheetRow) {
    this.#mapping = mapping;
    this.#row = row;
    this.#faults = new FaultList(row.number, mapping, { ...commonFaults, ...kind.faults });
    for (const { column, field } of mapping.columns)
      this.#checkCell(cellAt(row, column), field, kind.fields[field]?.longest ?? longest);
  }

  get mapping(): ColumnMapping<Field> {
    return this.#mapping as ColumnMapping<Field>;
  }

  /** The row's faults so far. */
  get faults(): FaultList {
    return this.#faults;
  }

  /** What, besides the unit, makes this row the same as another; undefined where that cannot be told. */
  get telling(): string | undefined {
    return this.#telling;
  }

  /** Says what the row tells of its unit: a second row of the unit that tells the same is one too many. */
  tells(what: string | undefined): void {
    this.#telling = what;
  }

  /** @param index which of the field's columns, from the left */
  fault(field: Field, code: Code, cell = '', facts: Facts = {}, index = 0): void {
    this.#faults.add(field, code, cell, facts, index);
  }

  isFaulty(field: Field): boolean {
    return this.#faults.has(field);
  }

  isMapped(field: Field): boolean {
    return columnsOf(this.#mapping, field).length > 0;
  }

  /** What the field's cells hold, from left to right; none where it has no column. */
  cells(field: Field): CellValue[] {
    return columnsOf(this.#mapping, field).map((column) => cellAt(this.#row, column).value);
  }

  /** What a field's one cell says; undefined where it has no column or is faulty. */
  take<T>(field: Field, read: (value: CellValue) => Reading<T, Code>): T | undefined {
    const [cell] = this.cells(field);
    if (cell === undefined || this.isFaulty(field)) return undefined;
    const reading = read(cell);
    if ('value' in reading) return reading.value;
    this.fault(field, reading.fault, shown(cell));
    return undefined;
  }

  /** The texts of a field's columns in one; null where they say nothing. */
  text(field: Field): string | null {
    const texts = this.cells(field).filter((value) => !saysNothing(value));
    return texts.map((value) => plainText(value)).join(';') || null;
  }

  /** @param inherited the building of the heading, the cell or the sheet above, where the row itself names none */
  unit(inherited: string | undefined): StatedUnit {
    const faults = this.#faults;
    const cell = this.#first('building');
    const stated = saysNothing(cell) ? inherited : buildingName(cell);
    const value = this.#first('unitCode');
    if (saysNothing(value)) {
      if (!faults.has('unitCode')) faults.add('unitCode', 'unitCodeMissing');
      if (stated === undefined && !faults.has('building')) faults.add('building', 'buildingMissing');
      return { building: stated, code: undefined };
    }
    if (faults.has('unitCode') || faults.has('building')) return { building: stated, code: undefined };
    const code = this.#withEntrance(value, stated);
    if (!code) faults.add('unitCode', 'unitCodeNotValid', shown(value));
    const building = stated ?? code?.building;
    if (building === undefined) faults.add('building', 'buildingMissing');
    if (stated !== undefined && contradictedBuilding(value, stated) !== undefined) {
      faults.add('unitCode', 'unitCodeOfOtherBuilding', shown(value), { building: stated });
    }
    return { building: building === undefined ? undefined : buildingName(building), code };
  }

  /** An entrance of its own column belongs to the code, unless the code already names it. */
  #withEntrance(value: CellValue, building: string | undefined): UnitCode | undefined {
    const entrance = plainText(this.#first('entrance')).replace(/(?:单元|门|梯)$/, '');
    const alone = canonicalUnitCode(value, building);
    if (entrance === '' || !alone || !/^\d+[A-Z]?$/.test(alone.code)) return alone;
    const whole = canonicalUnitCode(`${entrance}单元${alone.code}`, building ?? alone.building);
    return whole && alone.building !== undefined ? { ...whole, building: alone.building } : whole;
  }

  #first(field: string): CellValue {
    const [column] = columnsOf(this.#mapping, field);
    return column === undefined ? null : cellAt(this.#row, column).value;
  }

  #checkCell(cell: SheetCell, field: string, limit: number): void {
    const text = shown(cell.value);
    // A text that begins with `=` would compute as soon as somebody opens it in a spreadsheet.
    if (cell.formula || text.startsWith('=')) this.#faults.add(field, 'formula', text);
    if (text.length > limit) this.#faults.add(field, 'textTooLong', text.slice(0, limit), { limit });
  }
}

/** A cell as the sheet shows it. */
export function shown(value: CellValue): string {
  return typeof value === 'string' ? value.trim() : plainText(value);
}
