import { appRole, guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** People's own views of worklists, and complaints given to somebody many at once. */
export class Worklists extends Migration {
  override up(): void {
    this.addSql(`
      create table saved_view (
        id uuid primary key,
        project_id uuid not null,
        person_id text not null,
        name text not null check (length(name) between 1 and 40),
        list text not null,
        filter jsonb not null default '{}' check (jsonb_typeof(filter) = 'object'),
        position integer not null,
        withdrawn_at timestamptz,
        version integer not null default 1
      )`);
    this.addSql(
      'create unique index saved_view_name on saved_view (project_id, person_id, lower(name)) where withdrawn_at is null',
    );
    this.addSql(`
      create table bulk_assignment (
        id uuid primary key,
        project_id uuid not null,
        assignee_id text not null,
        assignee_name text not null,
        items jsonb not null check (jsonb_typeof(items) = 'array'),
        entered_by_id text not null,
        entered_by text not null,
        at timestamptz not null,
        version integer not null default 1
      )`);
    for (const sql of guard('saved_view', { type: 'SavedView' })) this.addSql(sql);
    for (const sql of guard('bulk_assignment', { type: 'BulkAssignment' })) this.addSql(sql);
    this.addSql(`revoke update on bulk_assignment from ${appRole(String(this.config.get('schema')))}`);
  }
}
