import { type CivilDate, type Facts, newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { ColumnMapping, SheetLayout, SkippedLine } from '../imports/index.ts';
import { notAllowedNow } from '../refusals.ts';
import { type ImportAction, type ImportState, registerImportLifecycle } from './registerImport.lifecycle.ts';
import type { Upload } from './upload/upload.ts';

export const importScopes = ['wholeSheet', 'goodRowsOnly'] as const;
export type ImportScope = (typeof importScopes)[number];

/** What an import would do, or did. */
export interface ImportCounts {
  /** Lines of the sheet that speak of units: accepted and faulty ones. */
  readonly rows: number;
  readonly accepted: number;
  readonly faulty: number;
  readonly unitsNew: number;
  readonly unitsChanged: number;
  readonly unitsUnchanged: number;
  readonly partiesNew: number;
  readonly partiesChanged: number;
  readonly ownershipsNew: number;
  readonly ownershipsEnded: number;
  /** Ownerships that the accepted rows speak of. */
  readonly ownerships: number;
  /** Different owners that the accepted rows name. */
  readonly parties: number;
}

/** Why an import failed: a code with its facts; words are found when it is shown. */
export interface ImportRefusal {
  readonly code: string;
  readonly facts: Facts;
}

const RegisterImportSchema = defineEntity({
  name: 'RegisterImport',
  tableName: 'register_import',
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
    counts: p.json<ImportCounts | null>().nullable(),
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

/** EST-6: one sheet on its way into the register, and out of it again. */
export class RegisterImport extends RegisterImportSchema.class {
  static start(upload: Upload, actor: { id: string; name: string }, now: Date): RegisterImport {
    return Object.assign(new RegisterImport(), {
      id: newId(),
      projectId: upload.projectId,
      uploadId: upload.id,
      fileName: upload.name,
      contentHash: upload.contentHash,
      state: registerImportLifecycle.start,
      layouts: [],
      mapping: null,
      scope: null,
      checks: 0,
      counts: null,
      skipped: [],
      speaksOf: null,
      refusal: null,
      undoReason: null,
      startedById: actor.id,
      startedBy: actor.name,
      startedAt: now,
      finishedAt: null,
    });
  }

  /** The sheets are known; the likeliest is checked at once where its columns are clear. */
  lay(layouts: SheetLayout[], isClear: boolean): void {
    step(this, isClear ? 'check' : 'askForMapping');
    this.layouts = layouts;
    this.mapping = layouts[0]?.mapping ?? null;
  }

  /** A person says what the columns are; an incomplete mapping is kept, and asked for again. */
  map(mapping: ColumnMapping, isComplete: boolean): void {
    const state = after(this, 'mapColumns');
    this.state = isComplete ? state : after(this, 'askForMapping');
    this.mapping = mapping;
  }

  /** The dry run is over. */
  report(counts: ImportCounts, skipped: SkippedLine[], speaksOf: CivilDate): void {
    step(this, 'report');
    Object.assign(this, { counts, skipped, speaksOf, checks: this.checks + 1 });
  }

  /** EST-6: the whole sheet goes in, or, if the person chooses so, the good rows. */
  run(scope: ImportScope): void {
    const next = after(this, 'runImport');
    const { accepted = 0, faulty = 0 } = this.counts ?? {};
    if (scope === 'wholeSheet' && faulty > 0) throw hasFaults(faulty);
    if (accepted === 0) throw nothingGood();
    this.state = next;
    this.scope = scope;
  }

  /** The sheet reads differently than it was checked: it is checked once more before anything is written. */
  checkAgain(): void {
    step(this, 'checkAgain');
  }

  complete(counts: ImportCounts, now: Date): void {
    step(this, 'complete');
    Object.assign(this, { counts, finishedAt: now });
  }

  undo(reason: string): void {
    step(this, 'undoImport');
    this.undoReason = reason;
  }

  /** Somebody built on it between the request and the undoing: it stays. */
  keep(): void {
    step(this, 'keep');
    this.undoReason = null;
  }

  completeUndo(now: Date): void {
    step(this, 'completeUndo');
    this.finishedAt = now;
  }

  /** The file cannot be imported. Nothing was changed. */
  refuse(refusal: ImportRefusal, now: Date): void {
    step(this, 'refuse');
    Object.assign(this, { refusal, finishedAt: now });
  }
}
RegisterImportSchema.setClass(RegisterImport);

function after(record: RegisterImport, action: ImportAction): ImportState {
  const next = registerImportLifecycle.after(record.state, action);
  if (!next) {
    const words = { zh: '导入当前的状态不能进行这一操作', en: 'The import is not in a state that allows this' };
    throw notAllowedNow(action, words, { state: record.state });
  }
  return next;
}

function step(record: RegisterImport, action: ImportAction): void {
  record.state = after(record, action);
}

const hasFaults = (faulty: number) =>
  notAllowedNow(
    'runImport',
    {
      zh: '有 {faulty} 行有误,不能整表导入:请更正后重新上传,或只导入无误的行',
      en: '{faulty} rows have faults, so the whole sheet cannot go in: correct and upload it again, or import the good rows only',
    },
    { faulty },
  );

const nothingGood = () =>
  notAllowedNow('runImport', { zh: '没有可以导入的行', en: 'There is no row that could be imported' });
