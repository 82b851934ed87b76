import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Projects and their buildings (EST-1). */
export class Estate extends Migration {
  override up(): void {
    this.addSql(`
      create table project (
        id uuid primary key,
        name text not null,
        time_zone text not null,
        version integer not null default 1,
        created_at timestamptz not null
      )`);
    this.addSql(`create unique index project_name on project (name)`);
    this.addSql(`
      create table building (
        id uuid primary key,
        project_id uuid not null references project,
        name text not null,
        version integer not null default 1,
        created_at timestamptz not null
      )`);
    this.addSql(`create unique index building_name on building (project_id, name)`);
    for (const sql of guard('project', { type: 'Project' })) this.addSql(sql);
    for (const sql of guard('building', { type: 'Building', subjects: ['project_id'] })) this.addSql(sql);
  }
}
