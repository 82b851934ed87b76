import { Migration } from '@mikro-orm/migrations';
import { policyTables } from '@onedesk/policies';

/** What policies say in projects, and from which day on. */
export class Policies extends Migration {
  override up(): void {
    for (const sql of policyTables(String(this.config.get('schema')))) this.addSql(sql);
  }
}
