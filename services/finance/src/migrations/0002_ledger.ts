import { guard, inScope } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';
import { ledgerRules } from './0002_ledger.rules.ts';

/**
 * The ledger (LED-1): accounts, charges, balanced entries, receipts, closed months. The application may insert what a
 * person states, column by column, and may change nothing; balances, open amounts, numbers and the chain of hashes are
 * written by triggers. All amounts are fen. Composite keys keep everything of an entry in one project.
 */
export class Ledger extends Migration {
  override up(): void {
    this.addSql(`alter table fee_item add constraint fee_item_project unique (project_id, id)`);
    for (const sql of [...accounts, ...entries, ...charges, ...postings, ...receipts, ...months, ...chain]) {
      this.addSql(sql);
    }
    for (const sql of guarded) this.addSql(sql);
    for (const sql of ledgerRules) this.addSql(sql);
    const app = `onedesk_${this.config.get('schema')}_app`;
    for (const [table, columns] of Object.entries(statedBy)) {
      this.addSql(`revoke insert, update, delete, truncate on ${table} from ${app}`);
      if (columns) this.addSql(`grant insert (${columns}) on ${table} to ${app}`);
    }
    this.addSql(`revoke execute on function lock_accounts(uuid[]) from public`);
    this.addSql(`grant execute on function lock_accounts(uuid[]) to ${app}`);
  }
}

/** What the application may say when it inserts; everything else is the database's to say. */
const statedBy: Record<string, string | null> = {
  ledger_account: 'id, project_id, book, unit_id, party_id, fee_item_id',
  ledger_entry: 'id, project_id, kind, amount_fen, booked_on, reason, reverses, import_id, command_key',
  charge: 'id, project_id, account_id, fee_item_id, month, due_on, amount_fen, entry_id, remark, import_id',
  ledger_posting: 'project_id, entry_id, account_id, charge_id, amount_fen',
  receipt: 'id, project_id, entry_id, account_id, payer_id, method, reference, received_on',
  closed_month: 'id, project_id, month',
  receipt_counter: null,
  ledger_chain: null,
};

/** The instant of the running command. */
const now = `coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp())`;

const accounts = [
  // Cash, bank, income and opening keep no running balance: every payment of a project would wait for that one row.
  `create table ledger_account (
    id uuid primary key,
    project_id uuid not null,
    book text not null constraint ledger_account_book check (book in ('customer', 'cash', 'bank', 'income', 'opening')),
    unit_id uuid,
    party_id uuid,
    fee_item_id uuid,
    balance_fen bigint not null default 0,
    prepaid_fen bigint not null default 0 constraint ledger_account_prepaid check (prepaid_fen >= 0),
    version integer not null default 1,
    created_at timestamptz not null default ${now},
    constraint ledger_account_project unique (project_id, id),
    constraint ledger_account_unit check ((book = 'customer') = (unit_id is not null)),
    constraint ledger_account_party check (party_id is null or book = 'customer'),
    constraint ledger_account_item check ((book = 'income') = (fee_item_id is not null)),
    constraint ledger_account_fee_item foreign key (project_id, fee_item_id) references fee_item (project_id, id)
  )`,
  `create unique index ledger_account_liable on ledger_account (project_id, unit_id, party_id) nulls not distinct where book = 'customer'`,
  `create unique index ledger_account_own on ledger_account (project_id, book, fee_item_id) nulls not distinct where book <> 'customer'`,
  `create index ledger_account_of_unit on ledger_account (unit_id) where book = 'customer'`,
  `create index ledger_account_of_party on ledger_account (party_id) where party_id is not null`,
];

const entries = [
  `create table ledger_entry (
    id uuid primary key,
    project_id uuid not null,
    kind text not null constraint ledger_entry_kind check (kind in ('openingCharge', 'openingPayment', 'charge', 'payment', 'reversal', 'application')),
    amount_fen bigint not null constraint ledger_entry_amount check (amount_fen > 0),
    booked_on date not null,
    reason text,
    reverses uuid constraint ledger_entry_reversed_once unique,
    import_id uuid,
    actor_id text not null,
    actor_name text not null,
    command_key text not null,
    at timestamptz not null,
    seq bigint,
    previous_hash bytea,
    hash bytea,
    constraint ledger_entry_project unique (project_id, id),
    constraint ledger_entry_place unique (project_id, seq),
    constraint ledger_entry_once unique (actor_id, command_key),
    constraint ledger_entry_reversal check ((kind = 'reversal') = (reverses is not null)),
    constraint ledger_entry_reason check (kind <> 'reversal' or length(btrim(coalesce(reason, ''))) > 0),
    constraint ledger_entry_reverses foreign key (project_id, reverses) references ledger_entry (project_id, id)
  )`,
  `create index ledger_entry_import on ledger_entry (import_id) where import_id is not null`,
];

const charges = [
  `create table charge (
    id uuid primary key,
    project_id uuid not null,
    account_id uuid not null,
    fee_item_id uuid not null,
    month date not null constraint charge_month check (extract(day from month) = 1),
    due_on date not null,
    amount_fen bigint not null constraint charge_amount check (amount_fen > 0),
    open_fen bigint not null default 0 constraint charge_open check (open_fen between 0 and amount_fen),
    entry_id uuid not null,
    remark text,
    reversed boolean not null default false,
    import_id uuid,
    constraint charge_of_account unique (project_id, account_id, id),
    constraint charge_reversed check (not reversed or open_fen = 0),
    constraint charge_account foreign key (project_id, account_id) references ledger_account (project_id, id),
    constraint charge_fee_item foreign key (project_id, fee_item_id) references fee_item (project_id, id),
    constraint charge_entry foreign key (project_id, entry_id) references ledger_entry (project_id, id)
  )`,
  `create index charge_due on charge (account_id, due_on, id)`,
  `create index charge_period on charge (account_id, month, id)`,
  `create index charge_month_of_project on charge (project_id, month)`,
  `create index charge_open_of_project on charge (project_id, due_on) where open_fen > 0`,
  `create index charge_entry_of on charge (entry_id)`,
];

const postings = [
  `create table ledger_posting (
    id bigint generated always as identity primary key,
    project_id uuid not null,
    entry_id uuid not null,
    account_id uuid not null,
    charge_id uuid,
    amount_fen bigint not null constraint ledger_posting_amount check (amount_fen <> 0),
    constraint ledger_posting_entry foreign key (project_id, entry_id) references ledger_entry (project_id, id),
    constraint ledger_posting_account foreign key (project_id, account_id) references ledger_account (project_id, id),
    constraint ledger_posting_charge foreign key (project_id, account_id, charge_id) references charge (project_id, account_id, id)
  )`,
  `create index ledger_posting_of_entry on ledger_posting (entry_id)`,
  `create index ledger_posting_of_account on ledger_posting (account_id, entry_id)`,
  `create index ledger_posting_of_charge on ledger_posting (charge_id) where charge_id is not null`,
];

const receipts = [
  `create table receipt (
    id uuid primary key,
    project_id uuid not null,
    year integer not null,
    number text not null,
    entry_id uuid not null constraint receipt_of_entry unique,
    account_id uuid not null,
    payer_id uuid,
    method text not null constraint receipt_method check (method in ('cash', 'transfer', 'card', 'wechat', 'alipay')),
    reference text,
    received_on date not null,
    voided_by_entry uuid,
    version integer not null default 1,
    constraint receipt_number unique (project_id, number),
    constraint receipt_reference check (method <> 'transfer' or length(btrim(coalesce(reference, ''))) > 0),
    constraint receipt_entry foreign key (project_id, entry_id) references ledger_entry (project_id, id),
    constraint receipt_account foreign key (project_id, account_id) references ledger_account (project_id, id),
    constraint receipt_voided_by foreign key (project_id, voided_by_entry) references ledger_entry (project_id, id)
  )`,
  `create index receipt_received on receipt (project_id, received_on)`,
  `create index receipt_of_account on receipt (account_id)`,
  `create table receipt_counter (
    project_id uuid not null,
    year integer not null,
    last integer not null,
    primary key (project_id, year)
  )`,
];

const months = [
  `create table closed_month (
    id uuid primary key,
    project_id uuid not null,
    month date not null constraint closed_month_first check (extract(day from month) = 1),
    closed_at timestamptz not null,
    closed_by_id text not null,
    closed_by text not null,
    constraint closed_month_once unique (project_id, month)
  )`,
];

const chain = [
  `create table ledger_chain (
    project_id uuid primary key,
    seq bigint not null default 0,
    hash bytea not null default decode(repeat('00', 32), 'hex')
  )`,
];

const scope = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy scope on ${table} using (${inScope}) with check (${inScope})`,
];

/** Postings are told by their entry, counter and chain by what they count: they have no history of their own. */
const guarded = [
  ...guard('ledger_account', { type: 'LedgerAccount', derived: ['balance_fen', 'prepaid_fen'] }),
  ...guard('ledger_entry', { type: 'LedgerEntry', derived: ['seq', 'previous_hash', 'hash'] }),
  ...guard('charge', { type: 'Charge', subjects: ['account_id'], derived: ['open_fen'] }),
  ...guard('receipt', { type: 'Receipt', subjects: ['account_id'] }),
  ...guard('closed_month', { type: 'ClosedMonth' }),
  ...scope('ledger_posting'),
  ...scope('receipt_counter'),
  ...scope('ledger_chain'),
];
