import type { CivilDate } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs } from '@onedesk/subgraph';
import type { EntryKind } from './entry.ts';

/** An entry as lists and loaders read it; fen as text, hashes in hex. */
export interface EntryRow {
  id: string;
  project_id: string;
  seq: number;
  kind: EntryKind;
  booked_on: CivilDate;
  at: Date;
  actor_name: string;
  reason: string | null;
  reverses: string | null;
  amount_fen: string;
  hash: string;
  previous_hash: string;
}

/** A posting as loaders read it; fen as text. */
export interface PostingRow {
  id: string;
  entry_id: string;
  account_id: string;
  book: string;
  charge_id: string | null;
  amount_fen: string;
}

/** The columns of an `EntryRow`, from `ledger_entry e`. */
export const entryColumns = `e.id, e.project_id, e.seq::int as seq, e.kind, e.booked_on::text as booked_on, e.at, e.actor_name, e.reason, e.reverses,
  e.amount_fen::text as amount_fen, encode(e.hash, 'hex') as hash, encode(e.previous_hash, 'hex') as previous_hash`;

/** The entries of an account, newest first. */
export const entriesOfAccount = (context: Context, accountId: string, page: PageArgs): Promise<Page<EntryRow>> =>
  context.read((db) =>
    connection<EntryRow>(
      db,
      {
        select: entryColumns,
        from: 'ledger_entry e',
        where: ['e.id in (select entry_id from ledger_posting where account_id = $1)'],
        values: [accountId],
        orderBy: ['e.seq'],
        descending: true,
      },
      page,
    ),
  );

export async function entriesById(ids: readonly string[], context: Context): Promise<(EntryRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<EntryRow>(`select ${entryColumns} from ledger_entry e where e.id = any($1)`, [ids]),
  );
  const byId = new Map(rows.filter((row) => context.may('ledger.see', row.project_id)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The entries that take back those asked for. */
export async function reversalsOf(ids: readonly string[], context: Context): Promise<(EntryRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<EntryRow>(`select ${entryColumns} from ledger_entry e where e.reverses = any($1)`, [ids]),
  );
  const byReversed = new Map(rows.map((row) => [row.reverses, row]));
  return ids.map((id) => byReversed.get(id) ?? null);
}

export async function postingsOf(entryIds: readonly string[], context: Context): Promise<PostingRow[][]> {
  const rows = await context.read((db) =>
    db.rows<PostingRow>(
      `select p.id::text as id, p.entry_id, p.account_id, a.book, p.charge_id, p.amount_fen::text as amount_fen
         from ledger_posting p join ledger_account a on a.id = p.account_id where p.entry_id = any($1) order by p.id`,
      [entryIds],
    ),
  );
  const byEntry = Map.groupBy(rows, (row) => row.entry_id);
  return entryIds.map((id) => byEntry.get(id) ?? []);
}
