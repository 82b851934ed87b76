import type { CivilDate, Locale, Permission, Words } from '@onedesk/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ColumnMapping, KnownFacts, PlacedRow, SheetKind, SheetReading, ThreadReader } from '@onedesk/sheets';
import type { Fact, Reader, Resources, Vault } from '@onedesk/subgraph';
import type { ClassType } from 'type-graphql';
import type { Trace } from './write/trace.ts';

/** What every import counts; a kind of import adds what it brings. */
export interface RowCounts {
  /** Lines of the sheet that speak of something to import: accepted and faulty ones. */
  readonly rows: number;
  readonly accepted: number;
  readonly faulty: number;
}

/** The tables of a kind of import, made by `importTables`. */
export interface ImportTables {
  readonly record: string;
  readonly job: string;
  readonly fault: string;
  readonly trace: string;
}

/** How the graph calls a kind of import and its root fields. */
export interface ImportNames {
  /** The record's type: `ArrearsImport`. */
  readonly type: string;
  readonly description: string;
  readonly one: string;
  readonly many: string;
  readonly start: string;
  readonly mapColumns: string;
  readonly run: string;
  readonly undo: string;
  /** The refusal's type where the same content is being worked on. */
  readonly underWay: string;
}

/** A step of an import that writes, in one transaction. */
export interface ImportWork {
  readonly em: EntityManager;
  /** Reads on the transaction's connection. */
  readonly db: Reader;
  readonly vault: Vault;
  readonly now: Date;
  /** Aborted when the process ends: throw, and nothing of the step stays. */
  readonly signal: AbortSignal;
  /** Says how far it is, 0–100. */
  readonly progress: (percent: number) => Promise<void>;
  readonly importId: string;
  readonly projectId: string;
  /** Who asked for the step. */
  readonly actor: { readonly id: string; readonly name: string };
}

/** A sheet on its way in, before it is written. */
export interface ImportCheck extends ImportWork {
  readonly today: CivilDate;
  readonly mapping: ColumnMapping;
  /** The day the sheet speaks of. */
  readonly speaksOf: CivilDate;
}

/** A sheet on its way in. */
export interface ImportWrite<Row extends PlacedRow> extends ImportCheck {
  readonly reading: SheetReading<Row>;
  /** From which row every record that is written comes. */
  readonly trace: Trace;
}

/** An import on its way out. */
export interface ImportUndo extends ImportWork {
  readonly today: CivilDate;
  readonly reason: string;
}

/** The sheets of a kind of import, and how they are read. */
export interface ImportSheets<Row extends PlacedRow> {
  readonly kind: SheetKind<string, string, Row>;
  /** Reads them in a thread of its own. */
  readonly read: ThreadReader<string, Row>;
  /** What a column can say, as people call it. */
  readonly fieldWords: Readonly<Record<string, Words>>;
}

/** EST-6: all that one kind of import is. `defineImport` makes its record, commands, job and doors of it. */
export interface ImportDefinition<Row extends PlacedRow, Counts extends RowCounts> {
  readonly names: ImportNames;
  readonly permission: Permission;
  readonly tables: ImportTables;
  readonly sheets: ImportSheets<Row>;
  /** The graph's type of the counts; its fields are those of `Counts`. */
  readonly counts: ClassType;
  /**
   * Waits, before a step and outside its transaction, until this service knows of what was done in others when the step
   * was taken up.
   */
  fresh?(resources: Resources, signal: AbortSignal): Promise<unknown>;
  /** What the sheet is read against: what the project has already. */
  known(db: Reader, projectId: string): Promise<KnownFacts>;
  /** The project's time zone, which cuts its days. */
  timeZone(db: Reader, projectId: string): Promise<string>;
  /** Moves rows to `refused` that the database knows to be wrong; throws a Refusal where nothing can be imported at all. */
  examine?(reading: SheetReading<Row>, check: ImportCheck): Promise<SheetReading<Row>>;
  /** Writes the accepted rows and says what that changed. The dry run calls it as the run does. */
  write(write: ImportWrite<Row>): Promise<Counts>;
  /** What was changed or built on what the import brought: then it stays. Empty when nothing stands in the way. */
  standing(db: Reader, importId: string, locale: Locale): Promise<Fact[]>;
  /** Takes back what it brought; nothing has been built on it, that was asked before. */
  undo(undoing: ImportUndo): Promise<void>;
}
