import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import type { Answer } from '@onedesk/subgraph';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { compilePlan } from './compilePlan.ts';
import { execute } from './execute.ts';
import type { Run } from './run.ts';
import { session } from './toyGraph.fixtures.ts';

const concrete = (name: string): ReadonlySet<string> => new Set(name === 'Item' ? ['Book', 'Chart'] : [name]);

const fetch: FetchNode = { kind: 'Fetch', serviceName: 'catalog', operation: '{ shelf { id } }' };
const byId = {
  kind: 'InlineFragment' as const,
  typeCondition: 'Item',
  selections: [{ kind: 'Field' as const, name: 'id' }],
};
const entityFetch: FetchNode = {
  ...fetch,
  operation: 'query ($representations: [_Any!]!) { _entities(representations: $representations) { id } }',
  requires: [byId],
};

/** Runs a plan over these answers, in the order in which they are asked for. */
async function ran(plan: PlanNode, ...answers: Answer[]) {
  const asked: unknown[] = [];
  const run: Run = {
    services: {
      ask: (_call, variables) => {
        asked.push(variables);
        return Promise.resolve(answers.shift());
      },
      open: () => Promise.resolve(undefined),
      log: pino({ level: 'silent' }),
    },
    context: session,
    variables: {},
    data: {},
    errors: [],
  };
  await execute(compilePlan(plan, concrete), run);
  return { data: run.data, paths: run.errors.map(({ path }) => path), asked };
}

const valueSetter = { ValueSetter: { path: [{ Key: '__typename' }], setValueTo: 'Item' } };
const conditional = { ...byId, skipIf: 'a' };

test.each<[string, PlanNode]>([
  ['a condition', { kind: 'Condition', condition: 'a', ifClause: fetch }],
  ['a deferred part', { kind: 'Defer', primary: {}, deferred: [] }],
  ['a value set in an answer', { ...fetch, outputRewrites: [valueSetter] }],
  ['a value set in a question', { kind: 'Flatten', path: [], node: { ...entityFetch, inputRewrites: [valueSetter] } }],
  ['a condition in what is required', { kind: 'Flatten', path: [], node: { ...entityFetch, requires: [conditional] } }],
  ['a flattened sequence', { kind: 'Flatten', path: [], node: { kind: 'Sequence', nodes: [] } }],
  ['a question for nothing', { ...fetch, operation: 'query { ...F } fragment F on Query { a }' }],
])('a plan that cannot be run whole is refused before it runs: %s', (_, plan) => {
  expect(() => compilePlan(plan, concrete)).toThrow(/the plan|decided before/);
});

test('a value that the planner had answered under another name gets its own back, and so does an error there', async () => {
  const path = [{ Key: 'found' }, { TypenameEquals: ['Chart'] }, { Key: '_other' }];
  const plan: PlanNode = { ...fetch, outputRewrites: [{ KeyRenamer: { path, renameKeyTo: '__as_x' } }] };
  const found = [{ __typename: 'Chart', _other: 1 }, [{ __typename: 'Book', _other: 2 }, null]];
  const errors = [{ message: '', path: ['found', 0, '_other'], extensions: { code: 'TOY' } }];
  const { data, paths } = await ran(plan, { data: { found }, errors });
  expect(data).toEqual({ found: [{ __typename: 'Chart', __as_x: 1 }, [{ __typename: 'Book', _other: 2 }, null]] });
  expect(paths).toEqual([['found', 0, 'x']]);
});

test('records are looked up where the plan says, in lists within lists too, each once, and each place gets its own', async () => {
  const plan: PlanNode = {
    kind: 'Sequence',
    nodes: [fetch, { kind: 'Flatten', path: [{ Field: 'rows' }, '@', { TypeCondition: ['Item'] }], node: entityFetch }],
  };
  const book = { __typename: 'Book', id: 'b' };
  const rows = [[{ ...book }, { __typename: 'Shelf', id: 's' }], null, [{ ...book }, { __typename: 'Chart' }]];
  const errors = [{ message: '', path: ['_entities', 0, 'copies'], extensions: { code: 'TOY' } }];
  const { data, paths, asked } = await ran(
    plan,
    { data: { rows } },
    { data: { _entities: [{ part: { n: 1 } }] }, errors },
  );
  expect(asked).toEqual([{}, { representations: [book] }]);
  const more = { ...book, part: { n: 1 } };
  expect(data).toEqual({ rows: [[more, { __typename: 'Shelf', id: 's' }], null, [more, { __typename: 'Chart' }]] });
  const [first, , last] = data.rows as { part: object }[][];
  expect(first?.[0]?.part).not.toBe(last?.[0]?.part);
  expect(paths).toEqual([
    ['rows', 0, 0, 'copies'],
    ['rows', 2, 0, 'copies'],
  ]);
});

test('where two services answer with an object and one of them with null, the object stays', async () => {
  const answers = [
    { data: { a: { b: 1, list: [{ x: 1 }, null] } } },
    { data: { a: null } },
    { data: { a: { c: 2, list: [{ y: 2 }, null] } } },
  ];
  const { data } = await ran({ kind: 'Sequence', nodes: [fetch, fetch, fetch] }, ...answers);
  expect(data).toEqual({ a: { b: 1, c: 2, list: [{ x: 1, y: 2 }, null] } });
});
