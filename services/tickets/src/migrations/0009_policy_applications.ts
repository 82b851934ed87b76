import { Migration } from '@mikro-orm/migrations';
import { policyApplicationTables } from '@onedesk/policies';

/** To which open cases a version of a policy was applied. */
export class PolicyApplications extends Migration {
  override up(): void {
    for (const sql of policyApplicationTables(String(this.config.get('schema')))) this.addSql(sql);
  }
}
