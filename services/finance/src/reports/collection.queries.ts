import { connection, type Context, type Page, type PageArgs } from '@onedesk/subgraph';
import { type EntryRow, entryColumns } from '../ledger/index.ts';
import { openAtMonthEnds } from './open-parts.sql.ts';

/** What was charged for a month, and paid of that by now. Exact fen. */
interface ChargedRow {
  readonly month: string;
  readonly charged: string;
  readonly paid: string;
}

interface MonthRow {
  readonly month: string;
  readonly fen: string;
}

/** The figures of collection by month, as `YYYY-MM`; months without a row have nothing. */
export interface CollectionFigures {
  readonly charged: readonly ChargedRow[];
  readonly collected: readonly MonthRow[];
  readonly outstanding: readonly MonthRow[];
}

/** Money that came in: payments, and what takes them back. `e` is the entry, `r` what it reverses. */
const moneyIn = `ledger_entry e left join ledger_entry r on r.id = e.reverses and r.project_id = e.project_id`;
const isMoneyIn = `coalesce(r.kind, e.kind) in ('payment', 'openingPayment')`;

const charged = `
  select to_char(month, 'YYYY-MM') as month, sum(amount_fen)::text as charged, sum(amount_fen - open_fen)::text as paid
    from charge where project_id = $1 and month between $2::date and $3::date and not reversed
   group by charge.month`;

// An entry's amount is what it moves: all of a payment is money, and a reversal is its exact opposite.
const collected = `
  select to_char(e.booked_on, 'YYYY-MM') as month,
         sum(case when e.kind = 'reversal' then -e.amount_fen else e.amount_fen end)::text as fen
    from ${moneyIn}
   where e.project_id = $1 and e.booked_on >= $2::date and e.booked_on < ($3::date + interval '1 month')::date
     and ${isMoneyIn}
   group by 1`;

/** The figures of the months `from` to `to`, both included, as `YYYY-MM`. */
export const collectionFigures = (
  context: Context,
  projectId: string,
  from: string,
  to: string,
): Promise<CollectionFigures> =>
  context.read(async (db) => {
    const values = [projectId, `${from}-01`, `${to}-01`];
    const [chargedRows, collectedRows, outstanding] = await Promise.all([
      db.rows<ChargedRow>(charged, values),
      db.rows<MonthRow>(collected, values),
      db.rows<MonthRow>(openAtMonthEnds, values),
    ]);
    return { charged: chargedRows, collected: collectedRows, outstanding };
  });

/** The entries behind the money collected in a month, newest first. */
export const collectionEntries = (
  context: Context,
  projectId: string,
  month: string,
  page: PageArgs,
): Promise<Page<EntryRow>> =>
  context.read((db) =>
    connection<EntryRow>(
      db,
      {
        select: entryColumns,
        from: moneyIn,
        where: [
          'e.project_id = $1',
          `e.booked_on >= $2::date and e.booked_on < ($2::date + interval '1 month')::date`,
          isMoneyIn,
        ],
        values: [projectId, `${month}-01`],
        orderBy: ['e.seq'],
        descending: true,
      },
      page,
    ),
  );
