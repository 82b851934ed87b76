import { Migration } from '@mikro-orm/migrations';

/**
 * RPT-10: reports of a past day read what was booked on all charges of a project since, and nothing else of its
 * postings and entries: the indexes hold all that they need.
 */
export class ReportIndexes extends Migration {
  override up(): void {
    this.addSql(
      `create index ledger_posting_report on ledger_posting (project_id, charge_id) include (entry_id, amount_fen) where charge_id is not null`,
    );
    this.addSql(`create index ledger_entry_report on ledger_entry (project_id, booked_on) include (id)`);
  }
}
