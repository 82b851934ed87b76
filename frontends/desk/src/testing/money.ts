import type { Record_, Records } from './graph.ts';
import { page } from './page.ts';

type Money = Pick<Records, 'accounts' | 'receipts' | 'feeItems' | 'check'>;

/** The owner owes ¥600.00 for two months of the unit; a year ago a tenant rented it. One receipt was written. */
export function addMoney(project: Record_, unit: Record_, owner: Record_, tenant: Record_): Money {
  const item: Record_ = { __typename: 'FeeItem', id: 'f1', name: '物业费', withdrawn: false };
  const account = accountOf(project, unit, owner);
  const charges = [charge('c1', '2026-09', '250.00', item, account), charge('c2', '2026-10', '350.00', item, account)];
  const receipt = receiptOf(account, owner, item);
  Object.assign(account, {
    charges: () => page(charges),
    entries: () => page([entry('e2', 2, charges[1] ?? item, account), entry('e1', 1, charges[0] ?? item, account)]),
    receipts: () => page([receipt]),
  });
  const tenancy = tenancyOf(unit, tenant);
  Object.assign(unit, {
    accounts: [account],
    tenancies: [tenancy],
    standing: { balance: '600.00', arrears: '600.00', overdueSince: '2026-09-15' },
  });
  Object.assign(owner, { accounts: [account], tenancies: [] });
  Object.assign(tenant, { accounts: [], tenancies: [tenancy] });
  return { accounts: [account], receipts: [receipt], feeItems: [item], check: { ...soundLedger } };
}

const soundLedger = {
  entries: 1234,
  headSeq: 1234,
  headHash: 'ab'.repeat(32),
  intact: true,
  firstBrokenSeq: null,
  balancesAgree: true,
  receiptsComplete: true,
  witnessedSeq: 1200,
  witnessAgrees: true,
};

/** The unit's account of its owner, empty. */
export function openAccount(records: Records, input: Record<string, unknown>): object {
  const unit = records.units.find((one) => one.id === input['unitId']);
  const account = records.accounts[0];
  if (!unit || !account) throw new Error('no such unit');
  Object.assign(account, { balance: '0.00', arrears: '0.00', prepaid: '0.00', overdueSince: null, nextDueOn: null });
  Object.assign(account, { charges: () => page([]) });
  Object.assign(unit, { accounts: [account] });
  return account;
}

/** What a payment does to the account, and its receipt. */
export function takePayment(records: Records, input: Record<string, unknown>): object {
  const account = records.accounts.find((one) => one.id === input['accountId']);
  const base = records.receipts[0];
  if (!account || !base) throw new Error('no such account');
  const surplus = input['amount'] === '620.00';
  Object.assign(account, {
    balance: surplus ? '-20.00' : '0.00',
    arrears: '0.00',
    prepaid: surplus ? '20.00' : '0.00',
    overdueSince: null,
    nextDueOn: null,
    version: 4,
    charges: () => page([]),
  });
  const { amount, method, reference = null } = input;
  const taken = { ...base, id: 'rc2', number: '2026-000002', amount, method, reference, account };
  const receipt = { ...taken, prepaid: account['prepaid'], balanceAfter: account['balance'], voided: null };
  records.receipts.push(receipt);
  return receipt;
}

/** The account's oldest charge. */
export function firstCharge({ accounts }: Records): object {
  const charges = accounts[0]?.['charges'] as () => ReturnType<typeof page>;
  return charges().edges[0]?.node ?? {};
}

function accountOf(project: Record_, unit: Record_, party: Record_): Record_ {
  return {
    __typename: 'LedgerAccount',
    id: 'la1',
    projectId: project.id,
    unit,
    party,
    balance: '600.00',
    arrears: '600.00',
    prepaid: '0.00',
    overdueSince: '2026-09-15',
    nextDueOn: '2026-09-15',
    version: 3,
    allowedActions: ['raiseCharge', 'takePayment'],
    balanceCheck: { recomputed: '600.00', agrees: true, entries: 2 },
  };
}

function charge(id: string, month: string, amount: string, feeItem: Record_, account: Record_): Record_ {
  return {
    __typename: 'Charge',
    id,
    account,
    feeItem,
    month,
    dueOn: `${month}-15`,
    amount,
    open: amount,
    remark: null,
    state: 'open',
    allowedActions: ['reverseCharge'],
  };
}

function entry(id: string, seq: number, about: Record_, account: Record_): Record_ {
  const amount = about['amount'];
  return {
    __typename: 'LedgerEntry',
    id,
    seq,
    kind: 'charge',
    bookedOn: '2026-10-01',
    at: '2026-10-01T01:00:00Z',
    actorName: '财务甲',
    reason: null,
    reverses: null,
    reversedBy: null,
    receipt: null,
    amount,
    hash: '0f'.repeat(32),
    previousHash: '0e'.repeat(32),
    postings: [
      { id: `${id}a`, book: 'customer', amount, account, charge: about },
      { id: `${id}b`, book: 'income', amount: `-${String(amount)}`, account: null, charge: null },
    ],
  };
}

function receiptOf(account: Record_, payer: Record_, feeItem: Record_): Record_ {
  return {
    __typename: 'Receipt',
    id: 'rc1',
    number: '2026-000001',
    projectId: 'p1',
    account,
    amount: '120.00',
    method: 'cash',
    reference: null,
    receivedOn: '2026-08-03',
    at: '2026-08-03T02:00:00Z',
    cashierName: '黄秀英',
    payer,
    lines: [{ feeItem, month: '2026-08', amount: '120.00' }],
    prepaid: '0.00',
    balanceAfter: '0.00',
    voided: null,
    entry: { __typename: 'LedgerEntry', id: 'e0', seq: 7 },
    version: 1,
    allowedActions: ['voidReceipt'],
  };
}

function tenancyOf(unit: Record_, party: Record_): Record_ {
  return {
    __typename: 'Tenancy',
    id: 'tn1',
    unit,
    party,
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    monthlyRent: '8500.00',
    deposit: '0.00',
    depositRemark: '押一付三，另见补充协议',
    filed: false,
    state: 'inForce',
    version: 1,
  };
}
