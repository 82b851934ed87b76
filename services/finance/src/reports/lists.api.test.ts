import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Books, dayOf, type Deed, nth } from './books.fixtures.ts';

let world: Estate;
let books: Books;

const charge = (on: number, fen: number, dueAfter = 14): Deed => ({
  do: 'charge',
  on,
  item: 0,
  month: 0,
  dueAfter,
  fen,
  day: 0,
  opening: false,
});

beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00', jobs: false });
  books = new Books();
  // Two accounts owe the same: no page may lose or repeat either.
  for (const deed of [
    ...[0, 1, 2, 4].map((on) => charge(on, on === 2 ? 500 : 70_000)),
    charge(0, 1, 3),
    { do: 'pay', by: 3, fen: 900, day: 20, opening: false } as const,
    { do: 'pay', by: 2, fen: 500, day: 21, opening: false } as const,
    { do: 'reverse', which: 6, day: 25 } as const,
  ])
    books.do(deed);
  await world.sql(books.sql);
});
afterAll(() => world.close());

interface Node {
  accountId: string;
  account: { id: string; balance: string } | null;
  unit: { id: string };
  party: { id: string } | null;
  total: string;
  oldestDueOn: string;
  charges: number;
}
interface Page<Of> {
  edges: { node: Of }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const accounts = async (variables: object, who = 'finance') =>
  (
    await world.person(who).ask<{ arrearsAccounts: Page<Node> }>(
      `query ($p: ID!, $on: CivilDate, $b: [ID!], $first: Int!, $after: String) {
         arrearsAccounts(projectId: $p, asOf: $on, buildingIds: $b, first: $first, after: $after) {
           edges { node { accountId account { id balance } unit { id } party { id } total oldestDueOn charges } } pageInfo { hasNextPage endCursor } } }`,
      { p: books.project, ...variables },
    )
  ).arrearsAccounts;

describe('the accounts behind the arrears', () => {
  test('RPT-10 every page together are the accounts that owe, each once, most owed first', async () => {
    const seen: Node[] = [];
    let after: string | null = null;
    do {
      const page: Page<Node> = await accounts({ first: 1, after });
      seen.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.map(({ total }) => total)).toEqual(['700.01', '700.00', '700.00', '5.00']);
    expect(new Set(seen.map(({ accountId }) => accountId)).size).toBe(4);
    expect(seen[0]).toMatchObject({
      account: { id: nth(books.accounts, 0).id, balance: '700.01' },
      unit: { id: nth(books.accounts, 0).unit },
      oldestDueOn: dayOf(3),
      charges: 2,
    });
  });

  test('RPT-10 they are those of the day and of what was chosen', async () => {
    const building = [books.buildings[1]];
    const totals = async (on: number) =>
      (await accounts({ first: 20, on: dayOf(on), b: building })).edges.map(({ node }) => node.total);
    expect(await totals(20)).toEqual(['700.00', '5.00']);
    expect(await totals(21)).toEqual(['700.00']);
    expect(await totals(25)).toEqual(['700.00', '5.00']);
  });

  test('PPL-2 an analyst sees what is owed for which unit, and no account', async () => {
    const page = await accounts({ first: 1 }, 'analyst');
    expect(page.edges[0]?.node).toMatchObject({ account: null, total: '700.01' });
  });

  test('a page has at most a hundred', async () => {
    await expect(accounts({ first: 101 })).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('the entries behind the money collected', () => {
  const ask = `query ($p: ID!, $month: String!) { collectionEntries(projectId: $p, month: $month) { edges { node { kind amount bookedOn } } } }`;

  test('RPT-10 payments and what took them back, newest first', async () => {
    const { collectionEntries } = await world
      .person('finance')
      .ask<{ collectionEntries: Page<object> }>(ask, { p: books.project, month: '2025-10' });
    expect(collectionEntries.edges.map(({ node }) => node)).toEqual([
      { kind: 'reversal', amount: '5.00', bookedOn: dayOf(25) },
      { kind: 'payment', amount: '5.00', bookedOn: dayOf(21) },
      { kind: 'payment', amount: '9.00', bookedOn: dayOf(20) },
    ]);
  });

  test('PPL-2 an analyst does not open them, and a month that is none is refused', async () => {
    const analyst = await world.person('analyst').attempt(ask, { p: books.project, month: '2025-10' });
    expect(analyst.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.see' });
    const finance = await world.person('finance').attempt(ask, { p: books.project, month: '2025-1' });
    expect(finance.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'month' }] });
  });
});
