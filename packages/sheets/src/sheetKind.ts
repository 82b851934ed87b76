import type { Words } from '@onedesk/kernel';
import type { UnitCode } from './cells/unitCode.ts';
import type { ColumnMapping } from './columns/mapping.ts';
import type { CommonFault } from './faults.ts';
import type { KnownFacts } from './rows/readRows.ts';
import type { RowReader } from './rows/rowReader.ts';
import type { CellValue, Sheet } from './sheet/sheetBook.ts';

/** How sure a heading makes us of a field, from 0 to 1, and the headings that do; they fit whole or as a part. */
export interface Headings {
  /** The heading is exactly this. */
  readonly exact: Readonly<Record<string, number>>;
  /** The heading contains this. */
  readonly part: Readonly<Record<string, number>>;
  /** A heading with one of these is about something else. */
  readonly never?: RegExp;
}

/** The same score for several headings, separated by spaces; written as `headerText` makes them. */
export function all(score: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, score]));
}

/** What a column can hold. */
export interface SheetField {
  readonly headings: Headings;
  /** Whether a cell could be of this field: corrects what the heading says. */
  readonly fits?: (value: CellValue) => boolean;
  /** Its cells look like nothing else, so that a column without a heading can be recognised. */
  readonly telling?: true;
  /** It may stand in several columns. */
  readonly repeats?: true;
  /** Free text, in which `合计` does not make the line a total: names only when they say nothing else. */
  readonly text?: 'name' | 'remark';
  /** In characters; 200 where it is not said. */
  readonly longest?: number;
}

/** Whose data a sheet is about: a tenant's phone in a register of owners is somebody else's. */
export interface Subject {
  readonly others: RegExp;
  readonly own: RegExp;
  /** Stands before a heading and says nothing more. */
  readonly prefix: RegExp;
}

/** What every row of such a sheet says first: which unit it is about. */
export interface PlacedRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  /** The building's name, the same for all spellings of it. */
  readonly building: string;
  /** Unique in its building. */
  readonly code: string;
  /** `A座-1502` */
  readonly label: string;
  /** `unitKey` of it: the same for every spelling of this unit. */
  readonly key: string;
}

/** What a row says besides its unit. */
export type RowData<Row extends PlacedRow> = Omit<Row, keyof PlacedRow>;

/**
 * EST-6: a kind of sheet that lists something by unit: its columns, and how a row of it is read. Fields `building` and
 * `unitCode` are in every kind; `entrance` may be. Pure: a reading thread loads it by its module, which exports it as
 * `kind`.
 */
export interface SheetKind<
  Field extends string = string,
  Code extends string = string,
  Row extends PlacedRow = PlacedRow,
> {
  /** In the order in which people choose among them. */
  readonly fields: Readonly<Record<Field, SheetField>>;
  readonly subject?: Subject;
  /** Fields that every row needs: a mapping without them would refuse every row. */
  readonly required: readonly Field[];
  /** A line that says none of these is a note of the office. */
  readonly facts: readonly Field[];
  /** What can be wrong with a row besides the common faults. */
  readonly faults: Readonly<Record<Code, Words>>;
  /** What the sheet says of all its rows, for fields without a column; the building is found without it. */
  defaults?(sheet: Sheet, mapping: Omit<ColumnMapping<Field>, 'defaults'>): Readonly<Partial<Record<Field, string>>>;
  /** What a row says besides its unit; undefined when it has a fault. `code` is undefined when the unit's is faulty. */
  read(
    row: RowReader<Field, Code | CommonFault>,
    code: UnitCode | undefined,
    known: KnownFacts,
  ): RowData<Row> | undefined;
  /** The fault of a row that says the same as an earlier one (`RowReader.tells`); its words may name `{unit}`, `{firstRow}`. */
  readonly twice: { readonly field: Field; readonly code: Code };
}

/** The names of the fields of a kind, in its order. */
export function fieldsOf<Field extends string>(kind: SheetKind<Field>): Field[] {
  return Object.keys(kind.fields) as Field[];
}
