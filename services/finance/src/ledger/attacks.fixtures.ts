/** SQL that tries to make the ledger lie, and by which guard the database must refuse it. */
export interface Attack {
  /** Name of the constraint that refuses. */
  guard: string;
  /** What is tried, in words. */
  tries: string;
  sql: string[];
  /** Takes the guard away, so that the test can show that nothing else refuses in its place. */
  without: string;
}

/** The nth id. */
export const id = (n: number): string => `'00000000-0000-7000-8000-${String(n).padStart(12, '0')}'`;

/** Two projects, each with an item; p's accounts of two units, and of the books. */
export const world = {
  p: id(1),
  q: id(2),
  item: id(11),
  itemOfQ: id(12),
  one: id(21),
  other: id(22),
  cash: id(23),
  income: id(24),
  ofQ: id(27),
  cashOfQ: id(28),
  unit: id(31),
  otherUnit: id(32),
  /** An entry of 100 yuan charged to `one`, and its charge. */
  charged: id(41),
  charge: id(51),
  /** A payment of 30 of it, and its receipt. */
  paid: id(42),
  receipt: id(61),
  /** A charge of 5 yuan that was reversed, and the reversal. */
  wrong: id(43),
  wrongCharge: id(52),
  reversal: id(44),
  /** A payment of 2 that somebody else made void. */
  paidInError: id(46),
  voiding: id(47),
  /** An entry of q. */
  chargedInQ: id(45),
};
const w = world;

interface EntryParts {
  bookedOn?: string;
  reverses?: string;
  reason?: string;
  project?: string;
  key?: string;
}

export const account = (
  of: string,
  book: string,
  project = w.p,
  more: { unit?: string; party?: string; item?: string } = {},
): string =>
  `insert into ledger_account (id, project_id, book, unit_id, party_id, fee_item_id) values (${of}, ${project}, '${book}', ${more.unit ?? 'null'}, ${more.party ?? 'null'}, ${more.item ?? 'null'})`;

export const entry = (of: string, kind: string, fen: number, more: EntryParts = {}): string =>
  `insert into ledger_entry (id, project_id, kind, amount_fen, booked_on, reason, reverses, command_key) values (${of}, ${more.project ?? w.p}, '${kind}', ${fen}, '${more.bookedOn ?? '2026-03-01'}', ${more.reason ?? 'null'}, ${more.reverses ?? 'null'}, ${more.key ?? of})`;

export const charge = (
  of: string,
  entryId: string,
  on: string,
  fen: number,
  more: { month?: string; item?: string; project?: string } = {},
): string =>
  `insert into charge (id, project_id, account_id, fee_item_id, month, due_on, amount_fen, entry_id) values (${of}, ${more.project ?? w.p}, ${on}, ${more.item ?? w.item}, '${more.month ?? '2026-03-01'}', '2026-03-15', ${fen}, ${entryId})`;

export const posting = (entryId: string, on: string, fen: number, about = 'null', project = w.p): string =>
  `insert into ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen) values (${project}, ${entryId}, ${on}, ${about}, ${fen})`;

export const receipt = (
  of: string,
  entryId: string,
  on: string,
  more: { method?: string; receivedOn?: string; project?: string } = {},
): string =>
  `insert into receipt (id, project_id, entry_id, account_id, method, received_on) values (${of}, ${more.project ?? w.p}, ${entryId}, ${on}, '${more.method ?? 'cash'}', '${more.receivedOn ?? '2026-03-01'}')`;

/** A charge of some fen as the ledger wants it. */
export const charging = (
  entryId: string,
  of: string,
  on: string,
  fen: number,
  project = w.p,
  item = w.item,
  income = w.income,
): string[] => [
  entry(entryId, 'charge', fen, { project }),
  charge(of, entryId, on, fen, { project, item }),
  posting(entryId, on, fen, of, project),
  posting(entryId, income, -fen, 'null', project),
];

/** A payment of some fen as the ledger wants it. */
export const paying = (entryId: string, of: string, on: string, fen: number, about = 'null'): string[] => [
  entry(entryId, 'payment', fen),
  posting(entryId, w.cash, fen),
  posting(entryId, on, -fen, about),
  receipt(of, entryId, on),
];

/** What was entered before the attacks. */
export const before: string[] = [
  account(w.one, 'customer', w.p, { unit: w.unit }),
  account(w.other, 'customer', w.p, { unit: w.otherUnit }),
  account(w.cash, 'cash'),
  account(w.income, 'income', w.p, { item: w.item }),
  account(w.ofQ, 'customer', w.q, { unit: id(33) }),
  account(w.cashOfQ, 'cash', w.q),
  account(id(29), 'income', w.q, { item: w.itemOfQ }),
  ...charging(w.charged, w.charge, w.one, 10_000),
  ...paying(w.paid, w.receipt, w.one, 3_000, w.charge),
  ...charging(w.wrong, w.wrongCharge, w.one, 500),
  entry(w.reversal, 'reversal', 500, { reverses: w.wrong, reason: `'误收'` }),
  posting(w.reversal, w.one, -500, w.wrongCharge),
  posting(w.reversal, w.income, 500),
  ...paying(w.paidInError, id(62), w.one, 200, w.charge),
  `select set_config('app.actor_id', 'somebody else', true)`,
  entry(w.voiding, 'reversal', 200, { reverses: w.paidInError, reason: `'收错'` }),
  posting(w.voiding, w.cash, -200),
  posting(w.voiding, w.one, 200, w.charge),
  ...charging(w.chargedInQ, id(55), w.ofQ, 100, w.q, w.itemOfQ, id(29)),
];

const table = (guard: string, on: string, tries: string, ...sql: string[]): Attack => ({
  guard,
  tries,
  sql,
  without: `alter table ${on} drop constraint ${guard} cascade`,
});
const index = (guard: string, tries: string, ...sql: string[]): Attack => ({
  guard,
  tries,
  sql,
  without: `drop index ${guard}`,
});
const trigger = (guard: string, name: string, tries: string, ...sql: string[]): Attack => ({
  guard,
  tries,
  sql,
  without: `drop trigger ${name.replace('.', ' on ')}`,
});
const fresh = id(99);
const another = id(98);
const closed = `insert into closed_month (id, project_id, month) values (${id(71)}, ${w.p}, '2026-02-01')`;

const onAccounts: Attack[] = [
  table('ledger_account_book', 'ledger_account', 'a book that does not exist', account(fresh, 'safe')),
  table('ledger_account_unit', 'ledger_account', 'a customer without a unit', account(fresh, 'customer')),
  table(
    'ledger_account_party',
    'ledger_account',
    'a bank account of a party',
    account(fresh, 'bank', w.p, { party: id(5) }),
  ),
  table('ledger_account_item', 'ledger_account', 'income of no item', account(fresh, 'income')),
  table(
    'ledger_account_fee_item',
    'ledger_account',
    'income of another project’s item',
    account(fresh, 'income', w.p, { item: w.itemOfQ }),
  ),
  index(
    'ledger_account_liable',
    'a second account of the same unit and party',
    account(fresh, 'customer', w.p, { unit: w.unit }),
  ),
  index('ledger_account_own', 'a second cash book', account(fresh, 'cash')),
  table(
    'ledger_account_prepaid',
    'ledger_account',
    'spending credit that is not there',
    entry(fresh, 'application', 10),
    posting(fresh, w.one, 10),
    posting(fresh, w.one, -10, w.charge),
  ),
];

const onEntries: Attack[] = [
  table('ledger_entry_kind', 'ledger_entry', 'a kind that does not exist', entry(fresh, 'gift', 10)),
  table('ledger_entry_amount', 'ledger_entry', 'an entry of less than nothing', entry(fresh, 'application', -10)),
  table(
    'ledger_entry_reversal',
    'ledger_entry',
    'a reversal of nothing',
    entry(fresh, 'reversal', 10, { reason: `'x'` }),
  ),
  table(
    'ledger_entry_reason',
    'ledger_entry',
    'a reversal without a reason',
    entry(fresh, 'reversal', 3_000, { reverses: w.paid }),
  ),
  table(
    'ledger_entry_reversed_once',
    'ledger_entry',
    'reversing twice',
    entry(fresh, 'reversal', 500, { reverses: w.wrong, reason: `'x'` }),
  ),
  table(
    'ledger_entry_reverses',
    'ledger_entry',
    'reversing an entry of another project',
    entry(fresh, 'reversal', 100, { reverses: w.chargedInQ, reason: `'x'` }),
  ),
  table(
    'ledger_entry_once',
    'ledger_entry',
    'one command entering twice',
    entry(fresh, 'application', 10, { key: w.charged }),
  ),
  trigger(
    'ledger_entry_month_open',
    'enter.ledger_entry',
    'booking in a closed month',
    closed,
    entry(fresh, 'application', 10, { bookedOn: '2026-02-28' }),
  ),
  trigger(
    'ledger_entry_two_postings',
    'seal.ledger_entry',
    'an entry with no postings',
    entry(fresh, 'application', 10),
  ),
  trigger(
    'ledger_entry_balanced',
    'seal.ledger_entry',
    'an entry that is not balanced',
    entry(fresh, 'application', 10),
    posting(fresh, w.cash, 10),
    posting(fresh, w.other, -9),
  ),
  trigger(
    'ledger_entry_sum',
    'seal.ledger_entry',
    'an entry that says less than it moves',
    entry(fresh, 'application', 9),
    posting(fresh, w.cash, 10),
    posting(fresh, w.other, -10),
  ),
  trigger(
    'ledger_entry_charges',
    'seal.ledger_entry',
    'a charge that its entry does not post',
    entry(fresh, 'charge', 10),
    charge(another, fresh, w.other, 10),
    posting(fresh, w.cash, 10),
    posting(fresh, w.income, -10),
  ),
  trigger(
    'ledger_entry_receipt',
    'seal.ledger_entry',
    'a payment without a receipt',
    ...paying(fresh, another, w.other, 10).slice(0, 3),
  ),
  trigger(
    'ledger_entry_mirrors',
    'seal.ledger_entry',
    'a reversal that gives back to somebody else',
    entry(fresh, 'reversal', 3_000, { reverses: w.paid, reason: `'x'` }),
    posting(fresh, w.cash, -3_000),
    posting(fresh, w.income, 3_000),
  ),
  trigger(
    'ledger_entry_reverses_no_reversal',
    'seal.ledger_entry',
    'reversing a reversal',
    entry(fresh, 'reversal', 200, { reverses: w.voiding, reason: `'x'` }),
    posting(fresh, w.cash, 200),
    posting(fresh, w.one, -200, w.charge),
  ),
  trigger(
    'receipt_second_person',
    'seal.ledger_entry',
    'voiding one’s own receipt',
    entry(fresh, 'reversal', 3_000, { reverses: w.paid, reason: `'x'` }),
    posting(fresh, w.cash, -3_000),
    posting(fresh, w.one, 3_000, w.charge),
  ),
  trigger(
    'ledger_entry_unsealed',
    'unsealed.ledger_posting',
    'adding postings to an old entry',
    posting(w.charged, w.cash, 10),
    posting(w.charged, w.other, -10),
  ),
];

const onCharges: Attack[] = [
  table(
    'charge_month',
    'charge',
    'a month that starts on the second',
    charge(fresh, w.charged, w.other, 10, { month: '2026-03-02' }),
  ),
  table('charge_amount', 'charge', 'charging less than nothing', charge(fresh, w.charged, w.other, -10)),
  table('charge_open', 'charge', 'paying a charge twice over', ...paying(fresh, another, w.one, 7_001, w.charge)),
  table(
    'charge_reversed',
    'charge',
    'opening a reversed charge again',
    entry(fresh, 'application', 10),
    posting(fresh, w.one, 10, w.wrongCharge),
    posting(fresh, w.other, -10),
  ),
  table('charge_account', 'charge', 'charging an account of another project', charge(fresh, w.charged, w.ofQ, 10)),
  table(
    'charge_fee_item',
    'charge',
    'charging another project’s item',
    charge(fresh, w.charged, w.other, 10, { item: w.itemOfQ }),
  ),
  table('charge_entry', 'charge', 'charging by another project’s entry', charge(fresh, w.chargedInQ, w.other, 10)),
  trigger('charge_of_customer', 'customer.charge', 'charging the cash book', charge(fresh, w.charged, w.cash, 10)),
  trigger(
    'charge_month_open',
    'charged.charge',
    'charging a closed month',
    closed,
    charge(fresh, w.charged, w.other, 10, { month: '2026-02-01' }),
  ),
  trigger(
    'ledger_entry_unsealed',
    'unsealed.charge',
    'charging by an old entry',
    charge(fresh, w.charged, w.other, 10),
  ),
];

const onPostings: Attack[] = [
  table('ledger_posting_amount', 'ledger_posting', 'a posting of nothing', posting(w.charged, w.other, 0)),
  table(
    'ledger_posting_entry',
    'ledger_posting',
    'posting to another project’s entry',
    posting(w.chargedInQ, w.other, 10),
  ),
  table(
    'ledger_posting_account',
    'ledger_posting',
    'posting to another project’s account',
    posting(w.charged, w.ofQ, 10),
  ),
  table(
    'ledger_posting_charge',
    'ledger_posting',
    'paying another account’s charge',
    entry(fresh, 'application', 10),
    posting(fresh, w.cash, 10),
    posting(fresh, w.other, -10, w.charge),
  ),
];

const onReceipts: Attack[] = [
  table(
    'receipt_method',
    'receipt',
    'a method that does not exist',
    receipt(fresh, w.charged, w.one, { method: 'shells' }),
  ),
  table(
    'receipt_reference',
    'receipt',
    'a transfer without its reference',
    receipt(fresh, w.charged, w.one, { method: 'transfer' }),
  ),
  table('receipt_of_entry', 'receipt', 'two receipts for one payment', receipt(fresh, w.paid, w.one)),
  table('receipt_entry', 'receipt', 'a receipt for another project’s entry', receipt(fresh, w.chargedInQ, w.one)),
  table('receipt_account', 'receipt', 'a receipt for another project’s account', receipt(fresh, w.charged, w.ofQ)),
  trigger(
    'ledger_entry_receipt',
    'seal.ledger_entry',
    'a receipt for something that is no payment',
    ...charging(fresh, another, w.other, 10),
    receipt(id(97), fresh, w.other),
  ),
  trigger(
    'ledger_entry_receipt',
    'seal.ledger_entry',
    'a receipt to somebody else than who was credited',
    ...paying(fresh, another, w.other, 10).slice(0, 3),
    receipt(another, fresh, w.one),
  ),
  trigger('ledger_entry_unsealed', 'unsealed.receipt', 'a receipt for an old entry', receipt(fresh, w.charged, w.one)),
];

const onMonths: Attack[] = [
  table('closed_month_first', 'closed_month', 'closing half a month', closed.replace('02-01', '02-15')),
  table('closed_month_once', 'closed_month', 'closing a month twice', closed, closed.replace(id(71), fresh)),
];

export const attacks: Attack[] = [...onAccounts, ...onEntries, ...onCharges, ...onPostings, ...onReceipts, ...onMonths];
