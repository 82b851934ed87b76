import type { UnitKind } from '../cells/words.ts';
import { columnLetter, type Sheet } from '../sheet/sheetBook.ts';
import { type RegisterField, registerFields } from './fields.ts';

/** Which field a column holds. */
export interface MappedColumn {
  /** Counted from 1 (column A). */
  readonly column: number;
  readonly field: RegisterField;
}

/** EST-6: how a sheet is read. Proposed by `proposeMapping`, changed by a person, plain data (JSON). */
export interface ColumnMapping {
  /** The sheet's name. */
  readonly sheet: string;
  /** The rows of the header, as the spreadsheet numbers them; data begins after `lastHeaderRow`. */
  readonly firstHeaderRow: number;
  readonly lastHeaderRow: number;
  /** Phones and remarks may stand in several columns, every other field in one. */
  readonly columns: readonly MappedColumn[];
  /** For what the sheet does not say of any row, because it has no column for it. */
  readonly defaults: { readonly building?: string; readonly kind?: UnitKind };
}

export type MappingProblem =
  | { readonly code: 'sheetUnknown'; readonly sheet: string }
  | { readonly code: 'headerRowsNotValid' }
  | { readonly code: 'columnUnknown'; readonly column: number }
  | { readonly code: 'fieldUnknown'; readonly field: string }
  | { readonly code: 'columnTwice'; readonly column: string }
  | { readonly code: 'fieldTwice'; readonly field: RegisterField }
  | { readonly code: 'unitCodeNotMapped' };

const inSeveralColumns: readonly RegisterField[] = ['phones', 'remark'];

/** What is wrong with a mapping for these sheets; empty when it can be used. */
export function mappingProblems(
  sheets: readonly Pick<Sheet, 'name' | 'lastRow' | 'columnCount'>[],
  mapping: ColumnMapping,
): MappingProblem[] {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) return [{ code: 'sheetUnknown', sheet: mapping.sheet }];
  const problems: MappingProblem[] = [];
  const { firstHeaderRow: first, lastHeaderRow: last } = mapping;
  const whole = Number.isInteger(first) && Number.isInteger(last);
  if (!whole || first < 0 || last < first || last > sheet.lastRow) problems.push({ code: 'headerRowsNotValid' });
  const columns = new Set<number>();
  const fields = new Set<RegisterField>();
  for (const { column, field } of mapping.columns) {
    if (!Number.isInteger(column) || column < 1 || column > sheet.columnCount)
      problems.push({ code: 'columnUnknown', column });
    else if (columns.has(column)) problems.push({ code: 'columnTwice', column: columnLetter(column) });
    if (!registerFields.includes(field)) problems.push({ code: 'fieldUnknown', field });
    else if (fields.has(field) && !inSeveralColumns.includes(field)) problems.push({ code: 'fieldTwice', field });
    columns.add(column);
    fields.add(field);
  }
  if (!fields.has('unitCode')) problems.push({ code: 'unitCodeNotMapped' });
  return problems;
}

/** The columns of a field, from left to right. */
export function columnsOf(mapping: ColumnMapping, field: RegisterField): number[] {
  return mapping.columns
    .filter((mapped) => mapped.field === field)
    .map(({ column }) => column)
    .toSorted((a, b) => a - b);
}
