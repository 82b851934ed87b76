import type { CivilDate } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import type { PaymentMethod } from '../ledger/index.ts';

/** A receipt with its entry, as lists and loaders read it; fen as text. */
export interface ReceiptRow {
  id: string;
  project_id: string;
  number: string;
  entry_id: string;
  account_id: string;
  payer_id: string | null;
  method: PaymentMethod;
  reference: string | null;
  received_on: CivilDate;
  version: number;
  amount_fen: string;
  at: Date;
  cashier_id: string;
  cashier_name: string;
  voided_at: Date | null;
  voided_by: string | null;
  void_reason: string | null;
}

const columns = `r.id, r.project_id, r.number, r.entry_id, r.account_id, r.payer_id, r.method, r.reference, r.received_on::text as received_on,
  r.version, e.amount_fen::text as amount_fen, e.at, e.actor_id as cashier_id, e.actor_name as cashier_name,
  v.at as voided_at, v.actor_name as voided_by, v.reason as void_reason`;
const from = 'receipt r join ledger_entry e on e.id = r.entry_id left join ledger_entry v on v.id = r.voided_by_entry';

/** Which receipts of a project; a number of up to six digits is looked for in every year. */
export interface ReceiptFilter {
  readonly receivedOn?: CivilDate | null;
  readonly number?: string | null;
}

/** The receipts of a project, newest first. */
export function receiptsOfProject(
  context: Context,
  projectId: string,
  filter: ReceiptFilter,
  page: PageArgs,
): Promise<Page<ReceiptRow>> {
  const where = ['r.project_id = $1', 'e.project_id = $1'];
  const values: unknown[] = [projectId];
  if (filter.receivedOn) where.push(`r.received_on = $${values.push(filter.receivedOn)}`);
  const number = filter.number?.trim();
  if (number && /^\d{1,6}$/.test(number)) where.push(`r.number like '%-' || $${values.push(number.padStart(6, '0'))}`);
  else if (number) where.push(`r.number = $${values.push(number)}`);
  return list(context, where, values, page);
}

/** The receipts of an account, newest first. */
export const receiptsOfAccount = (context: Context, accountId: string, page: PageArgs): Promise<Page<ReceiptRow>> =>
  list(context, ['r.account_id = $1'], [accountId], page);

const list = (context: Context, where: string[], values: unknown[], page: PageArgs): Promise<Page<ReceiptRow>> =>
  context.read((db) =>
    connection<ReceiptRow>(db, { select: columns, from, where, values, orderBy: ['e.seq'], descending: true }, page),
  );

export async function receiptsById(ids: readonly string[], context: Context): Promise<(ReceiptRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<ReceiptRow>(`select ${columns} from ${from} where r.id = any($1)`, [ids]),
  );
  const byId = new Map(rows.filter((row) => context.may('ledger.see', row.project_id)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function receiptsOfEntries(entryIds: readonly string[], context: Context): Promise<(ReceiptRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<ReceiptRow>(`select ${columns} from ${from} where r.entry_id = any($1)`, [entryIds]),
  );
  const byEntry = new Map(rows.map((row) => [row.entry_id, row]));
  return entryIds.map((id) => byEntry.get(id) ?? null);
}

/** One receipt by its id, whoever asks: for commands, which ask for their permission afterwards. */
export const receiptById = (db: Reader, id: string): Promise<ReceiptRow | null> =>
  db.row<ReceiptRow>(`select ${columns} from ${from} where r.id = $1`, [id]);

/** What a receipt's entry did on the customer's account: lines on charges, or credit (no charge); fen above zero. */
export interface LineRow {
  entry_id: string;
  fee_item_id: string | null;
  month: string | null;
  fen: string;
}

const lineColumns = `p.entry_id, c.fee_item_id, to_char(c.month, 'YYYY-MM') as month, (-p.amount_fen)::text as fen`;
const lineTables = `ledger_posting p join ledger_account a on a.id = p.account_id and a.book = 'customer' left join charge c on c.id = p.charge_id`;

export async function linesOfEntries(entryIds: readonly string[], context: Context): Promise<LineRow[][]> {
  const rows = await context.read((db) =>
    db.rows<LineRow>(`select ${lineColumns} from ${lineTables} where p.entry_id = any($1) order by p.id`, [entryIds]),
  );
  const byEntry = Map.groupBy(rows, (row) => row.entry_id);
  return entryIds.map((id) => byEntry.get(id) ?? []);
}

/** The balance of the customer's account just after each entry of it, in fen. */
export async function balancesAfter(entryIds: readonly string[], context: Context): Promise<string[]> {
  const rows = await context.read((db) =>
    db.rows<{ entry_id: string; fen: string }>(
      `select r.entry_id, (select coalesce(sum(p.amount_fen), 0) from ledger_posting p join ledger_entry e on e.id = p.entry_id
                             where p.account_id = r.account_id and e.seq <= own.seq)::text as fen
         from receipt r join ledger_entry own on own.id = r.entry_id where r.entry_id = any($1)`,
      [entryIds],
    ),
  );
  const byEntry = new Map(rows.map((row) => [row.entry_id, row.fen]));
  return entryIds.map((id) => byEntry.get(id) ?? '0');
}
