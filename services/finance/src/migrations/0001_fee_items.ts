import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Fee items (收费项目): what a project charges for (FEE-1). */
export class FeeItems extends Migration {
  override up(): void {
    this.addSql(`
      create table fee_item (
        id uuid primary key,
        project_id uuid not null,
        name text not null,
        withdrawn boolean not null default false,
        version integer not null default 1
      )`);
    this.addSql(`create unique index fee_item_name on fee_item (project_id, name)`);
    for (const sql of guard('fee_item', { type: 'FeeItem' })) this.addSql(sql);
  }
}
