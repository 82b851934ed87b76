import { guard, inScope } from '@onedesk/subgraph';
import type { ImportTables } from './definition.ts';

/** Closed to other projects, but without a history: working state, or a record of history itself. */
const scoped = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy scope on ${table} using (${inScope}) with check (${inScope})`,
];

/** The statements that make a service's tables for files. */
export const uploadTables = (service: string): string[] => [
  `create table upload (
    id uuid primary key,
    project_id uuid not null,
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
  `revoke update on upload_content from onedesk_${service}_app`,
];

/** Which tables a kind of import has, and what its trace names. */
export interface ImportTablesPlan {
  readonly service: string;
  /** The record's type as the graph names it. */
  readonly type: string;
  readonly tables: ImportTables;
  /** Types of the records that rows are traced to. */
  readonly traced: readonly string[];
}

/** The statements that make the tables of a kind of import; `upload` is there. */
export function importTables({ service, type, tables, traced }: ImportTablesPlan): string[] {
  const { record, job, fault, trace } = tables;
  return [
    ...recordTable(record, type),
    `create table ${job} (
      import_id uuid primary key references ${record},
      project_id uuid not null,
      actor_id text not null,
      actor_name text not null,
      request_id text not null,
      queued_at timestamptz not null,
      attempts integer not null,
      progress integer not null check (progress between 0 and 100)
    )`,
    ...scoped(job),
    `create table ${fault} (
      project_id uuid not null,
      import_id uuid not null references ${record},
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
    ...scoped(fault),
    // What became of a row: the trace by which an import is undone. Append-only.
    `create table ${trace} (
      project_id uuid not null,
      import_id uuid not null references ${record},
      record_type text not null check (record_type in (${traced.map((one) => `'${one}'`).join(', ')})),
      record_id uuid not null,
      sheet_row integer not null,
      what text not null check (what in ('created', 'changed')),
      before jsonb,
      version integer,
      primary key (import_id, record_type, record_id)
    )`,
    `create index ${trace}_record on ${trace} (record_id)`,
    ...scoped(trace),
    `revoke update on ${trace}, ${fault} from onedesk_${service}_app`,
  ];
}

const recordTable = (record: string, type: string): string[] => [
  `create table ${record} (
    id uuid primary key,
    project_id uuid not null,
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
  `create index ${record}_list on ${record} (project_id, started_at, id)`,
  `create index ${record}_same on ${record} (project_id, content_hash)`,
  `create index ${record}_working on ${record} (id) where state in ('reading', 'checking', 'importing', 'undoing')`,
  // Samples and skipped lines show cells of the sheet: personal data has no place in the audit.
  ...guard(record, { type, derived: ['layouts', 'skipped'] }),
];
