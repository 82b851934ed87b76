import { appRole, guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** RPT-1: monthly complaint reports; clock steps tell when they were recorded, so that a month can be read as it stood. */
export class ComplaintReports extends Migration {
  override up(): void {
    for (const sql of [...steps, ...report, ...kept]) this.addSql(sql);
    for (const sql of guard('complaint_report', { type: 'ComplaintReport', derived: ['content'] })) this.addSql(sql);
    this.addSql(`revoke delete, truncate on complaint_report from ${appRole(String(this.config.get('schema')))}`);
  }
}

const steps = [
  'alter table clock_step add column due_at timestamptz',
  // Whatever stood here before was known all along.
  `alter table clock_step add column recorded_at timestamptz not null default '-infinity'`,
  'alter table clock_step alter column recorded_at drop default',
  // What was not over before a month: the complaints that a month's report is about.
  `create index complaint_until on complaint (project_id, (coalesce(closed_at, 'infinity')), registered_at)`,
];

const report = [
  `create table complaint_report (
    id uuid primary key,
    project_id uuid not null,
    month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    revision integer not null check (revision >= 1),
    reason text check (length(reason) between 1 and 2000),
    status text not null check (status in ('draft', 'signed')),
    analysis jsonb not null default '{}',
    drafted_at timestamptz not null,
    drafted_by_name text not null,
    signed_at timestamptz,
    signed_by_id text,
    signed_by_name text,
    content text,
    content_hash text,
    version integer not null default 1,
    unique (project_id, month, revision),
    check ((revision = 1) = (reason is null)),
    check ((status = 'signed') = (content is not null and signed_at is not null and signed_by_id is not null and signed_by_name is not null)),
    check (content_hash is not distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex'))
  )`,
  `create unique index complaint_report_draft on complaint_report (project_id, month) where status = 'draft'`,
];

/** What was signed is what was signed, whoever asks the database: it begins as a draft, and stands once it is signed. */
const kept = [
  `create function complaint_report_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.status = 'draft' then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.status = 'draft'
     and (new.id, new.project_id, new.month, new.revision) = (old.id, old.project_id, old.month, old.revision) then
    return new;
  end if;
  raise exception 'complaint report: % is refused', lower(tg_op) using errcode = '42501';
end $$`,
  `create trigger kept before insert or update or delete on complaint_report for each row execute function complaint_report_kept()`,
  `create trigger kept_whole before truncate on complaint_report for each statement execute function complaint_report_kept()`,
];
