import { type CivilDate, type Facts, newId, type Refusal, type Words } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { RowCounts } from '../definition.ts';
import { notAllowedNow } from '../refusals.ts';
import type { ColumnMapping, SheetLayout, SkippedLine } from '@onedesk/sheets';
import { type ImportAction, importLifecycle, type ImportState } from './importRecord.lifecycle.ts';

export const importScopes = ['wholeSheet', 'goodRowsOnly'] as const;
export type ImportScope = (typeof importScopes)[number];

/** Why an import failed: a code with its facts; without words of its own they are found when it is shown. */
export interface ImportRefusal {
  readonly code: string;
  readonly facts: Facts;
  readonly words?: Words;
}

/** A file that is to be imported. */
export interface UploadedFile {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly contentHash: string;
}

/** EST-6: one sheet on its way in, and out again. */
export interface ImportRecord {
  id: string;
  projectId: string;
  state: ImportState;
  layouts: SheetLayout[];
  mapping?: ColumnMapping | null;
  counts?: RowCounts | null;
  fileName: string;
  checks: number;
  refusal?: ImportRefusal | null;
  startedBy: string;
  startedAt: Date;
  finishedAt?: Date | null;
  version: number;
  /** The sheets are known; the likeliest is checked at once where its columns are clear. */
  lay(layouts: SheetLayout[], isClear: boolean): void;
  /** A person says what the columns are; an incomplete mapping is kept, and asked for again. */
  map(mapping: ColumnMapping, isComplete: boolean): void;
  /** The dry run is over. */
  report(counts: RowCounts, skipped: SkippedLine[], speaksOf: CivilDate): void;
  /** EST-6: the whole sheet goes in, or, if the person chooses so, the good rows. */
  run(scope: ImportScope): void;
  /** The sheet reads differently than it was checked: it is checked once more before anything is written. */
  checkAgain(): void;
  complete(counts: RowCounts, now: Date): void;
  undo(reason: string): void;
  completeUndo(now: Date): void;
  /** It cannot go on. Nothing was changed: what is not in yet fails, what was to be undone stays. */
  refuse(refusal: ImportRefusal, now: Date): void;
}

/** The entity's class. */
export interface ImportEntity {
  new (): ImportRecord;
  start(upload: UploadedFile, actor: { id: string; name: string }, now: Date): ImportRecord;
}

/** The entity of a kind of import: a class of its own, because each kind has its own table. */
export function importEntity(name: string, tableName: string): ImportEntity {
  const schema = defineEntity({
    name,
    tableName,
    properties: {
      id: p.uuid().primary(),
      projectId: p.uuid(),
      uploadId: p.uuid(),
      fileName: p.text(),
      contentHash: p.text(),
      state: p.text().$type<ImportState>(),
      layouts: p.json<SheetLayout[]>(),
      mapping: p.json<ColumnMapping | null>().nullable(),
      scope: p.text().$type<ImportScope>().nullable(),
      /** How often it was checked; the faults of the last check count. */
      checks: p.integer(),
      counts: p.json<RowCounts | null>().nullable(),
      skipped: p.json<SkippedLine[]>(),
      /** The day the sheet speaks of. */
      speaksOf: p.date().$type<CivilDate>().nullable(),
      refusal: p.json<ImportRefusal | null>().nullable(),
      undoReason: p.text().nullable(),
      startedById: p.text(),
      startedBy: p.text(),
      startedAt: p.datetime(),
      finishedAt: p.datetime().nullable(),
      version: p.integer().version(),
    },
  });

  class Import extends schema.class implements ImportRecord {
    static start(upload: UploadedFile, actor: { id: string; name: string }, now: Date): Import {
      return Object.assign(new Import(), {
        id: newId(),
        projectId: upload.projectId,
        uploadId: upload.id,
        fileName: upload.name,
        contentHash: upload.contentHash,
        ...untouched,
        startedById: actor.id,
        startedBy: actor.name,
        startedAt: now,
      });
    }

    lay(layouts: SheetLayout[], isClear: boolean): void {
      step(this, isClear ? 'check' : 'askForMapping');
      this.layouts = layouts;
      this.mapping = layouts[0]?.mapping ?? null;
    }

    map(mapping: ColumnMapping, isComplete: boolean): void {
      const state = after(this, 'mapColumns');
      this.state = isComplete ? state : after(this, 'askForMapping');
      this.mapping = mapping;
    }

    report(counts: RowCounts, skipped: SkippedLine[], speaksOf: CivilDate): void {
      step(this, 'report');
      Object.assign(this, { counts, skipped, speaksOf, checks: this.checks + 1 });
    }

    run(scope: ImportScope): void {
      const next = after(this, 'runImport');
      const { accepted = 0, faulty = 0 } = this.counts ?? {};
      if (scope === 'wholeSheet' && faulty > 0) throw hasFaults(faulty);
      if (accepted === 0) throw nothingGood();
      this.state = next;
      this.scope = scope;
    }

    checkAgain(): void {
      step(this, 'checkAgain');
    }

    complete(counts: RowCounts, now: Date): void {
      step(this, 'complete');
      Object.assign(this, { counts, finishedAt: now });
    }

    undo(reason: string): void {
      step(this, 'undoImport');
      this.undoReason = reason;
    }

    completeUndo(now: Date): void {
      step(this, 'completeUndo');
      this.finishedAt = now;
    }

    refuse(refusal: ImportRefusal, now: Date): void {
      if (this.state === 'undoing') {
        step(this, 'keep');
        this.undoReason = null;
        return;
      }
      step(this, 'refuse');
      Object.assign(this, { refusal, finishedAt: now });
    }
  }
  // The mapper and the graph know a class by its name.
  Object.defineProperty(Import, 'name', { value: name });
  schema.setClass(Import);
  return Import;
}

const untouched = {
  state: importLifecycle.start,
  layouts: [],
  mapping: null,
  scope: null,
  checks: 0,
  counts: null,
  skipped: [],
  speaksOf: null,
  refusal: null,
  undoReason: null,
  finishedAt: null,
};

interface Stateful {
  state: ImportState;
}

function after({ state }: Stateful, action: ImportAction): ImportState {
  const next = importLifecycle.after(state, action);
  if (!next) {
    const words = { zh: '导入当前的状态不能进行这一操作', en: 'The import is not in a state that allows this' };
    throw notAllowedNow(action, words, { state });
  }
  return next;
}

function step(record: Stateful, action: ImportAction): void {
  record.state = after(record, action);
}

const hasFaults = (faulty: number): Refusal =>
  notAllowedNow(
    'runImport',
    {
      zh: '有 {faulty} 行有误，不能整表导入：请更正后重新上传，或只导入无误的行',
      en: '{faulty} rows have faults, so the whole sheet cannot go in: correct and upload it again, or import the good rows only',
    },
    { faulty },
  );

const nothingGood = (): Refusal =>
  notAllowedNow('runImport', { zh: '没有可以导入的行', en: 'There is no row that could be imported' });
