import { guard, inScope } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Imports of the register: files, what became of them, and which records came from which row (EST-6). */
export class RegisterImports extends Migration {
  override up(): void {
    for (const sql of [...upload, ...registerImport, ...findings]) this.addSql(sql);
  }
}

/** Closed to other projects, but without a history: working state, or a record of history itself. */
const scoped = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy scope on ${table} using (${inScope}) with check (${inScope})`,
];

const upload = [
  `create table upload (
    id uuid primary key,
    project_id uuid not null references project,
    name text not null,
    size integer not null,
    content_hash text not null,
    created_by_id text not null,
    created_by text not null,
    created_at timestamptz not null
  )`,
  ...guard('upload', { type: 'Upload' }),
  // Apart, so that 20 MiB do not pass through the audit; the hash of the content stands there.
  `create table upload_content (
    upload_id uuid primary key references upload,
    project_id uuid not null,
    content bytea not null
  )`,
  `alter table upload_content alter column content set storage external`,
  ...scoped('upload_content'),
];

const registerImport = [
  `create table register_import (
    id uuid primary key,
    project_id uuid not null references project,
    upload_id uuid not null references upload,
    file_name text not null,
    content_hash text not null,
    state text not null check (state in ('reading', 'needsMapping', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone', 'failed')),
    layouts jsonb not null,
    mapping jsonb,
    scope text check (scope in ('wholeSheet', 'goodRowsOnly')),
    checks integer not null,
    counts jsonb,
    skipped jsonb not null,
    speaks_of date,
    refusal jsonb,
    undo_reason text,
    started_by_id text not null,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    version integer not null default 1
  )`,
  `create index register_import_list on register_import (project_id, started_at, id)`,
  `create index register_import_same on register_import (project_id, content_hash)`,
  `create index register_import_working on register_import (id) where state in ('reading', 'checking', 'importing', 'undoing')`,
  // Samples and skipped lines show cells of the sheet: personal data has no place in the audit.
  ...guard('register_import', { type: 'RegisterImport', derived: ['layouts', 'skipped'] }),
  `create table import_job (
    import_id uuid primary key references register_import,
    project_id uuid not null,
    actor_id text not null,
    actor_name text not null,
    request_id text not null,
    queued_at timestamptz not null,
    attempts integer not null,
    progress integer not null check (progress between 0 and 100)
  )`,
  ...scoped('import_job'),
];

const findings = [
  `create table import_fault (
    project_id uuid not null,
    import_id uuid not null references register_import,
    checked integer not null,
    seq integer not null,
    sheet_row integer not null,
    column_letters text,
    field text not null,
    code text not null,
    cell text not null,
    message_zh text not null,
    message_en text not null,
    primary key (import_id, checked, seq)
  )`,
  ...scoped('import_fault'),
  // What became of a row: the trace by which an import is undone. Append-only.
  `create table import_row (
    project_id uuid not null,
    import_id uuid not null references register_import,
    record_type text not null check (record_type in ('Building', 'Unit', 'Party', 'Contact', 'UnitRole', 'UseFact')),
    record_id uuid not null,
    sheet_row integer not null,
    what text not null check (what in ('created', 'changed')),
    before jsonb,
    version integer,
    primary key (import_id, record_type, record_id)
  )`,
  `create index import_row_record on import_row (record_id)`,
  ...scoped('import_row'),
  `revoke update on import_row, import_fault, upload_content from onedesk_property_app`,
];
