import { type CivilDate, isId } from '@onedesk/kernel';
import {
  type Batch,
  connection,
  type Context,
  inOrder,
  type Page,
  type PageArgs,
  type Reader,
} from '@onedesk/subgraph';
import type { ImportTables, RowCounts } from '../definition.ts';
import type { ColumnMapping, SheetLayout, SkippedLine } from '@onedesk/sheets';
import type { ImportRefusal, ImportScope } from './importRecord.ts';
import type { ImportState } from './importRecord.lifecycle.ts';

/** An import as lists and loaders read it. */
export interface ImportRow {
  id: string;
  project_id: string;
  upload_id: string;
  file_name: string;
  content_hash: string;
  state: ImportState;
  mapping: ColumnMapping | null;
  scope: ImportScope | null;
  checks: number;
  counts: RowCounts | null;
  speaks_of: CivilDate | null;
  refusal: ImportRefusal | null;
  undo_reason: string | null;
  started_by: string;
  started_at: Date;
  finished_at: Date | null;
  version: number;
  /** Of the job at hand, 0–100. */
  progress: number;
}

/** What only the page of one import shows. */
export interface ImportDetails {
  id: string;
  layouts: SheetLayout[];
  skipped: SkippedLine[];
}

/** A fault as it is kept. */
export interface FaultRow {
  seq: number;
  sheet_row: number;
  column_letters: string | null;
  field: string;
  code: string;
  cell: string;
  message_zh: string;
  message_en: string;
}

const columns = `i.id, i.project_id, i.upload_id, i.file_name, i.content_hash, i.state, i.mapping, i.scope, i.checks, i.counts, i.speaks_of::text,
  i.refusal, i.undo_reason, i.started_by, i.started_at, i.finished_at, i.version, coalesce(j.progress, 0) as progress`;
const working = `('reading', 'checking', 'importing', 'undoing')`;

/** Every read of one kind of import. */
export class ImportQueries {
  readonly #tables: ImportTables;
  readonly #from: string;
  readonly #byIds: Batch<string, ImportRow>;
  readonly #detailsByIds: Batch<string, ImportDetails>;

  constructor(tables: ImportTables) {
    this.#tables = tables;
    this.#from = `${tables.record} i left join ${tables.job} j on j.import_id = i.id`;
    const importsSql = `select ${columns} from ${this.#from} where i.id = any($1)`;
    const detailsSql = `select id, layouts, skipped from ${tables.record} where id = any($1)`;
    // One function each for good: loads are batched by it.
    this.#byIds = async (ids, context) =>
      inOrder(ids, await context.read((db) => db.rows<ImportRow>(importsSql, [ids.filter(isId)])));
    this.#detailsByIds = async (ids, context) =>
      inOrder(ids, await context.read((db) => db.rows<ImportDetails>(detailsSql, [ids])));
  }

  byId(context: Context, id: string): Promise<ImportRow | null> {
    return context.load(this.#byIds, id);
  }

  /** The same inside a transaction. */
  now(db: Reader, id: string): Promise<ImportRow | null> {
    return db.row<ImportRow>(`select ${columns} from ${this.#from} where i.id = $1`, [id]);
  }

  details(context: Context, id: string): Promise<ImportDetails | null> {
    return context.load(this.#detailsByIds, id);
  }

  /** A project's imports, the latest first. */
  list(context: Context, projectId: string, page: PageArgs): Promise<Page<ImportRow>> {
    const listing = {
      select: columns,
      from: this.#from,
      where: ['i.project_id = $1'],
      values: [projectId],
      orderBy: ['i.started_at', 'i.id'],
      descending: true,
    };
    return context.read((db) => connection<ImportRow>(db, listing, page));
  }

  /** The faults of the last check, in the order of the sheet. */
  faults(context: Context, { id, checks }: { id: string; checks: number }, page: PageArgs): Promise<Page<FaultRow>> {
    const listing = {
      select: 'seq, sheet_row, column_letters, field, code, cell, message_zh, message_en',
      from: this.#tables.fault,
      where: ['import_id = $1', 'checked = $2'],
      values: [id, checks],
      orderBy: ['seq'],
    };
    return context.read((db) => connection<FaultRow>(db, listing, page));
  }

  async countFaults(context: Context, { id, checks }: { id: string; checks: number }): Promise<number> {
    const sql = `select count(*)::integer as count from ${this.#tables.fault} where import_id = $1 and checked = $2`;
    return (await context.read((db) => db.row<{ count: number }>(sql, [id, checks])))?.count ?? 0;
  }

  /** All faults of the last check: what the workbook of faulty rows tells. */
  allFaults(db: Reader, { id, checks }: { id: string; checks: number }): Promise<FaultRow[]> {
    return db.rows<FaultRow>(
      `select seq, sheet_row, column_letters, field, code, cell, message_zh, message_en
         from ${this.#tables.fault} where import_id = $1 and checked = $2 order by seq`,
      [id, checks],
    );
  }

  /** Another import of the same content in the project that is being worked on just now. */
  sameUnderWay(db: Reader, of: { projectId: string; contentHash: string }): Promise<ImportRow | null> {
    return db.row<ImportRow>(
      `select ${columns} from ${this.#from} where i.project_id = $1 and i.content_hash = $2 and i.state in ${working} limit 1`,
      [of.projectId, of.contentHash],
    );
  }

  /** When this content first came into the project: the same sheet speaks of the same day whenever it comes again. */
  async firstBrought(db: Reader, record: ImportRow): Promise<Date> {
    const sql = `select min(started_at) as at from ${this.#tables.record} where project_id = $1 and content_hash = $2 and state not in ('undone', 'failed')`;
    // Inside a transaction an instant comes as its text.
    const first = await db.row<{ at: Date | string }>(sql, [record.project_id, record.content_hash]);
    return new Date(first?.at ?? record.started_at);
  }
}

/** The bytes of an upload. */
export async function contentOf(db: Reader, uploadId: string): Promise<Uint8Array> {
  const row = await db.row<{ content: Buffer }>('select content from upload_content where upload_id = $1', [uploadId]);
  if (!row) throw new Error(`upload ${uploadId} has no content`);
  return new Uint8Array(row.content);
}
