import { importTables, uploadTables } from '@onedesk/imports';
import { Migration } from '@mikro-orm/migrations';

/** Imports of opening arrears: files, what became of them, and which charges came from which row (EST-6, LED-1). */
export class ArrearsImports extends Migration {
  override up(): void {
    for (const sql of [...uploadTables('finance'), ...arrears]) this.addSql(sql);
    this.addSql(`create index charge_import on charge (project_id) where import_id is not null and not reversed`);
  }
}

const arrears = importTables({
  service: 'finance',
  type: 'ArrearsImport',
  tables: {
    record: 'arrears_import',
    job: 'arrears_import_job',
    fault: 'arrears_import_fault',
    trace: 'arrears_import_row',
  },
  traced: ['Charge', 'FeeItem'],
});
