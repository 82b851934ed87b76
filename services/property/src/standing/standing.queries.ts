import type { CivilDate } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';

/** What is owed for a unit; amounts in fen, exact. */
export interface StandingRow {
  readonly unit_id: string;
  readonly balance_fen: string;
  readonly arrears_fen: string;
  /** The due day of the oldest open charge, past or not. */
  readonly next_due_on: CivilDate | null;
}

/** How units stand, their accounts added up; null for a unit without an account. */
export async function standingsOfUnits(ids: readonly string[], context: Context): Promise<(StandingRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<StandingRow>(
      `select unit_id, sum(balance_fen)::text as balance_fen, sum(arrears_fen)::text as arrears_fen, min(next_due_on) as next_due_on
         from unit_account where unit_id = any($1) group by unit_id`,
      [ids],
    ),
  );
  const byUnit = new Map(rows.map((row) => [row.unit_id, row]));
  return ids.map((id) => byUnit.get(id) ?? null);
}
