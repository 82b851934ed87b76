import { Migration } from '@mikro-orm/migrations';

/** VST-5: the complaint that a visit opened. */
export class VisitComplaint extends Migration {
  override up(): void {
    this.addSql(`alter table visit add column complaint_id uuid`);
  }
}
