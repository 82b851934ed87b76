import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** PPL-1: projects that are switched off: roles held in them count for nobody. */
export class ProjectSwitches extends Migration {
  override up(): void {
    this.addSql(`
      create table project_switch (
        id uuid primary key,
        project_id uuid not null generated always as (id) stored,
        off_since timestamptz,
        off_by text,
        reason text,
        version integer not null default 1,
        check ((off_since is null) = (off_by is null) and (off_since is null) = (reason is null))
      )`);
    for (const sql of guard('project_switch', { type: 'ProjectSwitch', scoped: false })) this.addSql(sql);
  }
}
