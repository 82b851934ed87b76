import { type CivilDate, type Fen, newId } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';

export const entryKinds = ['openingCharge', 'openingPayment', 'charge', 'payment', 'reversal', 'application'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const paymentMethods = ['cash', 'transfer', 'card', 'wechat', 'alipay'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** One leg of an entry: debit above zero. On a customer's account it names its charge; without one it is credit. */
export interface NewPosting {
  readonly accountId: string;
  readonly chargeId?: string | null;
  readonly fen: Fen;
}

/** What an entry charges. */
export interface NewCharge {
  readonly id: string;
  readonly accountId: string;
  readonly feeItemId: string;
  /** `2026-08` */
  readonly month: string;
  readonly dueOn: CivilDate;
  readonly fen: Fen;
  readonly remark?: string | null;
}

/** The receipt of a payment; its number is the database's to give. */
export interface NewReceipt {
  readonly id: string;
  readonly accountId: string;
  readonly payerId: string | null;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly receivedOn: CivilDate;
}

/** A balanced entry to be made (LED-1). The database refuses one that is not whole when the command commits. */
export interface NewEntry {
  readonly id: string;
  readonly projectId: string;
  readonly kind: EntryKind;
  readonly bookedOn: CivilDate;
  /** Unique for whoever enters: the same command enters once (LED-3). */
  readonly commandKey: string;
  readonly reason?: string | null;
  /** The entry that this one takes back. */
  readonly reverses?: string | null;
  readonly importId?: string | null;
  readonly postings: readonly NewPosting[];
  readonly charge?: NewCharge;
  readonly receipt?: NewReceipt;
}

/**
 * Makes entries: a statement for each table, however many there are. The customer accounts have to be locked before
 * (`lockAccounts`). Balances and open amounts have followed when it returns; places and hashes come at the commit.
 */
export async function post(db: Reader, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await insert(db, 'ledger_entry', entryColumns, entries.map(entryRow));
  await insert(db, 'charge', chargeColumns, entries.flatMap(chargeRow));
  await insert(db, 'ledger_posting', postingColumns, entries.flatMap(postingRows));
  await insert(db, 'receipt', receiptColumns, entries.flatMap(receiptRow));
}

const entryColumns = {
  id: 'uuid',
  project_id: 'uuid',
  kind: 'text',
  amount_fen: 'bigint',
  booked_on: 'date',
  reason: 'text',
  reverses: 'uuid',
  import_id: 'uuid',
  command_key: 'text',
};
const chargeColumns = {
  id: 'uuid',
  project_id: 'uuid',
  account_id: 'uuid',
  fee_item_id: 'uuid',
  month: 'date',
  due_on: 'date',
  amount_fen: 'bigint',
  entry_id: 'uuid',
  remark: 'text',
  import_id: 'uuid',
};
const postingColumns = {
  project_id: 'uuid',
  entry_id: 'uuid',
  account_id: 'uuid',
  charge_id: 'uuid',
  amount_fen: 'bigint',
};
const receiptColumns = {
  id: 'uuid',
  project_id: 'uuid',
  entry_id: 'uuid',
  account_id: 'uuid',
  payer_id: 'uuid',
  method: 'text',
  reference: 'text',
  received_on: 'date',
};

type Columns = Readonly<Record<string, string>>;

/** Inserts rows in their order, by one parameter: JSON carries fen as texts, so that none passes through a float. */
async function insert<Table extends Columns>(
  db: Reader,
  table: string,
  columns: Table,
  rows: readonly Record<keyof Table, string | null>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await db.rows(
    `insert into ${table} (${names}) select ${names} from rows from (json_to_recordset($1::json) as (${typed.join(', ')})) with ordinality as x order by ordinality`,
    [JSON.stringify(rows)],
  );
}

const entryRow = (entry: NewEntry) => ({
  id: entry.id,
  project_id: entry.projectId,
  kind: entry.kind,
  amount_fen: String(entry.postings.reduce((sum, { fen }) => (fen > 0n ? sum + fen : sum), 0n)),
  booked_on: entry.bookedOn,
  reason: entry.reason ?? null,
  reverses: entry.reverses ?? null,
  import_id: entry.importId ?? null,
  command_key: entry.commandKey,
});

const chargeRow = ({ id, projectId, importId, charge }: NewEntry) =>
  charge
    ? [
        {
          id: charge.id,
          project_id: projectId,
          account_id: charge.accountId,
          fee_item_id: charge.feeItemId,
          month: `${charge.month}-01`,
          due_on: charge.dueOn,
          amount_fen: String(charge.fen),
          entry_id: id,
          remark: charge.remark ?? null,
          import_id: importId ?? null,
        },
      ]
    : [];

const postingRows = ({ id, projectId, postings }: NewEntry) =>
  postings.map(({ accountId, chargeId, fen }) => ({
    project_id: projectId,
    entry_id: id,
    account_id: accountId,
    charge_id: chargeId ?? null,
    amount_fen: String(fen),
  }));

const receiptRow = ({ id, projectId, receipt }: NewEntry) =>
  receipt
    ? [
        {
          id: receipt.id,
          project_id: projectId,
          entry_id: id,
          account_id: receipt.accountId,
          payer_id: receipt.payerId,
          method: receipt.method,
          reference: receipt.reference,
          received_on: receipt.receivedOn,
        },
      ]
    : [];

/** How an entry is taken back. */
export interface Reversal {
  readonly projectId: string;
  /** Said on each reversal; never empty. */
  readonly reason: string;
  readonly bookedOn: CivilDate;
  /** The key of the nth reversal of the command. */
  readonly keyOf: (index: number) => string;
}

/** Takes entries back by their exact opposites (LED-1), all in one go; the accounts have to be locked before. */
export async function reverse(db: Reader, entryIds: readonly string[], how: Reversal): Promise<void> {
  const rows = await db.rows<{ entry_id: string; account_id: string; charge_id: string | null; fen: string }>(
    'select entry_id, account_id, charge_id, amount_fen::text as fen from ledger_posting where entry_id = any($1) order by id',
    [entryIds],
  );
  const byEntry = Map.groupBy(rows, (row) => row.entry_id);
  await post(
    db,
    entryIds.map((reverses, index) => ({
      id: newId(),
      projectId: how.projectId,
      kind: 'reversal',
      bookedOn: how.bookedOn,
      commandKey: how.keyOf(index),
      reason: how.reason,
      reverses,
      postings: (byEntry.get(reverses) ?? []).map((row) => ({
        accountId: row.account_id,
        chargeId: row.charge_id,
        fen: -BigInt(row.fen),
      })),
    })),
  );
}
