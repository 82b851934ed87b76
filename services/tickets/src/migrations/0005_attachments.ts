import { guard, inScope } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/**
 * Files on records. Their content lies in pieces beside them: it is stored while it comes, under the id that the
 * attachment will have, and becomes unchangeable with the row that makes it one.
 */
export class Attachments extends Migration {
  override up(): void {
    for (const sql of [...attachments, ...uploads, ...chunks, sweeping]) this.addSql(sql);
    for (const sql of guard('attachment', { type: 'Attachment', subjects: ['record_id'] })) this.addSql(sql);
    this.addSql('grant delete on attachment_upload to onedesk_tickets_app');
    this.addSql('revoke update on attachment_chunk from onedesk_tickets_app');
    this.addSql('revoke execute on function sweep_attachment_upload(uuid) from public');
    this.addSql('grant execute on function sweep_attachment_upload(uuid) to onedesk_tickets_app');
  }
}

const attachments = [
  `create table attachment (
    id uuid primary key,
    project_id uuid not null,
    record_type text not null,
    record_id uuid not null,
    name text not null check (length(name) between 1 and 220),
    media_type text not null,
    bytes integer not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by_id text not null,
    by_name text not null,
    at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by_name text,
    withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
    version integer not null default 1,
    check ((withdrawn_at is null) = (withdrawn_reason is null))
  )`,
  'create index attachment_record on attachment (record_id, record_type, at, id)',
  'create index attachment_person on attachment (by_id, at)',
];

/** Closed to other projects, without a history: what is under way, and bytes whose hash stands in the attachment. */
const scoped = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
];

/** What is being received. The row goes with the transaction that makes the attachment. */
const uploads = [
  `create table attachment_upload (
    id uuid primary key,
    project_id uuid not null,
    by_id text not null,
    bytes integer not null default 0,
    touched_at timestamptz not null
  )`,
  'create index attachment_upload_person on attachment_upload (by_id)',
  'create index attachment_upload_touched on attachment_upload (touched_at)',
  ...scoped('attachment_upload'),
  `create policy scope on attachment_upload using (${inScope}) with check (${inScope})`,
];

const isFinished = 'exists (select 1 from attachment a where a.id = attachment_id)';

/** Nobody adds to an attachment's content, and of what is no attachment yet nobody takes away but by the sweep. */
const chunks = [
  `create table attachment_chunk (
    attachment_id uuid not null,
    position integer not null check (position >= 0),
    project_id uuid not null,
    bytes bytea not null check (length(bytes) between 1 and 262144),
    primary key (attachment_id, position)
  )`,
  'alter table attachment_chunk alter column bytes set storage external',
  ...scoped('attachment_chunk'),
  `create policy scope on attachment_chunk for select using (${inScope})`,
  `create policy unfinished on attachment_chunk for insert with check (${inScope} and not ${isFinished})`,
  `create policy swept on attachment_chunk for delete using (${inScope} and not ${isFinished})`,
];

/**
 * Removes an upload that did not become an attachment: the application itself may delete no content. The row goes first:
 * whoever makes an attachment of it at the same time takes the same row away, and one of them finds it gone.
 */
const sweeping = `
create function sweep_attachment_upload(upload uuid) returns void language sql security definer set search_path from current as $$
  delete from attachment_upload where id = upload;
  delete from attachment_chunk where attachment_id = upload;
$$`;
