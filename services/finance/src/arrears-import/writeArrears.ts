import { type ImportWrite, inChunks } from '@onedesk/imports';
import { type Fen, moneyText } from '@onedesk/kernel';
import { lockAccounts, openAccounts } from '../accounts/index.ts';
import { liableParties } from '../estate/index.ts';
import { FeeItem } from '../fee-items/index.ts';
import { type OpeningLine, postOpening } from '../ledger/index.ts';
import { chargeKey, feeItemIds, importedCharges, unitIds } from './arrears.queries.ts';
import type { ArrearsCounts } from './arrearsImport.graphql.ts';
import type { ArrearsRow } from './reading/index.ts';

type ArrearsWrite = ImportWrite<ArrearsRow>;

/** A row with the unit it is about, and its account once that is known. */
interface Located {
  readonly row: ArrearsRow;
  readonly unitId: string;
}

/**
 * LED-1: enters what the accepted rows say was charged and paid before the system, on the account of whoever is liable
 * for the unit on the day the sheet speaks of. Fee items that are missing are introduced. What an import has entered
 * already is passed over, so that the same sheet again changes nothing. The dry run calls it as the run does.
 */
export async function writeArrears(write: ArrearsWrite): Promise<ArrearsCounts> {
  const { db, reading, projectId } = write;
  // Two imports into one project go one after the other; what people do meanwhile goes on.
  await db.rows('select pg_advisory_xact_lock(hashtextextended($1, 2))', [projectId]);
  const units = await unitIds(db, projectId);
  const entered = await importedCharges(db, projectId);
  const located = reading.accepted.map((row): Located => ({ row, unitId: units.get(row.key) ?? lost(row) }));
  const chargeOf = ({ row, unitId }: Located) => entered.get(chargeKey(unitId, row.feeItem, row.month));
  const fresh = located.filter((one) => !chargeOf(one));
  const feeItems = await introduceFeeItems(write, fresh);
  const accounts = await accountsFor(write, fresh);
  await lockAccounts(db, [...new Set(accounts.values())]);
  await inChunks(write, fresh, [20, 98], (part) => enter(write, part, { accounts, feeItems: feeItems.ids }));
  const [accepted, faulty] = [located.length, reading.refused.length];
  const [charged, paid] = [sum(fresh, ({ charged: fen }) => fen), sum(fresh, ({ paid: fen }) => fen)];
  return {
    rows: accepted + faulty,
    accepted,
    faulty,
    unchanged: accepted - fresh.length,
    charged: moneyText(charged),
    paid: moneyText(paid),
    arrears: moneyText(charged - paid),
    accounts: new Set(located.map((one) => chargeOf(one)?.accountId ?? accounts.get(one.unitId))).size,
    feeItemsNew: feeItems.introduced,
  };
}

const sum = (rows: readonly Located[], amount: (row: ArrearsRow) => Fen): Fen =>
  rows.reduce((total, { row }) => total + amount(row), 0n);

/** The project's fee items by name in small letters, with those that only the sheet names. */
async function introduceFeeItems({ em, db, projectId, trace }: ArrearsWrite, rows: readonly Located[]) {
  const ids = await feeItemIds(db, projectId);
  let introduced = 0;
  for (const { row } of rows) {
    if (ids.has(row.feeItem.toLowerCase())) continue;
    const item = FeeItem.introduce(projectId, row.feeItem);
    em.persist(item);
    trace.mark({ type: 'FeeItem', record: item, row: row.row, what: 'created' });
    ids.set(row.feeItem.toLowerCase(), item.id);
    introduced += 1;
  }
  await em.flush();
  await trace.write();
  return { ids, introduced };
}

/** The account of whoever is liable for each unit on the day the sheet speaks of, by unit. */
async function accountsFor({ db, projectId, speaksOf }: ArrearsWrite, rows: readonly Located[]) {
  const ids = [...new Set(rows.map(({ unitId }) => unitId))];
  const liable = await liableParties(db, ids, speaksOf);
  const wanted = ids.map((unitId) => ({ unitId, partyId: liable.get(unitId) ?? null }));
  const accounts = wanted.length > 0 ? await openAccounts(db, projectId, wanted) : [];
  return new Map(ids.map((unitId, at) => [unitId, accounts[at] ?? '']));
}

async function enter(
  { db, projectId, importId, speaksOf, trace }: ArrearsWrite,
  rows: readonly Located[],
  of: { accounts: ReadonlyMap<string, string>; feeItems: ReadonlyMap<string, string> },
): Promise<void> {
  const lines = rows.map(({ row, unitId }): OpeningLine => {
    const { month, charged, paid, remark } = row;
    return {
      accountId: of.accounts.get(unitId) ?? '',
      feeItemId: of.feeItems.get(row.feeItem.toLowerCase()) ?? '',
      month,
      charged,
      paid,
      remark,
      bookedOn: speaksOf,
      paidOn: row.receivedOn,
      key: String(row.row),
    };
  });
  const charges = await postOpening(db, { projectId, importId }, lines);
  for (const [at, { row }] of rows.entries())
    trace.mark({ type: 'Charge', record: { id: charges[at] ?? '' }, row: row.row, what: 'created' });
  await trace.write();
}

function lost({ label }: ArrearsRow): never {
  throw new Error(`unit ${label} was accepted and is not in the copy`);
}
