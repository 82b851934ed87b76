import { type Fen, moneyText, newId, notFound, Refusal } from '@onedesk/kernel';
import { type CommandContext, todayIn } from '@onedesk/subgraph';
import { bookAccount, creditOf, lockAccounts, openAccounts } from '../accounts/index.ts';
import { isLiable, liableParties, unitById } from '../estate/index.ts';
import { post, refuseClosed, refuseReversed, reverse, unlessClosed, usualDueDay } from '../ledger/index.ts';
import { applications, type ChargeRow, chargeById, itemOf } from './charge.queries.ts';

/** What is charged: a fee item for a month, to the party liable for a unit. */
export interface ChargeRequest {
  readonly unitId: string;
  readonly partyId?: string | null;
  readonly feeItemId: string;
  readonly month: string;
  readonly amount: Fen;
  readonly dueOn?: string | null;
  readonly remark?: string | null;
}

/**
 * FEE-1: charges the party liable for a unit, on its account, which is opened if need be. Credit that is there is put
 * against the charge at once (FEE-3). Returns the charge's id.
 * @throws Refusal `MonthClosed`, `NotLiable`, `NotAllowedNow` for a withdrawn fee item.
 */
export async function raiseCharge(command: CommandContext, request: ChargeRequest, key: string): Promise<string> {
  const { db, now } = command;
  const unit = await unitById(db, request.unitId);
  if (!unit) throw notFound();
  const projectId = unit.project_id;
  command.require('charge.raise', projectId);
  const item = await itemOf(db, projectId, request.feeItemId);
  if (!item) throw notFound();
  if (item.withdrawn) throw withdrawn(item.name);
  await refuseClosed(db, projectId, request.month);
  const today = await todayIn(db, projectId, now);
  const partyId = await liableFor(command, request, today);
  const [accountId = ''] = await openAccounts(db, projectId, [{ unitId: unit.id, partyId }]);
  const income = await bookAccount(db, projectId, 'income', item.id);
  await lockAccounts(db, [accountId]);
  const { amount, month, remark } = request;
  const id = newId();
  const dueOn = request.dueOn ?? usualDueDay(month);
  const charge = { id, accountId, feeItemId: item.id, month, dueOn, fen: amount, remark: remark || null };
  const entry = { id: newId(), projectId, kind: 'charge' as const, bookedOn: today, commandKey: key, charge };
  const postings = [
    { accountId, chargeId: id, fen: amount },
    { accountId: income, fen: -amount },
  ];
  await unlessClosed(month, () => post(db, [{ ...entry, postings }]));
  const credit = await creditOf(db, accountId);
  const fen = credit < amount ? credit : amount;
  await applyCredit(command, { projectId, accountId, chargeId: id, fen, bookedOn: today, key: `${key}:credit` });
  return id;
}

/** How much of an account's credit is put against which charge. */
export interface CreditUse {
  readonly projectId: string;
  readonly accountId: string;
  readonly chargeId: string;
  readonly fen: Fen;
  readonly bookedOn: string;
  readonly key: string;
}

/** Puts credit of a locked account against a charge; nothing where `fen` is zero. */
export async function applyCredit({ db }: CommandContext, use: CreditUse): Promise<void> {
  const { projectId, accountId, chargeId, fen, bookedOn, key } = use;
  if (fen === 0n) return;
  const postings = [
    { accountId, fen },
    { accountId, chargeId, fen: -fen },
  ];
  await post(db, [{ id: newId(), projectId, kind: 'application', bookedOn, commandKey: key, postings }]);
}

/**
 * LED-1: takes a charge back by an entry of its own. Credit that was put against it is credit again; what was paid on
 * it has to be voided first.
 * @throws Refusal `AlreadyReversed`, `ChargePaid`.
 */
export async function reverseCharge(
  command: CommandContext,
  { id, reason }: { id: string; reason: string },
  key: string,
): Promise<string> {
  const { db, now } = command;
  const { project_id: projectId, account_id: accountId } = await chargeInReach(command, id);
  await lockAccounts(db, [accountId]);
  const charge = await chargeInReach(command, id);
  await refuseReversed(db, charge.entry_id);
  if (charge.paid) throw chargePaid(charge);
  const used = await applications(db, accountId, id);
  await reverse(db, [...used.map(({ entryId }) => entryId), charge.entry_id], {
    projectId,
    reason,
    bookedOn: await todayIn(db, projectId, now),
    keyOf: (i) => `${key}:${i}`,
  });
  return id;
}

async function chargeInReach(command: CommandContext, id: string): Promise<ChargeRow> {
  const charge = await chargeById(command.db, id);
  if (!charge) throw notFound();
  command.require('charge.reverse', charge.project_id);
  return charge;
}

async function liableFor(
  { db }: CommandContext,
  { unitId, partyId, month }: ChargeRequest,
  today: string,
): Promise<string | null> {
  if (!partyId) return (await liableParties(db, [unitId], today)).get(unitId) ?? null;
  if (await isLiable(db, unitId, partyId, month, today)) return partyId;
  throw new Refusal('NotLiable', {
    zh: '该客户当时不是这套房屋的业主或租户',
    en: 'This party is neither the owner nor the tenant of the unit then',
  });
}

const chargePaid = ({ amount_fen, open_fen }: ChargeRow): Refusal => {
  const paid = moneyText(BigInt(amount_fen) - BigInt(open_fen));
  return new Refusal(
    'ChargePaid',
    { zh: '这笔应收已收 {paid} 元，请先作废收据', en: '{paid} yuan were paid on this charge; void the receipts first' },
    { facts: { paid }, fields: { paid } },
  );
};

const withdrawn = (name: string): Refusal =>
  new Refusal(
    'NotAllowedNow',
    { zh: '收费项目“{name}”已停用', en: 'The fee item “{name}” is withdrawn' },
    { facts: { name }, fields: { action: 'raiseCharge', facts: [{ name: 'feeItem', value: name }] } },
  );
