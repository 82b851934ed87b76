import { type Fen, notFound, Refusal } from '@onedesk/kernel';
import { changesSince, type CommandContext, todayIn } from '@onedesk/subgraph';
import { creditOf, lockAccounts } from '../accounts/index.ts';
import { applications, applyCredit } from '../charges/index.ts';
import { refuseReversed, reverse } from '../ledger/index.ts';
import { receiptById, type ReceiptRow } from './receipt.queries.ts';

/**
 * FEE-3: makes a receipt void by the exact opposite of its payment; a second person does it. Where the credit that it
 * gave was put against charges since, those uses are taken back first, the latest first, and what was too much of them
 * is put back.
 * @throws Refusal `AlreadyReversed`, `SecondPersonNeeded`, `Stale`.
 */
export async function voidReceipt(
  command: CommandContext,
  { id, expectedVersion, reason }: { id: string; expectedVersion: number; reason: string },
  key: string,
): Promise<string> {
  const { db, now } = command;
  const { project_id: projectId, account_id: accountId } = await receiptInReach(command, id);
  await lockAccounts(db, [accountId]);
  const receipt = await receiptInReach(command, id);
  await refuseReversed(db, receipt.entry_id);
  if (receipt.cashier_id === command.principal.id) throw secondPersonNeeded(receipt);
  if (receipt.version !== expectedVersion) throw await stale(command, receipt, expectedVersion);
  const bookedOn = await todayIn(db, projectId, now);
  const { entryIds, tooMuch } = await usesToTakeBack(command, receipt);
  await reverse(db, [...entryIds, receipt.entry_id], { projectId, reason, bookedOn, keyOf: (i) => `${key}:${i}` });
  if (tooMuch) await applyCredit(command, { projectId, accountId, bookedOn, key: `${key}:credit`, ...tooMuch });
  return id;
}

async function receiptInReach(command: CommandContext, id: string): Promise<ReceiptRow> {
  const receipt = await receiptById(command.db, id);
  if (!receipt) throw notFound();
  command.require('receipt.void', receipt.project_id);
  return receipt;
}

/** The uses of credit to take back so that what the receipt gave is there again, and what that frees too much. */
async function usesToTakeBack(
  { db }: CommandContext,
  { entry_id: entryId, account_id: accountId }: ReceiptRow,
): Promise<{ entryIds: string[]; tooMuch?: { chargeId: string; fen: Fen } }> {
  const given = await db.row<{ fen: string }>(
    'select coalesce(-sum(amount_fen), 0)::text as fen from ledger_posting where entry_id = $1 and account_id = $2 and charge_id is null',
    [entryId, accountId],
  );
  let missing = BigInt(given?.fen ?? '0') - (await creditOf(db, accountId));
  const entryIds: string[] = [];
  for (const use of missing > 0n ? await applications(db, accountId) : []) {
    entryIds.push(use.entryId);
    missing -= use.fen;
    if (missing <= 0n)
      return missing < 0n ? { entryIds, tooMuch: { chargeId: use.chargeId, fen: -missing } } : { entryIds };
  }
  return { entryIds };
}

const secondPersonNeeded = ({ cashier_name: cashierName }: ReceiptRow): Refusal =>
  new Refusal(
    'SecondPersonNeeded',
    {
      zh: '收据由 {cashierName} 本人开出，须由他人作废',
      en: 'The receipt is {cashierName}’s own: somebody else voids it',
    },
    { facts: { cashierName }, fields: { cashierName } },
  );

async function stale(command: CommandContext, { id, version }: ReceiptRow, expected: number): Promise<Refusal> {
  const { by, at, changes } = await changesSince(command.db, command, {}, id, expected);
  return new Refusal(
    'Stale',
    { zh: '这张收据已有变化，请核对后再提交', en: 'The receipt has changed; compare before you submit again' },
    { fields: { currentVersion: version, changedBy: by, changedAt: at, changes } },
  );
}
