import { newId } from '@onedesk/kernel';

/** What may happen in a ledger, as small numbers that a generator can choose. */
export type Deed =
  | {
      do: 'charge';
      on: number;
      item: number;
      month: number;
      dueAfter: number;
      fen: number;
      day: number;
      opening: boolean;
    }
  | { do: 'pay'; by: number; fen: number; day: number; opening: boolean }
  | { do: 'useCredit'; of: number; day: number }
  | { do: 'reverse'; which: number; day: number };

/** A charge as a careful person would keep it on paper: with everything that was booked on it. */
export interface PaperCharge {
  id: string;
  account: number;
  item: number;
  month: string;
  dueOn: string;
  fen: bigint;
  entry: string;
  reversed: boolean;
  moves: { day: string; fen: bigint }[];
}

interface Posting {
  account: string;
  charge?: PaperCharge;
  fen: bigint;
}

interface PaperEntry {
  id: string;
  kind: string;
  day: string;
  fen: bigint;
  postings: Posting[];
  reversed: boolean;
  reverses?: PaperEntry;
}

const firstDay = Date.UTC(2025, 9, 1);
/** The nth day since 2025-10-01. */
export const dayOf = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10);
/** The nth month since 2025-10. */
export const monthOf = (n: number): string => new Date(Date.UTC(2025, 9 + n, 1)).toISOString().slice(0, 7);

/** The nth of a list that has one. */
export function nth<Value>(list: readonly Value[], n: number): Value {
  const value = list[n];
  if (value === undefined) throw new RangeError(`there is no ${n} among ${list.length}`);
  return value;
}

const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);
const open = (charge: PaperCharge): bigint => sum(charge.moves.map(({ fen }) => fen));
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A ledger on paper beside the one in the database: does the same deeds in both, and skips what the ledger would refuse. */
export class Books {
  readonly project = newId();
  readonly buildings: readonly string[] = [newId(), newId()];
  readonly items: readonly string[] = [newId(), newId()];
  /** Of the units 0, 1 in the first building and 2, 3 in the second; the last two are of one unit. */
  readonly accounts: readonly { id: string; unit: string; building: number }[];
  readonly charges: PaperCharge[] = [];
  readonly entries: PaperEntry[] = [];
  readonly #bank = newId();
  readonly #opening = newId();
  readonly #income: readonly string[] = [newId(), newId()];
  readonly #sql: string[] = [];

  constructor() {
    const units = [0, 1, 2, 3].map((n) => ({ id: newId(), building: n < 2 ? 0 : 1, n }));
    const of = [0, 1, 2, 3, 3].map((n) => nth(units, n));
    this.accounts = of.map((unit) => ({ id: newId(), unit: unit.id, building: unit.building }));
    const p = text(this.project);
    this.#sql.push(
      `insert into project_copy (generation, id, name, time_zone, version) values (1, ${p}, '试验', 'Asia/Shanghai', 1)`,
      ...this.buildings.map(
        (id, n) =>
          `insert into building_copy (generation, id, project_id, name, withdrawn, version) values (1, '${id}', ${p}, '${10 - n * 8}栋', false, 1)`,
      ),
      ...units.map(
        ({ id, building, n }) =>
          `insert into unit_copy (generation, id, project_id, building_id, code, number, unit_key, kind, area, withdrawn, version) values (1, '${id}', ${p}, '${this.buildings[building]}', '${n}', '${n}', '${n}', 'office', 1, false, 1)`,
      ),
      ...this.items.map((id, n) => `insert into fee_item (id, project_id, name) values ('${id}', ${p}, '项目${n}')`),
      ...this.accounts.map(
        ({ id, unit }) =>
          `insert into ledger_account (id, project_id, book, unit_id, party_id) values ('${id}', ${p}, 'customer', '${unit}', '${newId()}')`,
      ),
      `insert into ledger_account (id, project_id, book) values ('${this.#bank}', ${p}, 'bank'), ('${this.#opening}', ${p}, 'opening')`,
      ...this.items.map(
        (item, n) =>
          `insert into ledger_account (id, project_id, book, fee_item_id) values ('${this.#income[n]}', ${p}, 'income', '${item}')`,
      ),
    );
  }

  /** What the database has to run, all in one transaction. */
  get sql(): string {
    return `begin; set local search_path = finance; set local app.projects = '*'; ${this.#sql.join('; ')}; commit`;
  }

  do(deed: Deed): void {
    if (deed.do === 'charge') this.#charge(deed);
    else if (deed.do === 'pay') this.#pay(deed);
    else if (deed.do === 'useCredit') this.#useCredit(deed);
    else this.#reverse(deed);
  }

  #charge(deed: Deed & { do: 'charge' }): void {
    const entry = newId();
    const charge: PaperCharge = {
      id: newId(),
      account: deed.on,
      item: deed.item,
      month: monthOf(deed.month),
      dueOn: dayOf(deed.month * 30 + deed.dueAfter),
      fen: BigInt(deed.fen),
      entry,
      reversed: false,
      moves: [],
    };
    this.charges.push(charge);
    this.#enter(entry, deed.opening ? 'openingCharge' : 'charge', deed.day, [
      { account: nth(this.accounts, deed.on).id, charge, fen: charge.fen },
      { account: deed.opening ? this.#opening : nth(this.#income, deed.item), fen: -charge.fen },
    ]);
  }

  /** To the oldest due first; the rest of a payment becomes credit, an opening payment pays charges only. */
  #pay({ by, fen, day, opening }: Deed & { do: 'pay' }): void {
    const parts = this.#spread(by, BigInt(fen));
    const rest = BigInt(fen) - sum(parts.map((part) => -part.fen));
    if (opening && parts.length === 0) return;
    const paid = opening ? BigInt(fen) - rest : BigInt(fen);
    const credit = !opening && rest > 0n ? [{ account: nth(this.accounts, by).id, fen: -rest }] : [];
    this.#enter(newId(), opening ? 'openingPayment' : 'payment', day, [
      { account: opening ? this.#opening : this.#bank, fen: paid },
      ...parts,
      ...credit,
    ]);
  }

  #useCredit({ of, day }: Deed & { do: 'useCredit' }): void {
    const parts = this.#spread(of, this.#credit(of));
    if (parts.length === 0) return;
    this.#enter(newId(), 'application', day, [
      { account: nth(this.accounts, of).id, fen: sum(parts.map((part) => -part.fen)) },
      ...parts,
    ]);
  }

  #reverse({ which, day }: Deed & { do: 'reverse' }): void {
    const entry = this.entries[which % Math.max(1, this.entries.length)];
    if (!entry || entry.reversed || entry.kind === 'reversal') return;
    const opposite = entry.postings.map((posting) => ({ ...posting, fen: -posting.fen }));
    const credit = -sum(entry.postings.filter((posting) => this.#isCredit(posting)).map(({ fen }) => fen));
    const account = this.accounts.findIndex(({ id }) => entry.postings.some((posting) => posting.account === id));
    if (credit > 0n && this.#credit(account) < credit) return;
    if (opposite.some(({ charge, fen }) => charge && (open(charge) + fen < 0n || open(charge) + fen > charge.fen)))
      return;
    entry.reversed = true;
    for (const charge of this.charges) if (charge.entry === entry.id) charge.reversed = true;
    this.#enter(newId(), 'reversal', day, opposite, entry);
  }

  readonly #isCredit = ({ account, charge }: Posting): boolean =>
    !charge && this.accounts.some(({ id }) => id === account);

  #credit(of: number): bigint {
    const postings = this.entries.flatMap((entry) => entry.postings);
    return -sum(
      postings.filter((one) => !one.charge && one.account === nth(this.accounts, of).id).map(({ fen }) => fen),
    );
  }

  /** Postings that pay an account's open charges, oldest first, as far as the amount goes. */
  #spread(account: number, fen: bigint): Posting[] {
    let left = fen;
    const due = this.charges.filter((charge) => charge.account === account && open(charge) > 0n);
    return due
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .flatMap((charge) => {
        const part = left < open(charge) ? left : open(charge);
        left -= part;
        return part > 0n ? [{ account: nth(this.accounts, account).id, charge, fen: -part }] : [];
      });
  }

  #enter(id: string, kind: string, day: number, postings: Posting[], reverses?: PaperEntry): void {
    const fen = sum(postings.filter((one) => one.fen > 0n).map((one) => one.fen));
    const entry: PaperEntry = {
      id,
      kind,
      day: dayOf(day),
      fen,
      postings,
      reversed: false,
      ...(reverses ? { reverses } : {}),
    };
    this.entries.push(entry);
    for (const posting of postings) posting.charge?.moves.push({ day: entry.day, fen: posting.fen });
    this.#write(entry);
  }

  #write({ id, kind, day, fen, postings, reverses }: PaperEntry): void {
    const p = text(this.project);
    // FEE-3: who voids is not who took the money.
    this.#sql.push(`select set_config('app.actor_id', '${reverses ? 'second' : 'first'}', true)`);
    this.#sql.push(
      `insert into ledger_entry (id, project_id, kind, amount_fen, booked_on, reason, reverses, command_key) values ('${id}', ${p}, '${kind}', ${fen}, '${day}', ${reverses ? "'错'" : 'null'}, ${reverses ? text(reverses.id) : 'null'}, '${id}')`,
    );
    for (const charge of this.charges.filter((one) => one.entry === id)) {
      this.#sql.push(
        `insert into charge (id, project_id, account_id, fee_item_id, month, due_on, amount_fen, entry_id) values ('${charge.id}', ${p}, '${nth(this.accounts, charge.account).id}', '${this.items[charge.item]}', '${charge.month}-01', '${charge.dueOn}', ${charge.fen}, '${id}')`,
      );
    }
    for (const posting of postings) {
      this.#sql.push(
        `insert into ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen) values (${p}, '${id}', '${posting.account}', ${posting.charge ? text(posting.charge.id) : 'null'}, ${posting.fen})`,
      );
    }
    const payer = postings.find(({ account }) => this.accounts.some((one) => one.id === account));
    if (kind !== 'payment' || !payer) return;
    this.#sql.push(
      `insert into receipt (id, project_id, entry_id, account_id, method, received_on) values ('${newId()}', ${p}, '${id}', '${payer.account}', 'cash', '${day}')`,
    );
  }
}
