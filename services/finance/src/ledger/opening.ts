import { type CivilDate, type Fen, newId } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';
import { bookAccount, lockAccounts } from '../accounts/index.ts';
import { type NewEntry, post, reverse } from './entry.ts';
import { usualDueDay } from './months.ts';

/** What somebody owed, and had paid of it, before the system: one line of a sheet. */
export interface OpeningLine {
  /** A customer account, from `openAccounts`. */
  readonly accountId: string;
  readonly feeItemId: string;
  /** `2026-08` */
  readonly month: string;
  /** By default the 15th of the month. */
  readonly dueOn?: CivilDate | null;
  /** More than zero. */
  readonly charged: Fen;
  /** Zero or more; what is beyond the charge becomes credit. */
  readonly paid: Fen;
  /** The day of which the sheet speaks. */
  readonly bookedOn: CivilDate;
  /** The day of the payment; by default `bookedOn`. */
  readonly paidOn?: CivilDate | null;
  readonly remark?: string | null;
  /** Unique in the import, such as the sheet's row: the same line is never entered twice. */
  readonly key: string;
}

/** Where opening lines come from. */
export interface Opening {
  readonly projectId: string;
  readonly importId: string;
}

/**
 * Enters opening balances: for each line an entry `openingCharge`, and `openingPayment` where something was paid. Six
 * statements however many lines; accounts are locked here. The months they are booked in and charged for must be open
 * (`isClosed`). Returns the ids of the charges, in the order of the lines.
 */
export async function postOpening(
  db: Reader,
  { projectId, importId }: Opening,
  lines: readonly OpeningLine[],
): Promise<string[]> {
  const opening = await bookAccount(db, projectId, 'opening');
  await lockAccounts(db, [...new Set(lines.map(({ accountId }) => accountId))]);
  const ids = lines.map(() => newId());
  const entries = lines.flatMap((line, i): NewEntry[] => {
    const charge = {
      id: ids[i] ?? '',
      accountId: line.accountId,
      feeItemId: line.feeItemId,
      month: line.month,
      dueOn: line.dueOn ?? usualDueDay(line.month),
      fen: line.charged,
      remark: line.remark ?? null,
    };
    const common = { projectId, importId };
    const charged: NewEntry = {
      ...common,
      id: newId(),
      kind: 'openingCharge',
      bookedOn: line.bookedOn,
      commandKey: `opening:${importId}:${line.key}:charge`,
      charge,
      postings: [
        { accountId: line.accountId, chargeId: charge.id, fen: line.charged },
        { accountId: opening, fen: -line.charged },
      ],
    };
    if (line.paid === 0n) return [charged];
    const onCharge = line.paid < line.charged ? line.paid : line.charged;
    const credit = line.paid - onCharge;
    const paid: NewEntry = {
      ...common,
      id: newId(),
      kind: 'openingPayment',
      bookedOn: line.paidOn ?? line.bookedOn,
      commandKey: `opening:${importId}:${line.key}:payment`,
      postings: [
        { accountId: opening, fen: line.paid },
        { accountId: line.accountId, chargeId: charge.id, fen: -onCharge },
        ...(credit > 0n ? [{ accountId: line.accountId, fen: -credit }] : []),
      ],
    };
    return [charged, paid];
  });
  await post(db, entries);
  return ids;
}

/** The charges of an import that other entries have paid since; while there are any, it is not taken back. */
export async function builtUponOpening(db: Reader, { projectId, importId }: Opening): Promise<string[]> {
  await lockOpening(db, { projectId, importId });
  // What the import paid is added up once: asked for each charge, it takes minutes for a large sheet.
  const rows = await db.rows<{ id: string }>(
    `with paid as materialized (
       select p.account_id, p.charge_id, -sum(p.amount_fen) as fen
         from ledger_entry e join ledger_posting p on p.entry_id = e.id
        where e.import_id = $1 and e.project_id = $2 and e.kind = 'openingPayment' group by p.account_id, p.charge_id)
     select c.id from charge c left join paid on paid.charge_id = c.id
      where c.import_id = $1 and c.project_id = $2 and not c.reversed and c.amount_fen - c.open_fen <> coalesce(paid.fen, 0)
     union all
     select c.id from charge c join ledger_account a on a.id = c.account_id
       join paid on paid.account_id = a.id and paid.charge_id is null
      where c.import_id = $1 and c.project_id = $2 and not c.reversed and a.prepaid_fen < paid.fen`,
    [importId, projectId],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

/** Takes an import back: every entry of it that stands is reversed. Returns how many were. */
export async function reverseOpening(
  db: Reader,
  of: Opening,
  how: { reason: string; bookedOn: CivilDate },
): Promise<number> {
  await lockOpening(db, of);
  const rows = await db.rows<{ id: string }>(
    `select e.id from ledger_entry e where e.import_id = $1 and e.project_id = $2
        and not exists (select 1 from ledger_entry r where r.reverses = e.id) order by e.seq desc`,
    [of.importId, of.projectId],
  );
  await reverse(
    db,
    rows.map(({ id }) => id),
    { ...how, projectId: of.projectId, keyOf: (i) => `undo:${of.importId}:${i}` },
  );
  return rows.length;
}

async function lockOpening(db: Reader, { projectId, importId }: Opening): Promise<void> {
  await db.rows(
    `select lock_accounts(array(select distinct account_id from charge where project_id = $1 and import_id = $2))`,
    [projectId, importId],
  );
}
