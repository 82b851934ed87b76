import { Migration } from '@mikro-orm/migrations';
import { estateCopy } from '@onedesk/estate-copy';

/** Buildings, units and who is what to them, as property has them: views that a projection keeps. */
export class EstateCopy extends Migration {
  override up(): void {
    for (const sql of estateCopy(String(this.config.get('schema')))) this.addSql(sql);
  }
}
