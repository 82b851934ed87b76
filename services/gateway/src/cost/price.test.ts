import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costBudgets, costPolicy, highestPrice, priceOf } from './index.ts';

const schema = buildSchema(`
  type Query {
    unit(id: ID!): Unit
    units(first: Int! = 20, after: String): UnitConnection!
    unitsByIds(ids: [ID!]!): [Unit!]!
    news(first: Int! = 100): [Unit!]!
    buildings: [Unit!]!
    report: Report!
  }
  type Mutation { rename(input: ID!): RenameResult! }
  union RenameResult = Unit | Refused
  type Refused { code: String! }
  type Report { total: Int! }
  type UnitConnection { edges: [UnitEdge!]! pageInfo: PageInfo! }
  type UnitEdge { cursor: String! node: Unit! }
  type PageInfo { hasNextPage: Boolean! }
  type Unit { id: ID! code: String! tags: [String!]! owner: Unit roles: [Unit!]! accounts(first: Int! = 10): UnitConnection! }
`);
const policy = {
  value: 1,
  record: 5,
  command: 500,
  listWithoutFirst: 20,
  lists: { 'Unit.roles': 3 },
  largestPage: 100,
  schema: 2_000,
  fields: { 'Query.report': 3_000 },
};
const price = (text: string, variables?: Record<string, unknown>, name?: string): number =>
  priceOf(schema, parse(text), name, variables, policy);

describe('what an operation costs', () => {
  test.each([
    ['a record is 5 points, each of its values 1', '{ unit(id: 1) { id code tags } }', 5 + 3],
    ['a record in a record adds up', '{ unit(id: 1) { id owner { id } } }', 5 + 1 + 5 + 1],
    [
      'a page multiplies what is asked of each row',
      '{ units(first: 50) { edges { node { id } } } }',
      5 + 50 * (5 + 5 + 1),
    ],
    ['what stands beside the rows is paid once', '{ units(first: 50) { pageInfo { hasNextPage } } }', 5 + 5 + 1],
    ['a page that is not named is the default one', '{ units { edges { cursor } } }', 5 + 20 * (5 + 1)],
    [
      'pages within pages multiply',
      '{ units(first: 3) { edges { node { accounts(first: 4) { edges { cursor } } } } } }',
      5 + 3 * (5 + 5 + 5 + 4 * 6),
    ],
    ['a list with `first` of its own', '{ news(first: 7) { id } }', 7 * 6],
    ['a list without `first` is taken for 20', '{ buildings { id } }', 20 * 6],
    ['a list that is known to be short', '{ news(first: 2) { roles { id } } }', 2 * (5 + 3 * 6)],
    ['records by their ids are as many as are named', '{ unitsByIds(ids: [1, 2, 3]) { id } }', 3 * 6],
    ['each alias is paid', '{ a: unit(id: 1) { id } b: unit(id: 1) { id } }', 2 * 6],
    ['a report has its price', '{ report { total } }', 3_000 + 6],
    [
      'a command is dearer than a question',
      'mutation { rename(input: 1) { ... on Unit { id } ... on Refused { code } } }',
      500 + 5 + 2,
    ],
    ['a question about the schema has its price', '{ __schema { types { name } } }', 2_000],
    ['what the schema does not know is a list', '{ oddities { id } }', 20 * 6],
  ])('%s', (_, text, points) => expect(price(text)).toBe(points));

  test('a command is as dear in a fragment, each time it stands there', () => {
    const once = price('mutation { rename(input: 1) { ... on Unit { id } } }');
    expect(price('mutation { ...C } fragment C on Mutation { rename(input: 1) { ... on Unit { id } } }')).toBe(once);
    expect(
      price('mutation { ...C ... { ...C } } fragment C on Mutation { a: rename(input: 1) { ... on Unit { id } } }'),
    ).toBe(2 * once);
  });

  test('variables say how large a page is: given, by the default of the operation, by that of the field', () => {
    const text = 'query ($n: Int = 30) { news(first: $n) { id } }';
    expect(price(text, { n: 9 })).toBe(9 * 6);
    expect(price(text)).toBe(30 * 6);
    expect(price('query ($n: Int) { news(first: $n) { id } }')).toBe(100 * 6);
    expect(price('query ($ids: [ID!]!) { unitsByIds(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(12);
    expect(price('query ($ids: [ID!] = [1, 2, 3]) { unitsByIds(ids: $ids) { id } }')).toBe(18);
  });

  test.each([-1, 0, -1e9, null, 'ten', '10', Number.NaN, true, [1], { a: 1 }])(
    'a page of %j is no cheaper than the largest page',
    (n) => expect(price('query ($n: Int!) { news(first: $n) { id } }', { n })).toBe(100 * 6),
  );

  test.each([1e9, 1e300, Number.POSITIVE_INFINITY])('a page of %d has the highest price there is', (n) => {
    const text =
      'query ($n: Int!) { units(first: $n) { edges { node { accounts(first: $n) { edges { cursor } } } } } }';
    expect(price(text, { n })).toBe(highestPrice);
    expect(price('{ news(first: 99999999999999999999999) { id } }')).toBe(highestPrice);
  });

  test('only the operation that runs is paid; where none is named, the dearest', () => {
    const text = 'query A { unit(id: 1) { id } } query B { buildings { id } }';
    expect(price(text, {}, 'A')).toBe(6);
    expect(price(text, {}, 'B')).toBe(120);
    expect(price(text)).toBe(120);
    expect(price(text, {}, 'C')).toBe(120);
  });

  test('fragments that spread each other over and over are priced in no time', () => {
    const doubling = Array.from({ length: 150 }, (_, at) => `fragment F${at} on Unit { ...F${at + 1} ...F${at + 1} }`);
    const started = performance.now();
    expect(price(`{ unit(id: 1) { ...F0 } } ${doubling.join(' ')} fragment F150 on Unit { id }`)).toBe(highestPrice);
    expect(performance.now() - started).toBeLessThan(100);
  });

  test('a fragment that spreads itself ends', () => {
    expect(price('{ unit(id: 1) { ...F } } fragment F on Unit { id owner { ...F } ...Nobody }')).toBe(5 + 1 + 5);
  });
});

/** Selections on a unit, as a tree: what is asked of it, of its pages and of its lists. */
interface Asked {
  values: number;
  owner?: Asked;
  roles?: Asked;
  accounts?: { first: number; of: Asked };
}
const { asked } = fc.letrec<{ asked: Asked }>((tie) => ({
  asked: fc.record(
    {
      values: fc.integer({ min: 1, max: 4 }),
      owner: fc.option(tie('asked'), { nil: undefined, maxDepth: 3 }),
      roles: fc.option(tie('asked'), { nil: undefined, maxDepth: 3 }),
      accounts: fc.option(fc.record({ first: fc.integer({ min: -5, max: 200 }), of: tie('asked') }), {
        nil: undefined,
        maxDepth: 3,
      }),
    },
    { requiredKeys: ['values'] },
  ),
}));

/** The selections one by one, so that they can be put in another order, left out, or moved into a fragment. */
function selections({ values, owner, roles, accounts }: Asked, turn: <T>(list: T[]) => T[]): string[] {
  const inner = (one: Asked) => `{ ${selections(one, turn).join(' ')} }`;
  return turn([
    ...Array.from({ length: values }, (_, at) => `v${at}: code`),
    ...(owner ? [`owner ${inner(owner)}`] : []),
    ...(roles ? [`roles ${inner(roles)}`] : []),
    ...(accounts ? [`accounts(first: ${accounts.first}) { edges { node ${inner(accounts.of)} } }`] : []),
  ]);
}
const same = <T>(list: T[]): T[] => list;

describe('whatever is asked', () => {
  test('one field more never makes it cheaper, and one field less never dearer', () => {
    fc.assert(
      fc.property(asked, fc.nat(), (what, at) => {
        const all = selections(what, same);
        const fewer = all.toSpliced(at % all.length, 1).join(' ') || '...None';
        const less = price(`{ unit(id: 1) { ${fewer} } }`);
        const points = price(`{ unit(id: 1) { ${all.join(' ')} } }`);
        expect(points > less || points === highestPrice).toBe(true);
      }),
    );
  });

  test('the order of fields does not matter', () => {
    fc.assert(
      fc.property(asked, (what) => {
        const [one, other] = [selections(what, same), selections(what, (list) => list.toReversed())];
        expect(price(`{ unit(id: 1) { ${one.join(' ')} } }`)).toBe(price(`{ unit(id: 1) { ${other.join(' ')} } }`));
      }),
    );
  });

  test('a fragment costs what its text costs in its place, under a type condition too', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 100 }), (what, first) => {
        const text = selections(what, same).join(' ');
        const inPlace = price(`{ news(first: ${first}) { id ${text} } }`);
        expect(price(`{ news(first: ${first}) { id ...F } } fragment F on Unit { ${text} }`)).toBe(inPlace);
        expect(price(`{ news(first: ${first}) { id ... on Unit { ${text} } } }`)).toBe(inPlace);
        expect(price(`{ ...Q } fragment Q on Query { news(first: ${first}) { id ${text} } }`)).toBe(inPlace);
        const edges = `edges { node { ${text} } }`;
        expect(price(`{ units(first: ${first}) { ...E } } fragment E on UnitConnection { ${edges} }`)).toBe(
          price(`{ units(first: ${first}) { ${edges} } }`),
        );
      }),
    );
  });

  test('a larger page never makes it cheaper, up to what is refused anyway', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (what, a, b) => {
        const text = `query ($n: Int!) { news(first: $n) { ${selections(what, same).join(' ')} } }`;
        expect(price(text, { n: Math.max(a, b) })).toBeGreaterThanOrEqual(price(text, { n: Math.min(a, b) }));
      }),
    );
  });

  test('the price is a whole number above zero that can be added up', () => {
    fc.assert(
      fc.property(asked, fc.anything(), (what, n) => {
        const text = `query ($n: Int!) { news(first: $n) { ${selections(what, same).join(' ')} } }`;
        const points = price(text, { n });
        expect(Number.isSafeInteger(points * 1_000)).toBe(true);
        expect(points).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the policy', () => {
  const graph = buildSchema(readFileSync(new URL('../../supergraph/staff.api.graphql', import.meta.url), 'utf8'));

  test('prices fields and lists that exist', () => {
    const unknown = Object.keys({ ...costPolicy.fields, ...costPolicy.lists }).filter((place) => {
      const [type, field] = place.split('.') as [string, string];
      const owner = graph.getType(type);
      return !((isObjectType(owner) || isInterfaceType(owner)) && owner.getFields()[field]);
    });
    expect(unknown).toEqual([]);
  });

  test('a page of 100 units with many values is for every key, 100 units with their lists’ lists for none', () => {
    const values = 'id code number floor kind area layout saleState handedOverOn handOverState use version';
    const page = `{ units(projectId: 1, first: 100) { edges { node { ${values} } } pageInfo { hasNextPage endCursor } } }`;
    const deep =
      '{ units(projectId: 1, first: 100) { edges { node { accounts { charges { edges { node { id } } } } } } } }';
    for (const { perRequest, perMinute } of Object.values(costBudgets)) {
      expect(priceOf(graph, parse(page)) * 2).toBeLessThan(perRequest);
      expect(priceOf(graph, parse(deep))).toBeGreaterThan(perRequest);
      expect(perMinute).toBeGreaterThan(perRequest);
    }
  });
});
