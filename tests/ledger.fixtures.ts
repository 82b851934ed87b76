import { newId } from '@onedesk/kernel';
import pg from 'pg';

/** Writes a ledger's entries as SQL: for tests of what other services make of them. */
export class Ledger {
  readonly #db: pg.Client;
  readonly #projectId: string;
  readonly #item = newId();
  readonly #own = { income: newId(), opening: newId() };

  private constructor(db: pg.Client, projectId: string) {
    this.#db = db;
    this.#projectId = projectId;
  }

  static async open(url: string, projectId: string): Promise<Ledger> {
    const db = new pg.Client({ connectionString: url });
    await db.connect();
    await db.query(`set search_path = finance; set app.projects = '*'`);
    const ledger = new Ledger(db, projectId);
    await db.query('insert into fee_item (id, project_id, name) values ($1, $2, $3)', [
      ledger.#item,
      projectId,
      newId(),
    ]);
    await ledger.#account(ledger.#own.income, 'income', null, ledger.#item);
    await ledger.#account(ledger.#own.opening, 'opening', null, null);
    return ledger;
  }

  close(): Promise<void> {
    return this.#db.end();
  }

  /** A customer's account for a unit. */
  async account(unitId: string, partyId: string | null = null): Promise<string> {
    const id = newId();
    await this.#account(id, 'customer', unitId, null, partyId);
    return id;
  }

  /** A charge of so many fen, due on a day. */
  charge(accountId: string, fen: number, dueOn: string): Promise<string> {
    const id = newId();
    return this.#entry('charge', fen, async (entryId) => {
      await this.#db.query(
        `insert into charge (id, project_id, account_id, fee_item_id, month, due_on, amount_fen, entry_id) values ($1, $2, $3, $4, date_trunc('month', $5::date), $5, $6, $7)`,
        [id, this.#projectId, accountId, this.#item, dueOn, fen, entryId],
      );
      await this.#post(entryId, accountId, id, fen);
      await this.#post(entryId, this.#own.income, null, -fen);
      return id;
    });
  }

  /** So many fen paid on a charge. */
  pay(accountId: string, chargeId: string, fen: number): Promise<void> {
    return this.#entry('openingPayment', fen, async (entryId) => {
      await this.#post(entryId, this.#own.opening, null, fen);
      await this.#post(entryId, accountId, chargeId, -fen);
    });
  }

  /** What nobody may: an entry is changed, and everything after it hashed again, so that the chain looks whole. */
  async rewrite(seq: number): Promise<void> {
    await this.#db.query(`set session_replication_role = replica`);
    await this.#db.query(`update ledger_entry set reason = 'rewritten' where project_id = $1 and seq = $2`, [
      this.#projectId,
      seq,
    ]);
    await this.#db.query(`
      do $$ declare one ledger_entry; before bytea := decode(repeat('00', 32), 'hex');
      begin
        for one in select * from ledger_entry where project_id = '${this.#projectId}' order by seq loop
          one.previous_hash := before;
          before := sha256(before || convert_to(ledger_entry_text(one), 'UTF8'));
          update ledger_entry set previous_hash = one.previous_hash, hash = before where id = one.id;
          update ledger_chain set hash = before where project_id = one.project_id;
        end loop;
      end $$`);
    await this.#db.query(`set session_replication_role = origin`);
  }

  async #entry<Result>(kind: string, fen: number, work: (entryId: string) => Promise<Result>): Promise<Result> {
    const id = newId();
    await this.#db.query('begin');
    await this.#db.query(
      `insert into ledger_entry (id, project_id, kind, amount_fen, booked_on, command_key) values ($1, $2, $3, $4, '2026-11-01', $5)`,
      [id, this.#projectId, kind, fen, newId()],
    );
    const result = await work(id);
    await this.#db.query('commit');
    return result;
  }

  async #account(id: string, book: string, unitId: string | null, item: string | null, partyId: string | null = null) {
    await this.#db.query(
      'insert into ledger_account (id, project_id, book, unit_id, party_id, fee_item_id) values ($1, $2, $3, $4, $5, $6)',
      [id, this.#projectId, book, unitId, partyId, item],
    );
  }

  async #post(entryId: string, accountId: string, chargeId: string | null, fen: number): Promise<void> {
    await this.#db.query(
      'insert into ledger_posting (project_id, entry_id, account_id, charge_id, amount_fen) values ($1, $2, $3, $4, $5)',
      [this.#projectId, entryId, accountId, chargeId, fen],
    );
  }
}
