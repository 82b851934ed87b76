import { isId, moneyText } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import type { ChargeFigures, EntryFigures, PostingFigures, ReceiptFigures } from './figures.graphql.ts';

/** As the database answers: amounts are fen. */
type Row<Figures> = Pick<Figures, keyof Figures>;
interface OfProject {
  readonly projectId: string;
}
/** What the reader may see of rows whose amounts come as fen. */
const seen = <Figures extends OfProject>(context: Context, rows: readonly Figures[]): Figures[] =>
  rows.filter(({ projectId }) => context.may('ledger.figures', projectId));
const money = (fen: string): string => moneyText(BigInt(fen));

/** The present state of charges; what does not exist is left out. */
export async function chargeFigures(context: Context, ids: readonly string[]): Promise<ChargeFigures[]> {
  const rows = await context.read((db) =>
    db.rows<Row<ChargeFigures>>(
      `select c.id, c.project_id as "projectId", a.unit_id as "unitId", c.account_id as "accountId",
              c.fee_item_id as "feeItemId", to_char(c.month, 'YYYY-MM') as month, c.due_on::text as "dueOn",
              c.amount_fen::text as amount, c.open_fen::text as open,
              case when c.reversed then 'reversed' when c.open_fen = 0 then 'paid'
                   when c.open_fen = c.amount_fen then 'open' else 'partlyPaid' end as state
         from charge c join ledger_account a on a.id = c.account_id where c.id = any($1) order by c.id`,
      [ids.filter(isId)],
    ),
  );
  return seen(context, rows).map((row) => ({ ...row, amount: money(row.amount), open: money(row.open) }));
}

/** The present state of payments; what does not exist is left out. */
export async function receiptFigures(context: Context, ids: readonly string[]): Promise<ReceiptFigures[]> {
  const rows = await context.read((db) =>
    db.rows<Row<ReceiptFigures>>(
      `select r.id, r.project_id as "projectId", a.unit_id as "unitId", r.account_id as "accountId",
              e.amount_fen::text as amount, r.method, r.received_on::text as "receivedOn",
              r.voided_by_entry is not null as voided, r.version
         from receipt r join ledger_entry e on e.id = r.entry_id join ledger_account a on a.id = r.account_id
        where r.id = any($1) order by r.id`,
      [ids.filter(isId)],
    ),
  );
  return seen(context, rows).map((row) => ({ ...row, amount: money(row.amount) }));
}

/** Entries with their legs; what does not exist is left out. */
export async function entryFigures(context: Context, ids: readonly string[]): Promise<EntryFigures[]> {
  const known = ids.filter(isId);
  const [rows, postings] = await context.read((db) =>
    Promise.all([
      db.rows<Row<EntryFigures>>(
        `select id, project_id as "projectId", seq::int as seq, kind, booked_on::text as "bookedOn",
                amount_fen::text as amount, reverses as "reversesId"
           from ledger_entry where id = any($1) order by id`,
        [known],
      ),
      db.rows<Row<PostingFigures> & { entry: string }>(
        `select p.entry_id as entry, a.book, p.amount_fen::text as amount, p.account_id as "accountId", p.charge_id as "chargeId"
           from ledger_posting p join ledger_account a on a.id = p.account_id where p.entry_id = any($1) order by p.id`,
        [known],
      ),
    ]),
  );
  const byEntry = Map.groupBy(postings, ({ entry }) => entry);
  return seen(context, rows).map((row) => ({
    ...row,
    amount: money(row.amount),
    postings: (byEntry.get(row.id) ?? []).map((leg) => ({ ...leg, amount: money(leg.amount) })),
  }));
}
