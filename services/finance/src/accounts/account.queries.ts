import { type CivilDate, type Fen, newId } from '@onedesk/kernel';
import type { Context, Reader } from '@onedesk/subgraph';

/** A customer account as lists and loaders read it; fen as texts. */
export interface AccountRow {
  id: string;
  project_id: string;
  unit_id: string;
  party_id: string | null;
  balance_fen: string;
  prepaid_fen: string;
  version: number;
}

/** The company's own books; income is kept by fee item. */
export type Book = 'cash' | 'bank' | 'income' | 'opening';

const columns = 'id, project_id, unit_id, party_id, balance_fen::text, prepaid_fen::text, version';

/** Rows in the order of the keys; null where there is none the reader may see. */
function seen(rows: readonly AccountRow[], ids: readonly string[], context: Context): (AccountRow | null)[] {
  const byId = new Map(rows.filter((row) => context.may('ledger.see', row.project_id)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function accountsById(ids: readonly string[], context: Context): Promise<(AccountRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<AccountRow>(`select ${columns} from ledger_account where id = any($1) and book = 'customer'`, [ids]),
  );
  return seen(rows, ids, context);
}

/** One customer account by its id, whoever asks: for commands, which ask for their permission afterwards. */
export const accountById = (db: Reader, id: string): Promise<AccountRow | null> =>
  db.row<AccountRow>(`select ${columns} from ledger_account where id = $1 and book = 'customer'`, [id]);

/** The accounts of units or parties, the oldest first. */
const accountsWhere =
  (key: 'unit_id' | 'party_id') =>
  async (ids: readonly string[], context: Context): Promise<AccountRow[][]> => {
    const rows = await context.read((db) =>
      db.rows<AccountRow>(
        `select ${columns} from ledger_account where ${key} = any($1) and book = 'customer' order by created_at, id`,
        [ids],
      ),
    );
    const visible = rows.filter((row) => context.may('ledger.see', row.project_id));
    const byKey = Map.groupBy(visible, (row) => row[key]);
    return ids.map((id) => byKey.get(id) ?? []);
  };
export const accountsOfUnits = accountsWhere('unit_id');
export const accountsOfParties = accountsWhere('party_id');

/** The due day of the oldest open charge of each account; null without one. */
export async function nextDueDays(accountIds: readonly string[], context: Context): Promise<(CivilDate | null)[]> {
  const rows = await context.read((db) =>
    db.rows<{ account_id: string; due_on: CivilDate }>(
      'select account_id, min(due_on)::text as due_on from charge where account_id = any($1) and open_fen > 0 group by account_id',
      [accountIds],
    ),
  );
  const byId = new Map(rows.map((row) => [row.account_id, row.due_on]));
  return accountIds.map((id) => byId.get(id) ?? null);
}

/** The entries of an account added up anew. */
export interface Recomputed {
  fen: string;
  entries: number;
}

export async function recomputedBalances(accountIds: readonly string[], context: Context): Promise<Recomputed[]> {
  const rows = await context.read((db) =>
    db.rows<Recomputed & { account_id: string }>(
      `select account_id, sum(amount_fen)::text as fen, count(distinct entry_id)::int as entries
         from ledger_posting where account_id = any($1) group by account_id`,
      [accountIds],
    ),
  );
  const byId = new Map(rows.map((row) => [row.account_id, row]));
  return accountIds.map((id) => byId.get(id) ?? { fen: '0', entries: 0 });
}

/** For whom an account is: a unit, and the party liable for it (null: nobody is registered). */
export interface Liable {
  readonly unitId: string;
  readonly partyId: string | null;
}

/** The customer accounts of units and parties, in their order, opened where they are missing. */
export async function openAccounts(db: Reader, projectId: string, liable: readonly Liable[]): Promise<string[]> {
  const wanted = JSON.stringify(
    liable.map(({ unitId, partyId }) => ({ id: newId(), unit_id: unitId, party_id: partyId })),
  );
  await db.rows(
    `insert into ledger_account (id, project_id, book, unit_id, party_id)
     select id, $1, 'customer', unit_id, party_id from json_to_recordset($2::json) as x (id uuid, unit_id uuid, party_id uuid)
     order by unit_id, party_id on conflict do nothing returning id`,
    [projectId, wanted],
  );
  const rows = await db.rows<{ id: string; unit_id: string; party_id: string | null }>(
    `select id, unit_id, party_id from ledger_account where project_id = $1 and book = 'customer' and unit_id = any($2)`,
    [projectId, liable.map(({ unitId }) => unitId)],
  );
  const byLiable = new Map(rows.map((row) => [`${row.unit_id} ${row.party_id}`, row.id]));
  return liable.map(({ unitId, partyId }) => found(byLiable.get(`${unitId} ${partyId}`)));
}

/** The project's own account of a book, opened where it is missing; income has one per fee item. */
export async function bookAccount(
  db: Reader,
  projectId: string,
  book: Book,
  feeItemId: string | null = null,
): Promise<string> {
  const find = () =>
    db.row<{ id: string }>(
      'select id from ledger_account where project_id = $1 and book = $2 and fee_item_id is not distinct from $3',
      [projectId, book, feeItemId],
    );
  const there = await find();
  if (there) return there.id;
  await db.rows(
    'insert into ledger_account (id, project_id, book, fee_item_id) values ($1, $2, $3, $4) on conflict do nothing returning id',
    [newId(), projectId, book, feeItemId],
  );
  return found((await find())?.id);
}

/** Locks customer accounts until the end of the command, in the order of their ids, so that nobody waits in a circle. */
export async function lockAccounts(db: Reader, ids: readonly string[]): Promise<void> {
  await db.rows('select lock_accounts($1)', [ids]);
}

/** Credit of a locked account that is not put against a charge yet. */
export async function creditOf(db: Reader, accountId: string): Promise<Fen> {
  const row = await db.row<{ fen: string }>('select prepaid_fen::text as fen from ledger_account where id = $1', [
    accountId,
  ]);
  return BigInt(row?.fen ?? '0');
}

function found(id: string | undefined): string {
  if (!id) throw new Error('an account was opened and is not there');
  return id;
}
