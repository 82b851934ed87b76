import { allocate } from '../payments/allocate.ts';

/** A charge as the model has it; fen. */
interface ModelCharge {
  name: string;
  dueOn: string;
  amount: bigint;
  open: bigint;
  reversed: boolean;
}

/** A payment as the model has it. */
interface ModelReceipt {
  name: string;
  lines: readonly { chargeId: string; fen: bigint }[];
  credit: bigint;
  voided: boolean;
}

/** A use of credit. */
interface Use {
  charge: string;
  fen: bigint;
  standing: boolean;
}

/**
 * What the ledger should say of one account, told as simply as can be: lists in memory, no entries, no database. Charges
 * are in the order they were made, which is also that of equal due days.
 */
export class AccountModel {
  readonly charges: ModelCharge[] = [];
  readonly receipts: ModelReceipt[] = [];
  readonly #uses: Use[] = [];
  prepaid = 0n;

  get arrears(): bigint {
    return this.charges.reduce((sum, { open }) => sum + open, 0n);
  }

  get balance(): bigint {
    return this.arrears - this.prepaid;
  }

  charge(name: string, dueOn: string, amount: bigint): void {
    this.charges.push({ name, dueOn, amount, open: amount, reversed: false });
    this.#use(name, this.prepaid < amount ? this.prepaid : amount);
  }

  pay(name: string, amount: bigint, chosen?: ReadonlySet<string>): void {
    const oldest = this.charges
      .map((charge, i) => ({ ...charge, id: charge.name, i }))
      .toSorted((a, b) => (a.dueOn === b.dueOn ? a.i - b.i : a.dueOn < b.dueOn ? -1 : 1));
    const { lines, credit } = allocate(oldest, amount, chosen);
    for (const { chargeId, fen } of lines) this.#named(chargeId).open -= fen;
    this.prepaid += credit;
    this.receipts.push({ name, lines, credit, voided: false });
  }

  /** What a void answers. */
  makeVoid(name: string): 'Receipt' | 'AlreadyReversed' {
    const receipt = this.receipts.find((one) => one.name === name);
    if (!receipt || receipt.voided) return 'AlreadyReversed';
    let missing = receipt.credit - this.prepaid;
    while (missing > 0n) {
      const use = this.#uses.findLast(({ standing }) => standing);
      if (!use) throw new Error('credit that nobody gave');
      this.#takeBack(use);
      missing -= use.fen;
      if (missing < 0n) this.#use(use.charge, -missing);
    }
    this.prepaid -= receipt.credit;
    for (const { chargeId, fen } of receipt.lines) this.#named(chargeId).open += fen;
    receipt.voided = true;
    return 'Receipt';
  }

  /** What a reversal answers. */
  reverse(name: string): 'Charge' | 'AlreadyReversed' | 'ChargePaid' {
    const charge = this.#named(name);
    if (charge.reversed) return 'AlreadyReversed';
    if (this.receipts.some(({ voided, lines }) => !voided && lines.some(({ chargeId }) => chargeId === name)))
      return 'ChargePaid';
    for (const use of this.#uses) if (use.standing && use.charge === name) this.#takeBack(use);
    Object.assign(charge, { open: 0n, reversed: true });
    return 'Charge';
  }

  #named(name: string): ModelCharge {
    const charge = this.charges.find((one) => one.name === name);
    if (!charge) throw new Error(`no charge ${name}`);
    return charge;
  }

  #use(charge: string, fen: bigint): void {
    if (fen === 0n) return;
    this.prepaid -= fen;
    this.#named(charge).open -= fen;
    this.#uses.push({ charge, fen, standing: true });
  }

  #takeBack(use: Use): void {
    use.standing = false;
    this.prepaid += use.fen;
    this.#named(use.charge).open += use.fen;
  }
}
