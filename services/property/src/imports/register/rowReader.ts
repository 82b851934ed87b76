import { readArea } from '../cells/area.ts';
import { buildingName } from '../cells/building.ts';
import { readDate } from '../cells/civilDate.ts';
import { readFloor } from '../cells/floor.ts';
import type { Reading } from '../cells/reading.ts';
import { plainText, saysNothing } from '../cells/text.ts';
import { canonicalUnitCode, contradictedBuilding, type UnitCode } from '../cells/unitCode.ts';
import { readDeclaredUse, readKind, readSaleState, type UnitKind } from '../cells/words.ts';
import type { RegisterField } from '../columns/fields.ts';
import { type ColumnMapping, columnsOf } from '../columns/mapping.ts';
import { cellAt, type CellValue, type SheetCell, type SheetRow } from '../sheet/sheetBook.ts';
import { FaultList } from './faultList.ts';
import { readOwners } from './owners.ts';
import type { UnitRow } from './unitRow.ts';

/** A row on the way: all that one row says by itself. Buildings are named alike and doubles found over all rows. */
export interface RowDraft {
  readonly faults: FaultList;
  readonly building: string | undefined;
  readonly code: UnitCode | undefined;
  /** Present when the row has no fault of its own. */
  readonly unit: Omit<UnitRow, 'building' | 'code' | 'label' | 'key'> | undefined;
}

const longest: Partial<Record<RegisterField, number>> = { building: 40, layout: 60, remark: 2000, ownerName: 120 };
const deadPhone =
  /停机|空号|(?:电话|号码|手机|联系).{0,8}(?:错|不通|打不通|无效|失效|已换|换号|关机|联系不上|无法接通)|联系不上/;

/** Reads one row; every fault of it is found, not only the first. */
export class RowReader {
  readonly #mapping: ColumnMapping;
  readonly #row: SheetRow;
  readonly #faults: FaultList;

  constructor(mapping: ColumnMapping, row: SheetRow) {
    this.#mapping = mapping;
    this.#row = row;
    this.#faults = new FaultList(row.number, mapping);
    for (const { column, field } of mapping.columns) this.#checkCell(cellAt(row, column), field);
  }

  /** @param inherited the building of the heading, the cell or the sheet above, where the row itself names none */
  read(inherited: string | undefined): RowDraft {
    const { building, code } = this.#unitCode(inherited);
    const kind = this.#kind(code);
    const floor = this.#take('floor', readFloor);
    const area = this.#take('area', readArea);
    if (area === undefined && columnsOf(this.#mapping, 'area').length === 0) this.#faults.add('area', 'areaMissing');
    const state = this.#take('saleState', readSaleState);
    const declaredUse = this.#take('declaredUse', readDeclaredUse) ?? null;
    const handedOverOn = this.#take('handedOverOn', readDate) ?? null;
    const cells = (field: RegisterField) => this.#cells(field).map(({ value }) => value);
    const { saleState, owners } = readOwners(
      cells,
      this.#faults.has('saleState') ? undefined : (state ?? null),
      this.#faults,
    );
    const remark = this.#text('remark');
    const whole = this.#faults.isEmpty && kind !== undefined && area !== undefined && saleState !== undefined;
    const unit = whole
      ? {
          row: this.#row.number,
          floor: floor ?? code?.floor ?? null,
          kind,
          layout: this.#text('layout'),
          area,
          saleState,
          declaredUse,
          handedOverOn,
          owner: owners[0] ?? null,
          coOwners: owners.slice(1),
          remark,
          contactDoubtful: remark !== null && deadPhone.test(remark),
        }
      : undefined;
    return { faults: this.#faults, building, code, unit };
  }

  #checkCell(cell: SheetCell, field: RegisterField): void {
    const text = shown(cell.value);
    // A text that begins with `=` would compute as soon as somebody opens it in a spreadsheet.
    if (cell.formula || text.startsWith('=')) this.#faults.add(field, 'formula', text);
    const limit = longest[field] ?? 200;
    if (text.length > limit) this.#faults.add(field, 'textTooLong', text.slice(0, limit), { limit });
  }

  #cells(field: RegisterField): SheetCell[] {
    return columnsOf(this.#mapping, field).map((column) => cellAt(this.#row, column));
  }

  /** What a field's one cell says; undefined where it has no column or is faulty. */
  #take<T>(field: RegisterField, read: (value: CellValue) => Reading<T>): T | undefined {
    const [cell] = this.#cells(field);
    if (!cell || this.#faults.has(field)) return undefined;
    const reading = read(cell.value);
    if (reading.fault === undefined) return reading.value;
    this.#faults.add(field, reading.fault, shown(cell.value));
    return undefined;
  }

  #text(field: RegisterField): string | null {
    const texts = this.#cells(field).filter(({ value }) => !saysNothing(value));
    return texts.map(({ value }) => plainText(value)).join(';') || null;
  }

  #unitCode(inherited: string | undefined): Pick<RowDraft, 'building' | 'code'> {
    const cell = this.#cells('building')[0]?.value ?? null;
    const stated = saysNothing(cell) ? inherited : buildingName(cell);
    const value = this.#cells('unitCode')[0]?.value ?? null;
    if (saysNothing(value)) {
      if (!this.#faults.has('unitCode')) this.#faults.add('unitCode', 'unitCodeMissing');
      if (stated === undefined && !this.#faults.has('building')) this.#faults.add('building', 'buildingMissing');
      return { building: stated, code: undefined };
    }
    if (this.#faults.has('unitCode') || this.#faults.has('building')) return { building: stated, code: undefined };
    const code = this.#withEntrance(value, stated);
    if (!code) this.#faults.add('unitCode', 'unitCodeNotValid', shown(value));
    const building = stated ?? code?.building;
    if (building === undefined) this.#faults.add('building', 'buildingMissing');
    if (stated !== undefined && contradictedBuilding(value, stated) !== undefined) {
      this.#faults.add('unitCode', 'unitCodeOfOtherBuilding', shown(value), { building: stated });
    }
    return { building: building === undefined ? undefined : buildingName(building), code };
  }

  /** An entrance of its own column belongs to the code, unless the code already names it. */
  #withEntrance(value: CellValue, building: string | undefined): UnitCode | undefined {
    const entrance = plainText(this.#cells('entrance')[0]?.value ?? null).replace(/(?:单元|门|梯)$/, '');
    const alone = canonicalUnitCode(value, building);
    if (entrance === '' || !alone || !/^\d+[A-Z]?$/.test(alone.code)) return alone;
    const whole = canonicalUnitCode(`${entrance}单元${alone.code}`, building ?? alone.building);
    return whole && alone.building !== undefined ? { ...whole, building: alone.building } : whole;
  }

  /** Bays below ground are no flats, whatever the sheet as a whole is about. */
  #kind(code: UnitCode | undefined): UnitKind | undefined {
    if (columnsOf(this.#mapping, 'kind').length > 0) {
      const kind = this.#take('kind', readKind);
      if (kind === null) this.#faults.add('kind', 'kindMissing');
      return kind ?? undefined;
    }
    const { kind } = this.#mapping.defaults;
    const isBay = code !== undefined && /^B\d-/.test(code.code) && kind !== 'storage';
    if (!isBay && kind === undefined) this.#faults.add('kind', 'kindMissing');
    return isBay ? 'parking' : kind;
  }
}

/** A cell as the sheet shows it. */
export function shown(value: CellValue): string {
  return typeof value === 'string' ? value.trim() : plainText(value);
}
