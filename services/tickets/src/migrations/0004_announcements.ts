import { appRole, guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** What happened and whom it concerns: only ever added to, each once. */
export class Announcements extends Migration {
  override up(): void {
    this.addSql(`
      create table announcement (
        id uuid primary key,
        project_id uuid not null,
        building_id uuid,
        kind text not null check (kind ~ '^[a-z][A-Za-z]{2,60}$'),
        record_type text not null,
        record_id uuid not null,
        number text not null check (length(number) <= 60),
        to_roles text[] not null default '{}',
        to_persons text[] not null default '{}',
        to_department_head uuid,
        not_to text,
        facts jsonb not null default '{}',
        at timestamptz not null,
        once text not null unique check (length(once) between 1 and 300),
        version integer not null default 1
      )`);
    this.addSql(`create index announcement_record on announcement (record_id)`);
    for (const sql of guard('announcement', { type: 'Announcement' })) this.addSql(sql);
    this.addSql(`revoke update on announcement from ${appRole(String(this.config.get('schema')))}`);
  }
}
