import type { Facts, Locale } from '@onedesk/kernel';
import type { SheetLayout } from '../columns/layout.ts';
import type { ColumnMapping } from '../columns/mapping.ts';
import type { Fault } from '../faults.ts';
import type { KnownFacts, SheetReading } from '../rows/readRows.ts';
import type { SheetRefusalCode } from '../sheet/sheetRefusal.ts';
import type { PlacedRow } from '../sheetKind.ts';

/** A file as it was uploaded. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** How a sheet of it is read. */
export interface ReadOptions<Field extends string = string> extends KnownFacts {
  readonly mapping: ColumnMapping<Field>;
}

/** Which rows of it are given back, and why: some faults only the one who asks can know. */
export interface FaultyRows<Field extends string = string> {
  readonly mapping: ColumnMapping<Field>;
  readonly faults: readonly Fault[];
  readonly locale: Locale;
}

/** What a reading thread can do with a file, and what it answers. */
export interface ReaderTasks<Field extends string = string, Row extends PlacedRow = PlacedRow> {
  lay: { input: SheetFile; output: SheetLayout<Field>[] };
  read: { input: SheetFile & ReadOptions<Field>; output: SheetReading<Row> };
  faultyRows: { input: SheetFile & FaultyRows<Field>; output: Uint8Array };
}

export type TaskName = keyof ReaderTasks;

/** What a thread is told. */
export interface ThreadOrder {
  /** Address of the module that exports the `kind` of sheet. */
  readonly kind: string;
  readonly task: TaskName;
  readonly input: ReaderTasks[TaskName]['input'];
}

/** What a thread says: a part of the accepted rows, or how it ended. */
export type ThreadMessage =
  | { readonly kind: 'rows'; readonly rows: readonly PlacedRow[] }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'broken'; readonly error: Error }
  | { readonly kind: 'refused'; readonly code: SheetRefusalCode; readonly facts: Facts };
