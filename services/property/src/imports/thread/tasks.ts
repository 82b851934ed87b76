import type { CivilDate, Facts, Locale } from '@onedesk/kernel';
import type { ColumnMapping } from '../columns/mapping.ts';
import type { SheetLayout } from '../columns/layout.ts';
import type { RegisterReading } from '../register/register.ts';
import type { SheetRefusalCode } from '../sheet/sheetRefusal.ts';

/** A file as it was uploaded. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** How a sheet of it is read. */
export interface ReadOptions {
  readonly mapping: ColumnMapping;
  /** Buildings that exist already: their names are used for every spelling of them. */
  readonly knownBuildings: readonly string[];
}

/** A sheet, read row by row. */
export interface SheetReading extends RegisterReading {
  /** The day the sheet says that it speaks of. */
  readonly statedOn: CivilDate | null;
}

/** What a reading thread can do with a file, and what it answers. */
export interface ReaderTasks {
  lay: { input: SheetFile; output: SheetLayout[] };
  read: { input: SheetFile & ReadOptions; output: SheetReading };
  faultyRows: { input: SheetFile & ReadOptions & { readonly locale: Locale }; output: Uint8Array };
}

export type TaskName = keyof ReaderTasks;

/** What a thread is told. */
export interface ThreadOrder {
  readonly task: TaskName;
  readonly input: ReaderTasks[TaskName]['input'];
}

/** What a thread says: a part of the accepted rows, or how it ended. */
export type ThreadMessage =
  | { readonly kind: 'rows'; readonly rows: RegisterReading['accepted'] }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'broken'; readonly error: Error }
  | { readonly kind: 'refused'; readonly code: SheetRefusalCode; readonly facts: Facts };
