import { Migration } from '@mikro-orm/migrations';

/** Pages of long lists without reading or sorting what is not on them: units by area, units that were ever put to a use. */
export class Lists extends Migration {
  override up(): void {
    this.addSql(`create index unit_area on unit (project_id, area, id)`);
    this.addSql(`create index use_fact_use on use_fact (project_id, use, unit_id) where withdrawn_at is null`);
  }
}
