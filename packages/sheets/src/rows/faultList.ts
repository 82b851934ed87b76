import type { Facts, Words } from '@onedesk/kernel';
import { type ColumnMapping, columnsOf } from '../columns/mapping.ts';
import { type Fault, faultMessage } from '../faults.ts';
import { columnLetter } from '../sheet/sheetBook.ts';

/** The faults of one row, each field's first. */
export class FaultList {
  readonly #row: number;
  readonly #mapping: ColumnMapping;
  readonly #words: Readonly<Record<string, Words>>;
  readonly #faults: Fault[] = [];

  constructor(row: number, mapping: ColumnMapping, words: Readonly<Record<string, Words>>) {
    this.#row = row;
    this.#mapping = mapping;
    this.#words = words;
  }

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  get row(): number {
    return this.#row;
  }

  has(field: string): boolean {
    return this.#faults.some((fault) => fault.field === field);
  }

  /** @param index which of the field's columns, from the left */
  add(field: string, code: string, cell = '', facts: Facts = {}, index = 0): void {
    const column = columnsOf(this.#mapping, field)[index];
    const words = this.#words[code];
    if (!words) throw new Error(`fault ${code} has no words`);
    this.#faults.push({
      row: this.#row,
      column: column === undefined ? null : columnLetter(column),
      field,
      code,
      cell,
      message: faultMessage(words, { cell, ...facts }),
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
