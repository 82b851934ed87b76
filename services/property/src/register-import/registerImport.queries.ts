import { type CivilDate, isId } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import { inOrder } from '../estate/index.ts';
import type { ColumnMapping, SheetLayout, SkippedLine } from '../imports/index.ts';
import type { ImportCounts, ImportRefusal, ImportScope } from './registerImport.ts';
import type { ImportState } from './registerImport.lifecycle.ts';

/** An import as lists and loaders read it. */
export interface RegisterImportRow {
  id: string;
  project_id: string;
  upload_id: string;
  file_name: string;
  content_hash: string;
  state: ImportState;
  mapping: ColumnMapping | null;
  scope: ImportScope | null;
  checks: number;
  counts: ImportCounts | null;
  speaks_of: CivilDate | null;
  refusal: ImportRefusal | null;
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

/** A fault as it is shown. */
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
  i.refusal, i.started_by, i.started_at, i.finished_at, i.version, coalesce(j.progress, 0) as progress`;
const tables = 'register_import i left join import_job j on j.import_id = i.id';

export async function importsById(ids: readonly string[], context: Context): Promise<(RegisterImportRow | null)[]> {
  const sql = `select ${columns} from ${tables} where i.id = any($1)`;
  return inOrder(ids, await context.read((db) => db.rows<RegisterImportRow>(sql, [ids.filter(isId)])));
}

export const importById = (context: Context, id: string): Promise<RegisterImportRow | null> =>
  context.load(importsById, id);

/** The same inside a transaction. */
export const importNow = (db: Reader, id: string): Promise<RegisterImportRow | null> =>
  db.row<RegisterImportRow>(`select ${columns} from ${tables} where i.id = $1`, [id]);

export async function detailsById(ids: readonly string[], context: Context): Promise<(ImportDetails | null)[]> {
  const sql = 'select id, layouts, skipped from register_import where id = any($1)';
  return inOrder(ids, await context.read((db) => db.rows<ImportDetails>(sql, [ids])));
}

/** A project's imports, the latest first. */
export function listImports(context: Context, projectId: string, page: PageArgs): Promise<Page<RegisterImportRow>> {
  const listing = {
    select: columns,
    from: tables,
    where: ['i.project_id = $1'],
    values: [projectId],
    orderBy: ['i.started_at', 'i.id'],
    descending: true,
  };
  return context.read((db) => connection<RegisterImportRow>(db, listing, page));
}

/** The faults of the last check, in the order of the sheet. */
export function listFaults(
  context: Context,
  { id, checks }: { id: string; checks: number },
  page: PageArgs,
): Promise<Page<FaultRow>> {
  const listing = {
    select: 'seq, sheet_row, column_letters, field, code, cell, message_zh, message_en',
    from: 'import_fault',
    where: ['import_id = $1', 'checked = $2'],
    values: [id, checks],
    orderBy: ['seq'],
  };
  return context.read((db) => connection<FaultRow>(db, listing, page));
}

export async function countFaults(context: Context, { id, checks }: { id: string; checks: number }): Promise<number> {
  const sql = 'select count(*)::integer as count from import_fault where import_id = $1 and checked = $2';
  return (await context.read((db) => db.row<{ count: number }>(sql, [id, checks])))?.count ?? 0;
}

/** Another import of the same content in the project that is being worked on just now. */
export const sameUnderWay = (
  db: Reader,
  { projectId, contentHash }: { projectId: string; contentHash: string },
): Promise<RegisterImportRow | null> =>
  db.row<RegisterImportRow>(
    `select ${columns} from ${tables} where i.project_id = $1 and i.content_hash = $2 and i.state in ('reading', 'checking', 'importing', 'undoing') limit 1`,
    [projectId, contentHash],
  );

/** When this content first came into the project: the same sheet speaks of the same day whenever it comes again. */
export async function firstBrought(db: Reader, record: RegisterImportRow): Promise<Date> {
  const sql = `select min(started_at) as at from register_import where project_id = $1 and content_hash = $2 and state not in ('undone', 'failed')`;
  // Inside a transaction an instant comes as its text.
  const first = await db.row<{ at: Date | string }>(sql, [record.project_id, record.content_hash]);
  return new Date(first?.at ?? record.started_at);
}

/** The bytes of an upload. */
export async function contentOf(db: Reader, uploadId: string): Promise<Uint8Array> {
  const row = await db.row<{ content: Buffer }>('select content from upload_content where upload_id = $1', [uploadId]);
  if (!row) throw new Error(`upload ${uploadId} has no content`);
  return new Uint8Array(row.content);
}

export async function buildingNames(db: Reader, projectId: string): Promise<string[]> {
  const sql = 'select name from building where project_id = $1 and withdrawn_at is null';
  return (await db.rows<{ name: string }>(sql, [projectId])).map(({ name }) => name);
}
