import { copiedTable, projectionRow } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** What is owed for units, by account, as finance has it (LED-1): the view `unit_account`, which a projection keeps. */
export class AccountStandings extends Migration {
  override up(): void {
    const statements = copiedTable(String(this.config.get('schema')), {
      projection: 'standing',
      view: 'unit_account',
      columns: {
        project_id: 'uuid not null',
        unit_id: 'uuid not null',
        balance_fen: 'bigint not null',
        arrears_fen: 'bigint not null',
        next_due_on: 'date',
      },
      indexes: ['unit_id', 'project_id, unit_id where arrears_fen > 0'],
    });
    for (const sql of [projectionRow('standing'), ...statements]) this.addSql(sql);
  }
}
