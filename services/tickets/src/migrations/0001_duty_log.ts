import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** The duty log (SHF-1): append only, by grants. */
export class DutyLog extends Migration {
  override up(): void {
    this.addSql(`
      create table duty_entry (
        id uuid primary key,
        project_id uuid not null,
        at timestamptz not null,
        author_id text not null,
        author_name text not null,
        words text not null check (length(words) between 1 and 2000),
        unit_id uuid,
        version integer not null default 1
      )`);
    this.addSql(`create index duty_entry_project on duty_entry (project_id, at, id)`);
    for (const sql of guard('duty_entry', { type: 'DutyEntry', subjects: ['unit_id'] })) this.addSql(sql);
    this.addSql(`revoke update on duty_entry from onedesk_tickets_app`);
  }
}
