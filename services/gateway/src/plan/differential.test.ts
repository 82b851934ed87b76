import fc from 'fast-check';
import { buildSchema, type GraphQLFormattedError, parse, validate } from 'graphql';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { makeGraph } from '../graph.ts';
import { randomOperation, Tape } from './randomOperation.fixtures.ts';
import { type Fate, hash, toyServices, toyTexts, whole } from './toys.fixtures.ts';

const texts = toyTexts();
const schema = buildSchema(texts.api);
const log = pino({ level: 'silent' });
const context = { principal: null, requestId: 'request', locale: 'en' as const };
const variables = { id: 's1', count: 2, yes: true };

interface Answered {
  readonly data: unknown;
  readonly errors?: readonly Pick<GraphQLFormattedError, 'path'>[];
}

/** Where data are null because of an error: which of several errors was the reason, the specification leaves open. */
const brokenPlaces = ({ data, errors = [] }: Answered): string[] =>
  [...new Set(errors.map(({ path = [] }) => brokenPlace(data, path)))].toSorted();

function brokenPlace(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  for (const [at, step] of path.entries()) {
    if (value === null || value === undefined) return JSON.stringify(path.slice(0, at));
    value = (value as Record<string, unknown>)[step];
  }
  return `${JSON.stringify(path)} is ${JSON.stringify(value)}`;
}

/** Operations that GraphQL's rules allow. */
const operations = fc
  .array(fc.nat(10_000), { minLength: 5, maxLength: 150, size: 'max' })
  .map((numbers) => randomOperation(schema, new Tape(numbers)))
  .filter((query) => validate(schema, parse(query)).length === 0);

async function compare(query: string, fate: Fate): Promise<void> {
  const { services } = toyServices(fate);
  const graph = makeGraph(texts, services, log);
  const wanted = JSON.parse(JSON.stringify(await whole(texts.api, fate)(query, variables))) as Answered;
  const got = JSON.parse((await graph.run({ query, variables }, context)).body as string) as Answered;
  expect(got.data).toEqual(wanted.data);
  expect(JSON.stringify(got.data)).toBe(JSON.stringify(wanted.data));
  expect(brokenPlaces(got)).toEqual(brokenPlaces(wanted));
}

describe('what three services answer together is what one would answer alone,', () => {
  test('when all is well', async () => {
    await fc.assert(
      fc.asyncProperty(operations, (query) => compare(query, () => 'fine')),
      { numRuns: 300 },
    );
  });

  test('when fields break, or are null where they must not be', async () => {
    await fc.assert(
      fc.asyncProperty(operations, fc.nat(), (query, seed) =>
        compare(query, (place) => (['breaks', 'null'] as const)[hash(`${seed} ${place}`) % 12] ?? 'fine'),
      ),
      { numRuns: 300 },
    );
  });
});
