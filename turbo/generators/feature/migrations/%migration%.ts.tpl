import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** %rule%: %titleEnLower% (%titleZh%). */
export class %Things% extends Migration {
  override up(): void {
    this.addSql(`
      create table %table% (
        id uuid primary key,
        project_id uuid not null,
        status text not null check (status in ('registered', '%done%')),
        words text not null check (length(words) between 1 and 500),
        registered_at timestamptz not null,
        registered_by_id text not null,
        registered_by_name text not null,
        %done_%_at timestamptz,
        %done_%_by_id text,
        %done_%_by_name text,
        remark text check (length(remark) between 1 and 500),
        version integer not null default 1,
        check ((status = '%done%') = (%done_%_at is not null)),
        check (num_nulls(%done_%_at, %done_%_by_id, %done_%_by_name, remark) in (0, 4))
      )`);
    this.addSql(`create index %table%_project on %table% (project_id, registered_at, id)`);
    this.addSql(`create index %table%_status on %table% (project_id, status, registered_at, id)`);
    for (const sql of guard('%table%', { type: '%Thing%' })) this.addSql(sql);
  }
}
