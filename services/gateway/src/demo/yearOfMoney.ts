import type { CivilDate } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { Chance } from '../subgraphs.ts';
import type { System } from '../system.ts';
import { demoFeeItems, monthsAgo } from './money.ts';
import { demoUnits } from './estate.ts';

/** A charge that recurs every month, and how its payer pays. */
interface Standing {
  readonly unitId: string;
  readonly code: string;
  readonly feeItemId: string;
  /** Yuan. */
  readonly amount: string;
  /** The months that somebody has charged already. */
  readonly charged: ReadonlySet<string>;
}

/** Yuan per m² and month, in fen; parking is the same for every space. */
const perSquareMetre = { residential: 300n, retail: 1_200n } as const;
const parking = '150.00';

/** A year of charges and payments, day by day. What has been charged already, by the small demo or before it was cut off, is not charged again. */
export class YearOfMoney {
  readonly #system: System;
  readonly #clerk: Principal;
  readonly #cashier: Principal;
  readonly #standing: readonly Standing[];
  readonly #seed: string;

  private constructor(system: System, personOf: (username: string) => Principal, standing: Standing[], seed: string) {
    this.#system = system;
    this.#clerk = personOf('finance');
    this.#cashier = personOf('cashier');
    this.#standing = standing;
    this.#seed = seed;
  }

  static async of(
    system: System,
    personOf: (username: string) => Principal,
    projectId: string,
    seed: string,
  ): Promise<YearOfMoney> {
    const as = personOf('finance');
    const ask = async <Data>(query: string): Promise<Data> => {
      const { data, errors } = await system.ask<Data>(as, query, { projectId });
      if (!data || errors?.length) throw new Error(JSON.stringify(errors));
      return data;
    };
    const { units } = await ask<{ units: { edges: { node: ChargedUnit }[] } }>(
      `query ($projectId: ID!) { units(projectId: $projectId, first: 100) { edges { node { id code
        accounts { charges(first: 100) { edges { node { month feeItem { id } } } } } } } } }`,
    );
    const { feeItems } = await ask<{ feeItems: { id: string; name: string }[] }>(
      'query ($projectId: ID!) { feeItems(projectId: $projectId) { id name } }',
    );
    const itemNamed = (name: string) => feeItems.find((one) => one.name === name)?.id ?? '';
    const [fee, park] = demoFeeItems.map(itemNamed) as [string, string];
    const standing = units.edges.flatMap(({ node }) => {
      const { id: unitId, code } = node;
      const unit = demoUnits.find(({ building, number }) => `${building}-${number}` === code);
      if (!unit?.owner) return [];
      const own =
        unit.kind === 'parking'
          ? { feeItemId: park, amount: parking }
          : { feeItemId: fee, amount: feeOf(unit.area, perSquareMetre[unit.kind]) };
      return [{ unitId, code, ...own, charged: monthsCharged(node, own.feeItemId) }];
    });
    return new YearOfMoney(system, personOf, standing, seed);
  }

  /** What is charged on the first of a month, and paid on any day. */
  async live(day: CivilDate): Promise<void> {
    const month = day.slice(0, 7);
    const last = monthsAgo(1, day);
    for (const one of this.#standing) {
      if (day.endsWith('-01') && !one.charged.has(last)) {
        await this.#do(this.#clerk, 'raiseCharge', 'Charge', `${one.code}:${last}`, {
          unitId: one.unitId,
          feeItemId: one.feeItemId,
          month: last,
          amount: one.amount,
        });
      }
      if (this.#paysOn(one, month) === day) await this.#pay(one, day);
    }
  }

  /** The day of a month on which somebody pays; some do not in this month. */
  #paysOn({ code }: Standing, month: string): CivilDate | null {
    const chance = new Chance(`${this.#seed}:pays:${code}:${month}`);
    if (!chance.happens(0.82)) return null;
    return `${month}-${String(chance.whole(2, 27)).padStart(2, '0')}`;
  }

  async #pay({ unitId, code }: Standing, day: CivilDate): Promise<void> {
    const account = (await this.#accounts(unitId))[0];
    if (!account || account.balance.startsWith('-') || /^0(\.0+)?$/.test(account.balance)) return;
    const chance = new Chance(`${this.#seed}:method:${code}:${day}`);
    const method = chance.weighted({ wechat: 55, alipay: 20, card: 10, cash: 10, transfer: 5 });
    const reference = method === 'transfer' ? `DEMO-${day}-${code}` : null;
    await this.#do(this.#cashier, 'takePayment', 'Receipt', `${code}:${day}`, {
      accountId: account.id,
      amount: account.balance,
      method,
      reference,
    });
  }

  async #accounts(unitId: string): Promise<{ id: string; balance: string }[]> {
    const query = 'query ($id: ID!) { unit(id: $id) { accounts { id balance } } }';
    type Accounts = { unit: { accounts: { id: string; balance: string }[] } };
    const { data, errors } = await this.#system.ask<Accounts>(this.#cashier, query, { id: unitId });
    if (!data || errors?.length) throw new Error(JSON.stringify(errors));
    return data.unit.accounts;
  }

  async #do(who: Principal, command: string, type: string, about: string, input: object): Promise<void> {
    const inputType = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const document = `mutation ($input: ${inputType}!) { result: ${command}(input: $input) { __typename ... on Refusal { message } } }`;
    const idempotencyKey = `year:${command}:${about}`;
    const { data, errors } = await this.#system.ask<{ result: { __typename: string; message?: string } }>(
      who,
      document,
      {
        input: { idempotencyKey, ...input },
      },
    );
    if (data?.result.__typename !== type) {
      throw new Error(`${command} ${about}: ${data?.result.message ?? JSON.stringify(errors)}`);
    }
  }
}

interface ChargedUnit {
  readonly id: string;
  readonly code: string;
  readonly accounts: { charges: { edges: { node: { month: string; feeItem: { id: string } } }[] } }[];
}

const monthsCharged = ({ accounts }: ChargedUnit, feeItemId: string): ReadonlySet<string> =>
  new Set(
    accounts
      .flatMap(({ charges }) => charges.edges)
      .filter(({ node }) => node.feeItem.id === feeItemId)
      .map(({ node }) => node.month),
  );

/** Yuan: area in m² (two decimals) by a price in fen. */
function feeOf(area: string, fen: bigint): string {
  const [whole = '0', part = ''] = area.split('.');
  const hundredths = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
  const total = (hundredths * fen + 50n) / 100n;
  return `${total / 100n}.${String(total % 100n).padStart(2, '0')}`;
}
