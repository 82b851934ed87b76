import { badInput, type CivilDate, type Fen, newId, notFound, Refusal } from '@onedesk/kernel';
import { type CommandContext, defineFaults, fault, todayIn } from '@onedesk/subgraph';
import { accountById, type AccountRow, bookAccount, lockAccounts } from '../accounts/index.ts';
import { openCharges } from '../charges/index.ts';
import { isPartyOf } from '../estate/index.ts';
import { monthOf, type NewPosting, type PaymentMethod, post, refuseClosed, unlessClosed } from '../ledger/index.ts';
import { allocate } from './allocate.ts';

defineFaults({
  dateInFuture: { zh: '日期不能晚于今天', en: 'The day cannot be after today' },
});

/** A payment at the counter. */
export interface PaymentRequest {
  readonly accountId: string;
  readonly amount: Fen;
  readonly method: PaymentMethod;
  readonly reference?: string | null;
  readonly receivedOn?: CivilDate | null;
  /** Only these charges; without them the oldest due first. */
  readonly chargeIds?: readonly string[] | null;
  readonly payerId?: string | null;
}

/**
 * FEE-3: takes a payment against a receipt: to the oldest due charges, or to the chosen ones; what is too much becomes
 * credit. Returns the receipt's id.
 * @throws Refusal `MonthClosed`, `ReferenceMissing`, `NotAllowedNow` where a chosen charge has nothing open any more.
 */
export async function takePayment(command: CommandContext, request: PaymentRequest, key: string): Promise<string> {
  const { db } = command;
  const account = await accountById(db, request.accountId);
  if (!account) throw notFound();
  const { id: accountId, project_id: projectId } = account;
  command.require('payment.take', projectId);
  const reference = request.reference?.trim() || null;
  if (request.method === 'transfer' && !reference) throw referenceMissing();
  const receivedOn = await dayReceived(command, projectId, request.receivedOn);
  await refuseClosed(db, projectId, monthOf(receivedOn));
  const payerId = await payerOf(command, account, request.payerId);
  const till = await bookAccount(db, projectId, request.method === 'cash' ? 'cash' : 'bank');
  await lockAccounts(db, [accountId]);
  const postings = await credits(command, accountId, request);
  const receipt = { id: newId(), accountId, payerId, method: request.method, reference, receivedOn };
  const entry = { id: newId(), projectId, kind: 'payment' as const, bookedOn: receivedOn, commandKey: key, receipt };
  const debit = { accountId: till, fen: request.amount };
  await unlessClosed(monthOf(receivedOn), () => post(db, [{ ...entry, postings: [debit, ...postings] }]));
  return receipt.id;
}

/** The credit side of a payment on the customer's account. */
async function credits(
  { db }: CommandContext,
  accountId: string,
  { amount, chargeIds }: PaymentRequest,
): Promise<NewPosting[]> {
  const open = await openCharges(db, accountId);
  const chosen = chargeIds?.length ? new Set(chargeIds) : undefined;
  const gone = [...(chosen ?? [])].filter((id) => !open.some((charge) => charge.id === id));
  if (gone.length) {
    const known = await db.rows('select 1 from charge where account_id = $1 and id = any($2)', [accountId, gone]);
    throw known.length === gone.length ? nothingOpen() : notFound();
  }
  const { lines, credit } = allocate(open, amount, chosen);
  return [
    ...lines.map(({ chargeId, fen }) => ({ accountId, chargeId, fen: -fen })),
    ...(credit > 0n ? [{ accountId, fen: -credit }] : []),
  ];
}

async function dayReceived(
  { db, now }: CommandContext,
  projectId: string,
  receivedOn: CivilDate | null | undefined,
): Promise<CivilDate> {
  const today = await todayIn(db, projectId, now);
  if (!receivedOn) return today;
  if (receivedOn > today) throw badInput(fault('input.receivedOn', 'dateInFuture'));
  return receivedOn;
}

async function payerOf(
  { db }: CommandContext,
  { project_id: projectId, party_id: partyId }: AccountRow,
  payerId: string | null | undefined,
): Promise<string | null> {
  if (!payerId || payerId === partyId) return partyId;
  if (!(await isPartyOf(db, projectId, payerId))) throw notFound();
  return payerId;
}

const referenceMissing = (): Refusal =>
  new Refusal('ReferenceMissing', {
    zh: '转账收款请填写银行流水号',
    en: 'A transfer needs the bank’s reference',
  });

const nothingOpen = (): Refusal =>
  new Refusal(
    'NotAllowedNow',
    { zh: '所选应收中有已收清的，请重新选择', en: 'One of the chosen charges has nothing open any more; choose again' },
    { fields: { action: 'takePayment', facts: [] } },
  );
