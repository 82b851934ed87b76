import { moneyText } from '@onedesk/kernel';
import { estate } from '@onedesk/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, type Counter, openCounter, send } from '../counter.fixtures.ts';
import { AccountModel } from './model.fixtures.ts';

/** Runs of some accounts at once; each account gets a sequence of commands. */
const [runs, together, commandsEach] = [10, 3, 34];

let counter: Counter;
let units: { id: string; party: string | null }[];
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }), runs * together);
  units = [...counter.units].filter(([code]) => code.startsWith('T座')).map(([, unit]) => unit);
});
afterAll(() => counter.world.close());

type Step =
  | { do: 'charge'; fen: bigint; month: number }
  | { do: 'pay'; fen: bigint; choose: number | null }
  | { do: 'void'; which: number }
  | { do: 'reverse'; which: number };

const fen = fc.oneof(fc.bigInt({ min: 1n, max: 9_999n }), fc.bigInt({ min: 1n, max: 10n ** 11n }));
const which = fc.nat(1_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('charge' as const), fen, month: fc.integer({ min: 1, max: 10 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), fen, choose: fc.option(which) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), which }) },
);

/** One account: what was done to it, here and in the model. */
class Account {
  readonly #model = new AccountModel();
  #id = '';
  readonly #unitId: string;

  constructor(unitId: string) {
    this.#unitId = unitId;
  }

  async take(next: Step): Promise<void> {
    if (next.do === 'charge' || !this.#id) await this.#charge(next.do === 'charge' ? next : { fen: 1n, month: 1 });
    else if (next.do === 'pay') await this.#pay(next);
    else if (next.do === 'void') await this.#void(next.which);
    else await this.#reverse(next.which);
  }

  async agrees(): Promise<void> {
    const { balance, arrears, prepaid, balanceCheck } = await accountOf(counter.cashier, this.#id);
    const model = this.#model;
    expect({ balance, arrears, prepaid }).toEqual({
      balance: moneyText(model.balance),
      arrears: moneyText(model.arrears),
      prepaid: moneyText(model.prepaid),
    });
    expect(balanceCheck.agrees).toBe(true);
    const rows = await counter.world.sql<{ id: string; open: string; reversed: boolean }>(
      'select id, open_fen::text as open, reversed from finance.charge where account_id = $1 order by id',
      [this.#id],
    );
    expect(rows).toEqual(model.charges.map(({ name, open, reversed }) => ({ id: name, open: String(open), reversed })));
  }

  async #charge({ fen: amount, month }: { fen: bigint; month: number }): Promise<void> {
    const text = `2026-${String(month).padStart(2, '0')}`;
    const input = { unitId: this.#unitId, feeItemId: counter.items.fee, month: text, amount: moneyText(amount) };
    const charge = await send(counter.finance, 'raiseCharge', input, true);
    expect(charge.__typename).toBe('Charge');
    this.#id = charge.account.id;
    this.#model.charge(charge.id, `${text}-15`, amount);
  }

  async #pay({ fen: amount, choose }: { fen: bigint; choose: number | null }): Promise<void> {
    const open = this.#model.charges.filter((charge) => charge.open > 0n);
    const chosen =
      choose === null || !open.length
        ? undefined
        : open.filter((_, i) => (choose >> (i % 8)) & 1 || i === choose % open.length);
    const chargeIds = chosen?.map(({ name }) => name);
    const input = { accountId: this.#id, amount: moneyText(amount), method: 'wechat', chargeIds };
    const receipt = await send(counter.cashier, 'takePayment', input, true);
    expect(receipt.__typename).toBe('Receipt');
    this.#model.pay(receipt.id, amount, chargeIds && new Set(chargeIds));
  }

  async #void(nth: number): Promise<void> {
    const { receipts } = this.#model;
    const receipt = receipts[nth % receipts.length];
    if (!receipt) return;
    const answer = await send(
      counter.manager,
      'voidReceipt',
      { id: receipt.name, expectedVersion: 1, reason: '试' },
      true,
    );
    expect(answer.__typename).toBe(this.#model.makeVoid(receipt.name));
  }

  async #reverse(nth: number): Promise<void> {
    const { charges } = this.#model;
    const charge = charges[nth % charges.length];
    if (!charge) return;
    const answer = await send(counter.finance, 'reverseCharge', { id: charge.name, reason: '试' }, true);
    expect(answer.__typename).toBe(this.#model.reverse(charge.name));
  }
}

describe('whatever is done in whatever order', () => {
  test('LED-1 every balance is what a simple model says, to the fen, and the chain holds', {
    timeout: 120_000,
  }, async () => {
    let opened = 0;
    let commands = 0;
    const sequence = fc.array(step, { minLength: commandsEach, maxLength: commandsEach });
    const play = async (steps: Step[]): Promise<void> => {
      const account = new Account(units[opened++]?.id ?? '');
      for (const next of steps) {
        await account.take(next);
        commands++;
      }
      await account.agrees();
    };
    const atOnce = fc.array(sequence, { minLength: together, maxLength: together });
    const property = fc.asyncProperty(atOnce, async (sequences) => {
      await Promise.all(sequences.map(play));
    });
    // A failing sequence is not made shorter: it would go on with accounts that have a history already.
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
    expect(commands).toBeGreaterThanOrEqual(1_000);
    const check = await counter.check();
    expect(check).toMatchObject({ intact: true, firstBrokenSeq: null, balancesAgree: true, receiptsComplete: true });
  });
});
