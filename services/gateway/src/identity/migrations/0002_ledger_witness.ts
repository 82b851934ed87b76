import { appRole, inScope, projectionRow } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/**
 * LED-1: heads of the ledgers' chains, kept in another schema under another owner. Rows are only added, so the table is
 * its own history; whoever rewrites a ledger would have to rewrite this too.
 */
export class LedgerWitness extends Migration {
  override up(): void {
    const app = appRole(String(this.config.get('schema')));
    this.addSql(`
      create table ledger_witness (
        project_id uuid not null,
        seq bigint not null check (seq > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        at timestamptz not null,
        primary key (project_id, seq)
      )`);
    this.addSql(`alter table ledger_witness enable row level security`);
    this.addSql(`alter table ledger_witness force row level security`);
    this.addSql(`create policy scope on ledger_witness using (${inScope}) with check (${inScope})`);
    this.addSql(`revoke update on ledger_witness from ${app}`);
    this.addSql(projectionRow('ledgerWitness'));
  }
}
