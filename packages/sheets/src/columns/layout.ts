import { saysNothing } from '../cells/text.ts';
import type { Sheet, SheetBook, SheetRow } from '../sheet/sheetBook.ts';
import type { SheetKind } from '../sheetKind.ts';
import { type ColumnMapping, columnsOf, type MappedColumn, mappingProblems, type MappingProblem } from './mapping.ts';
import { type MappingProposal, proposedDefaults, proposeForHeader, proposeMappings } from './propose.ts';

/** A column as a person recognises it. */
export interface LayoutColumn {
  /** Counted from 1 (column A). */
  readonly column: number;
  readonly heading: string;
  /** The first cells that say something; may be personal data. */
  readonly samples: readonly string[];
}

/** EST-6: a sheet's columns and how they could be read: all that a person needs to map them. Plain data (JSON). */
export interface SheetLayout<Field extends string = string> {
  readonly name: string;
  readonly columns: readonly LayoutColumn[];
  readonly mapping: ColumnMapping<Field>;
  /** For every field that may do without a column. */
  readonly defaults: ColumnMapping<Field>['defaults'];
}

/** Whether rows can be read by the mapping at all. */
export const isComplete = (kind: Pick<SheetKind, 'required'>, mapping: ColumnMapping): boolean =>
  kind.required.every((field) => columnsOf(mapping, field).length > 0);

/**
 * Every sheet that says something, the likeliest of this kind first. One whose headings say nothing to us, or
 * that has none, is laid out for a person to map.
 */
export function layoutsOf<Field extends string>(kind: SheetKind<Field>, book: SheetBook): SheetLayout<Field>[] {
  const proposals = proposeMappings(kind, book);
  const proposed = new Set(proposals.map(({ mapping }) => mapping.sheet));
  const others = book.sheets
    .filter(({ name, rows }) => !proposed.has(name) && rows.length > 0)
    .map((sheet) => proposeForHeader(kind, sheet, headingRow(sheet), headingRow(sheet)));
  return [...proposals, ...others].flatMap((proposal) => {
    const sheet = book.sheets.find(({ name }) => name === proposal.mapping.sheet);
    return sheet ? [layoutOf(kind, sheet, proposal)] : [];
  });
}

/** The first line of words and nothing else, as headings are that we do not know; 0 where there is none. */
function headingRow(sheet: Sheet): number {
  return sheet.rows.slice(0, 10).find(isWords)?.number ?? 0;
}

function isWords({ cells }: SheetRow): boolean {
  const values = cells.flatMap((cell) => (saysNothing(cell?.value ?? null) ? [] : [cell?.value]));
  return values.length > 1 && values.every((value) => typeof value === 'string' && !/\d/.test(value));
}

function layoutOf<Field extends string>(
  kind: SheetKind<Field>,
  sheet: Sheet,
  { mapping, columns }: MappingProposal<Field>,
): SheetLayout<Field> {
  return {
    name: mapping.sheet,
    columns: columns.map(({ column, heading, samples }) => ({ column, heading, samples })),
    mapping,
    defaults: proposedDefaults(kind, sheet, { ...mapping, columns: [] }),
  };
}

/** The mapping that a person chose for a sheet; without any column it is the proposed one. */
export function mappingFor<Field extends string>(
  layout: SheetLayout<Field>,
  chosen: readonly MappedColumn<Field>[],
): ColumnMapping<Field> {
  if (chosen.length === 0) return layout.mapping;
  const said = new Set<string>(chosen.map(({ field }) => field));
  const unsaid = Object.entries(layout.defaults).filter(([field]) => !said.has(field));
  return { ...layout.mapping, columns: chosen, defaults: Object.fromEntries(unsaid) as typeof layout.defaults };
}

/** What is wrong with a mapping of this sheet; that a field is missing is not: it is asked for. */
export function layoutProblems<Field extends string>(
  kind: SheetKind<Field>,
  layout: SheetLayout<Field>,
  mapping: ColumnMapping<Field>,
): MappingProblem<Field>[] {
  const sheet = { name: layout.name, lastRow: mapping.lastHeaderRow, columnCount: layout.columns.length };
  return mappingProblems(kind, [sheet], mapping).filter(({ code }) => code !== 'unitCodeNotMapped');
}
