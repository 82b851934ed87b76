import { type Estate, estate } from '@onedesk/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrearsAges } from './arrears.graphql.ts';
import { Books, type Deed, dayOf, monthOf, nth } from './books.fixtures.ts';
import { collectionOf, figures, openParts } from './paper.fixtures.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00', jobs: false });
});
afterAll(() => world.close());

const day = fc.integer({ min: 0, max: 417 });
const account = fc.integer({ min: 0, max: 4 });
const fen = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999_999_999 }));
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('charge'),
      on: account,
      item: fc.integer({ min: 0, max: 1 }),
      month: fc.integer({ min: 0, max: 13 }),
      dueAfter: fc.integer({ min: -400, max: 60 }),
      fen,
      day,
      opening: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay'), by: account, fen, day, opening: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('useCredit'), of: account, day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse'), which: fc.nat(99), day }) },
) as fc.Arbitrary<Deed>;

interface Figures {
  total: string;
  units: number;
}
interface Arrears extends Figures {
  accounts: number;
  byBuilding: (Figures & { building: { id: string } })[];
  byItem: (Figures & { feeItem: { id: string } })[];
  byAge: (Figures & { age: string })[];
  cells: (Figures & { buildingId: string; feeItemId: string; age: string })[];
}

const arrearsQuery = `query ($p: ID!, $on: CivilDate, $b: [ID!], $i: [ID!], $a: [ArrearsAge!]) {
  arrearsReport(projectId: $p, asOf: $on, buildingIds: $b, feeItemIds: $i, ages: $a) {
    asOf total accounts units
    byBuilding { building { id } total units } byItem { feeItem { id } total units } byAge { age total units }
    cells { buildingId feeItemId age total units } } }`;
const collectionQuery = `query ($p: ID!, $from: String!, $to: String!) { collectionReport(projectId: $p, from: $from, to: $to) {
  charged collected months { month charged collected collectedForMonth rate outstanding } } }`;

const arrears = async (books: Books, variables: Record<string, unknown>): Promise<Arrears> =>
  (await world.person('finance').ask<{ arrearsReport: Arrears }>(arrearsQuery, { p: books.project, ...variables }))
    .arrearsReport;

async function written(deeds: readonly Deed[]): Promise<Books> {
  const books = new Books();
  for (const one of deeds) books.do(one);
  await world.sql(books.sql);
  return books;
}

/** The report as it follows from the paper. */
function onPaper(books: Books, asOf: string, chosen: (part: ReturnType<typeof openParts>[number]) => boolean) {
  const parts = openParts(books, asOf).filter(chosen);
  const building = (part: (typeof parts)[number]) =>
    nth(books.buildings, nth(books.accounts, part.charge.account).building);
  const item = (part: (typeof parts)[number]) => nth(books.items, part.charge.item);
  const by = <Key>(keys: readonly Key[], of: (part: (typeof parts)[number]) => Key) =>
    keys
      .map((key) => ({ key, parts: parts.filter((part) => of(part) === key) }))
      .filter((group) => group.parts.length > 0);
  // 2栋, the second, stands before 10栋.
  const buildings = books.buildings.toReversed();
  return {
    ...figures(books, parts),
    accounts: new Set(parts.map(({ charge }) => charge.account)).size,
    byBuilding: by(buildings, building).map(({ key, parts: its }) => ({
      building: { id: key },
      ...figures(books, its),
    })),
    byItem: by(books.items, item).map(({ key, parts: its }) => ({ feeItem: { id: key }, ...figures(books, its) })),
    byAge: by(arrearsAges, ({ age }) => age).map(({ key, parts: its }) => ({ age: key, ...figures(books, its) })),
    cells: expect.toSatisfy(
      (cells: Arrears['cells']) =>
        cells.length ===
        by(
          [...new Set(parts.map((part) => `${building(part)} ${item(part)} ${part.age}`))],
          (part) => `${building(part)} ${item(part)} ${part.age}`,
        ).filter(({ key, parts: its }) =>
          cells.some(
            (cell) =>
              `${cell.buildingId} ${cell.feeItemId} ${cell.age}` === key &&
              cell.total === figures(books, its).total &&
              cell.units === figures(books, its).units,
          ),
        ).length,
    ),
  };
}

describe('RPT-10 the figures of any ledger', () => {
  test('RPT-10 arrears are what is open charge by charge, on any day, of any building, item and age', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 40 }),
        fc.array(day, { minLength: 3, maxLength: 3 }),
        fc.subarray([...arrearsAges]),
        async (deeds, days, ages) => {
          const books = await written(deeds);
          for (const asOf of days.map(dayOf)) {
            expect(await arrears(books, { on: asOf })).toMatchObject(onPaper(books, asOf, () => true));
            const [b, i] = [nth(books.buildings, 0), nth(books.items, 1)];
            expect(await arrears(books, { on: asOf, b: [b], i: [i], a: ages })).toMatchObject(
              onPaper(
                books,
                asOf,
                ({ charge, age }) =>
                  nth(books.accounts, charge.account).building === 0 &&
                  charge.item === 1 &&
                  (ages.length === 0 || ages.includes(age)),
              ),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('RPT-10 collection is what was charged, what came in, and what was left at each end of a month', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 40 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 13 }),
        async (deeds, one, other) => {
          const books = await written(deeds);
          const [first, last] = [Math.min(one, other), Math.max(one, other)];
          const months = Array.from({ length: last - first + 1 }, (_, n) => collectionOf(books, monthOf(first + n)));
          const { collectionReport } = await world
            .person('finance')
            .ask<{ collectionReport: { months: object[] } }>(collectionQuery, {
              p: books.project,
              from: monthOf(first),
              to: monthOf(last),
            });
          expect(collectionReport.months).toEqual(months);
        },
      ),
      { numRuns: 60 },
    );
  });
});
