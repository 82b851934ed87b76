import { isId, moneyText } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import type { LedgerStanding } from './standing.graphql.ts';

interface StandingRow extends Omit<LedgerStanding, 'balance' | 'arrears'> {
  /** Fen. */
  balance: string;
  arrears: string;
}

/** How customers' accounts stand, all at one moment; what is no customer's account is left out. */
export async function readStandings(context: Context, ids: readonly string[]): Promise<LedgerStanding[]> {
  const rows = await context.read((db) =>
    db.rows<StandingRow>(
      `select a.id, a.project_id as "projectId", a.unit_id as "unitId", a.version, a.balance_fen::text as balance,
              coalesce(sum(c.open_fen), 0)::text as arrears, min(c.due_on) as "nextDueOn"
         from ledger_account a left join charge c on c.account_id = a.id and c.open_fen > 0
        where a.id = any($1) and a.book = 'customer' group by a.id`,
      [ids.filter(isId)],
    ),
  );
  return rows
    .filter(({ projectId }) => context.may('ledger.figures', projectId))
    .map((row) => ({ ...row, balance: moneyText(BigInt(row.balance)), arrears: moneyText(BigInt(row.arrears)) }));
}
