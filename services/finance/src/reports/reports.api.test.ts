import { type Estate, estate, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Books, type Deed, dayOf } from './books.fixtures.ts';

let world: Estate;
let finance: Person;
beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00', jobs: false });
  finance = world.person('finance');
});
afterAll(() => world.close());

/** Days since 2025-10-01. */
const october = 0;
const charge = (more: Partial<Deed & { do: 'charge' }> = {}): Deed => ({
  do: 'charge',
  on: 0,
  item: 0,
  month: 0,
  dueAfter: 14,
  fen: 60_000,
  day: october,
  opening: false,
  ...more,
});
const pay = (fen: number, day: number, by = 0): Deed => ({ do: 'pay', by, fen, day, opening: false });

async function booksOf(...deeds: Deed[]): Promise<Books> {
  const books = new Books();
  for (const deed of deeds) books.do(deed);
  await world.sql(books.sql);
  return books;
}

interface Report {
  asOf: string;
  total: string;
  definition: string;
  byAge: { age: string; total: string }[];
}
const arrearsOf = async (books: Books, on: string | null, who = finance): Promise<Report> =>
  (
    await who.ask<{ arrearsReport: Report }>(
      'query ($p: ID!, $on: CivilDate) { arrearsReport(projectId: $p, asOf: $on) { asOf total definition byAge { age total } } }',
      { p: books.project, on },
    )
  ).arrearsReport;
const collection = (projectId: string, from: string, to: string, who = finance) =>
  who.attempt<{ collectionReport: { charged: string; collected: string; rate: string | null; months: object[] } }>(
    'query ($p: ID!, $from: String!, $to: String!) { collectionReport(projectId: $p, from: $from, to: $to) { charged collected rate months { month charged collected collectedForMonth rate outstanding } } }',
    { p: projectId, from, to },
  );

describe('the arrears report', () => {
  test('RPT-10 a past day shows what was owed on it, to the fen', async () => {
    const books = await booksOf(charge(), pay(20_001, 40), charge({ month: 1, day: 31, fen: 1 }));
    const on = async (day: number) => (await arrearsOf(books, dayOf(day))).total;
    expect(await on(-1)).toBe('0.00');
    expect(await on(0)).toBe('600.00');
    expect(await on(39)).toBe('600.01');
    expect(await on(40)).toBe('400.00');
  });

  test('RPT-10 money that came before its charge lessens no other arrears', async () => {
    const books = await booksOf(charge({ on: 1 }), charge({ day: 60, fen: 500 }), pay(500, 10));
    expect((await arrearsOf(books, dayOf(30))).total).toBe('600.00');
  });

  test.each([
    [0, 'notDue'],
    [1, 'upTo30'],
    [30, 'upTo30'],
    [31, 'upTo90'],
    [90, 'upTo90'],
    [91, 'upTo180'],
    [180, 'upTo180'],
    [181, 'upTo365'],
    [365, 'upTo365'],
    [366, 'over365'],
  ])('RPT-6 %d days after its due day a charge is %s', async (days, age) => {
    const books = await booksOf(charge());
    expect((await arrearsOf(books, dayOf(14 + days))).byAge).toEqual([{ age, total: '600.00' }]);
  });

  test('RPT-10 without a day it is today where the project is, and says what it counts', async () => {
    const books = await booksOf();
    world.clock.set('2026-11-22T16:30:00Z');
    expect(await arrearsOf(books, null)).toEqual({
      asOf: '2026-11-23',
      total: '0.00',
      byAge: [],
      definition: expect.stringContaining('2026-11-23'),
    });
    world.clock.set('2026-11-22 10:00+08:00');
  });

  test('PPL-1 an analyst sees the figures, a technician does not, and another project is not found', async () => {
    const books = await booksOf(charge());
    expect((await arrearsOf(books, '2026-11-22', world.person('analyst'))).total).toBe('600.00');
    const ask = 'query ($p: ID!) { arrearsReport(projectId: $p) { total } }';
    const technician = await world.person('technician').attempt(ask, { p: books.project });
    expect(technician.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.report' });
    const clerk = world.somebody('张', [{ role: 'clerk', projectId: world.projects.a, buildingIds: [] }]);
    const elsewhere = await clerk.attempt(ask, { p: books.project });
    expect(elsewhere.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('a filter that is no id is answered at its field', async () => {
    const answer = await finance.attempt(
      'query ($p: ID!, $b: [ID!]) { arrearsReport(projectId: $p, buildingIds: $b) { total } }',
      { p: world.projects.a, b: ['A座'] },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'buildingIds.0' }],
    });
  });
});

describe('the collection report', () => {
  test('RPT-6 a month tells what was charged for it, what came in, and what of it is paid by now', async () => {
    const books = await booksOf(
      charge(),
      charge({ on: 1, opening: true }),
      charge({ on: 2, fen: 100 }),
      { do: 'reverse', which: 2, day: 31 },
      pay(20_000, 14),
      { do: 'pay', by: 1, fen: 20_000, day: 33, opening: true },
      pay(7, 33, 4),
      { do: 'reverse', which: 6, day: 62 },
    );
    const { data } = await collection(books.project, '2025-09', '2025-12');
    const none = { charged: '0.00', collected: '0.00', collectedForMonth: '0.00', rate: null };
    expect(data?.collectionReport).toEqual({
      charged: '1200.00',
      collected: '400.00',
      rate: '0.3333',
      months: [
        { month: '2025-09', ...none, outstanding: '0.00' },
        {
          month: '2025-10',
          charged: '1200.00',
          collected: '200.00',
          collectedForMonth: '400.00',
          rate: '0.3333',
          outstanding: '1001.00',
        },
        { month: '2025-11', ...none, collected: '200.07', outstanding: '800.00' },
        { month: '2025-12', ...none, collected: '-0.07', outstanding: '800.00' },
      ],
    });
  });

  test.each([
    ['2026-13', '2026-12', 'from', 'monthNotValid'],
    ['2026-01', 'today', 'to', 'monthNotValid'],
    ['2026-02', '2026-01', 'to', 'monthsNotInOrder'],
    ['2023-01', '2026-01', 'to', 'tooManyMonths'],
  ])('months from %s to %s are refused at %s', async (from, to, path, code) => {
    const answer = await collection(world.projects.a, from, to);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code }] });
  });

  test('thirty-six months are the most, and an empty project has all of them', async () => {
    const { data } = await collection(world.projects.b, '2023-02', '2026-01');
    expect(data?.collectionReport.months).toHaveLength(36);
    expect(data?.collectionReport).toMatchObject({ charged: '0.00', collected: '0.00', rate: null });
  });

  test('PPL-1 an analyst sees collection, a technician does not', async () => {
    expect((await collection(world.projects.b, '2026-01', '2026-01', world.person('analyst'))).errors).toBeUndefined();
    const technician = await collection(world.projects.b, '2026-01', '2026-01', world.person('technician'));
    expect(technician.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.report' });
  });
});
