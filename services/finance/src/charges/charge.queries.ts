import type { CivilDate, Fen } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';

/** A charge as lists and loaders read it; fen as texts. */
export interface ChargeRow {
  id: string;
  project_id: string;
  account_id: string;
  fee_item_id: string;
  month: string;
  due_on: CivilDate;
  amount_fen: string;
  open_fen: string;
  entry_id: string;
  remark: string | null;
  reversed: boolean;
  /** Something other than credit was paid on it. */
  paid: boolean;
}

const columns = `c.id, c.project_id, c.account_id, c.fee_item_id, to_char(c.month, 'YYYY-MM') as month, c.due_on::text as due_on,
  c.amount_fen::text as amount_fen, c.open_fen::text as open_fen, c.entry_id, c.remark, c.reversed,
  c.open_fen < c.amount_fen and exists (
    select 1 from ledger_posting p join ledger_entry e on e.id = p.entry_id
     where p.charge_id = c.id and e.kind in ('payment', 'openingPayment')
       and not exists (select 1 from ledger_entry r where r.reverses = e.id)) as paid`;

/** The charges of an account, the newest month first. */
export const chargesOfAccount = (
  context: Context,
  accountId: string,
  openOnly: boolean,
  page: PageArgs,
): Promise<Page<ChargeRow>> =>
  context.read((db) =>
    connection<ChargeRow>(
      db,
      {
        select: columns,
        from: 'charge c',
        where: ['c.account_id = $1', ...(openOnly ? ['c.open_fen > 0'] : [])],
        values: [accountId],
        orderBy: ['c.month', 'c.id'],
        descending: true,
      },
      page,
    ),
  );

export async function chargesById(ids: readonly string[], context: Context): Promise<(ChargeRow | null)[]> {
  const rows = await context.read((db) =>
    db.rows<ChargeRow>(`select ${columns} from charge c where c.id = any($1)`, [ids]),
  );
  const byId = new Map(rows.filter((row) => context.may('ledger.see', row.project_id)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** One charge by its id, whoever asks: for commands, which ask for their permission afterwards. */
export const chargeById = (db: Reader, id: string): Promise<ChargeRow | null> =>
  db.row<ChargeRow>(`select ${columns} from charge c where c.id = $1`, [id]);

/** A charge with something open, as payments are put against it. */
export interface OpenCharge {
  readonly id: string;
  readonly open: Fen;
}

/** The open charges of a locked account, the oldest due first. */
export async function openCharges(db: Reader, accountId: string): Promise<OpenCharge[]> {
  const rows = await db.rows<{ id: string; open: string }>(
    'select id, open_fen::text as open from charge where account_id = $1 and open_fen > 0 order by due_on, id',
    [accountId],
  );
  return rows.map(({ id, open }) => ({ id, open: BigInt(open) }));
}

/** A use of credit that stands: an entry `application`, and how much it put against which charge. */
export interface Application {
  readonly entryId: string;
  readonly chargeId: string;
  readonly fen: Fen;
}

/** The uses of an account's credit that stand, the latest first; of one charge, or of all. */
export async function applications(db: Reader, accountId: string, chargeId?: string): Promise<Application[]> {
  const rows = await db.rows<{ entry_id: string; charge_id: string; fen: string }>(
    `select p.entry_id, p.charge_id, (-p.amount_fen)::text as fen from ledger_posting p join ledger_entry e on e.id = p.entry_id
      where p.account_id = $1 and p.charge_id is not null and ($2::uuid is null or p.charge_id = $2) and e.kind = 'application'
        and not exists (select 1 from ledger_entry r where r.reverses = e.id)
      order by p.id desc`,
    [accountId, chargeId ?? null],
  );
  return rows.map((row) => ({ entryId: row.entry_id, chargeId: row.charge_id, fen: BigInt(row.fen) }));
}

/** A fee item as entries name it. */
export interface NamedItem {
  id: string;
  project_id: string;
  name: string;
  withdrawn: boolean;
  version: number;
}

/** Fee items by id: whoever sees what is owed sees what for. */
export async function itemsOfCharges(ids: readonly string[], context: Context): Promise<(NamedItem | null)[]> {
  const rows = await context.read((db) =>
    db.rows<NamedItem>('select id, project_id, name, withdrawn, version from fee_item where id = any($1)', [ids]),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A project's fee item by its id, for commands. */
export const itemOf = (db: Reader, projectId: string, id: string): Promise<NamedItem | null> =>
  db.row<NamedItem>('select id, project_id, name, withdrawn, version from fee_item where id = $1 and project_id = $2', [
    id,
    projectId,
  ]);
