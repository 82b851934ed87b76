import { Migration } from '@mikro-orm/migrations';
import { staffCopy } from '../staff-copy/index.ts';

/** Who works here, in which roles and departments, as identity has them: views that a projection keeps. */
export class StaffCopy extends Migration {
  override up(): void {
    for (const sql of staffCopy(String(this.config.get('schema')))) this.addSql(sql);
  }
}
