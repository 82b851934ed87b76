import type { Facts } from '@onedesk/kernel';
import type { RegisterField } from '../columns/fields.ts';
import { type ColumnMapping, columnsOf } from '../columns/mapping.ts';
import { type Fault, type FaultCode, faultMessage } from '../faults.ts';
import { columnLetter } from '../sheet/sheetBook.ts';

/** The faults of one row, each field's first. */
export class FaultList {
  readonly #row: number;
  readonly #mapping: ColumnMapping;
  readonly #faults: Fault[] = [];

  constructor(row: number, mapping: ColumnMapping) {
    this.#row = row;
    this.#mapping = mapping;
  }

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  get row(): number {
    return this.#row;
  }

  has(field: RegisterField): boolean {
    return this.#faults.some((fault) => fault.field === field);
  }

  /** @param index which of the field's columns, from the left */
  add(field: RegisterField, code: FaultCode, cell = '', facts: Facts = {}, index = 0): void {
    const column = columnsOf(this.#mapping, field)[index];
    this.#faults.push({
      row: this.#row,
      column: column === undefined ? null : columnLetter(column),
      field,
      code,
      cell,
      message: faultMessage(code, { cell, ...facts }),
    });
  }

  /** In the order of the columns; faults of fields without a column first. */
  all(): Fault[] {
    return this.#faults.toSorted((a, b) => place(a).localeCompare(place(b)));
  }
}

function place({ column }: Fault): string {
  return column === null ? '' : column.padStart(3);
}
