import { columnLetter, type Sheet } from '../sheet/sheetBook.ts';
import type { SheetKind } from '../sheetKind.ts';

/** Which field a column holds. */
export interface MappedColumn<Field extends string = string> {
  /** Counted from 1 (column A). */
  readonly column: number;
  readonly field: Field;
}

/** EST-6: how a sheet is read. Proposed by `proposeMappings`, changed by a person, plain data (JSON). */
export interface ColumnMapping<Field extends string = string> {
  /** The sheet's name. */
  readonly sheet: string;
  /** The rows of the header, as the spreadsheet numbers them; data begins after `lastHeaderRow`. */
  readonly firstHeaderRow: number;
  readonly lastHeaderRow: number;
  /** Only fields that repeat stand in several columns. */
  readonly columns: readonly MappedColumn<Field>[];
  /** For what the sheet does not say of any row, because it has no column for it. */
  readonly defaults: Readonly<Partial<Record<Field, string>>>;
}

export type MappingProblem<Field extends string = string> =
  | { readonly code: 'sheetUnknown'; readonly sheet: string }
  | { readonly code: 'headerRowsNotValid' }
  | { readonly code: 'columnUnknown'; readonly column: number }
  | { readonly code: 'fieldUnknown'; readonly field: string }
  | { readonly code: 'columnTwice'; readonly column: string }
  | { readonly code: 'fieldTwice'; readonly field: Field }
  | { readonly code: 'unitCodeNotMapped' };

/** What is wrong with a mapping for these sheets; empty when it can be used. */
export function mappingProblems<Field extends string>(
  kind: SheetKind<Field>,
  sheets: readonly Pick<Sheet, 'name' | 'lastRow' | 'columnCount'>[],
  mapping: ColumnMapping<Field>,
): MappingProblem<Field>[] {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) return [{ code: 'sheetUnknown', sheet: mapping.sheet }];
  const problems: MappingProblem<Field>[] = [];
  const { firstHeaderRow: first, lastHeaderRow: last } = mapping;
  const whole = Number.isInteger(first) && Number.isInteger(last);
  if (!whole || first < 0 || last < first || last > sheet.lastRow) problems.push({ code: 'headerRowsNotValid' });
  const columns = new Set<number>();
  const fields = new Set<string>();
  for (const { column, field } of mapping.columns) {
    if (!Number.isInteger(column) || column < 1 || column > sheet.columnCount)
      problems.push({ code: 'columnUnknown', column });
    else if (columns.has(column)) problems.push({ code: 'columnTwice', column: columnLetter(column) });
    const known = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined;
    if (!known) problems.push({ code: 'fieldUnknown', field });
    else if (fields.has(field) && !known.repeats) problems.push({ code: 'fieldTwice', field });
    columns.add(column);
    fields.add(field);
  }
  if (!fields.has('unitCode')) problems.push({ code: 'unitCodeNotMapped' });
  return problems;
}

/** The columns of a field, from left to right. */
export function columnsOf(mapping: Pick<ColumnMapping, 'columns'>, field: string): number[] {
  return mapping.columns
    .filter((mapped) => mapped.field === field)
    .map(({ column }) => column)
    .toSorted((a, b) => a - b);
}
