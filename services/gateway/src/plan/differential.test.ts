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

/** What happens to each field in this round. */
let fate: Fate = () => 'fine';
const fated: Fate = (place) => fate(place);
const graph = makeGraph(texts, toyServices({ fate: fated }).services, log);
const alone = whole(texts.api, fated);

async function compare(query: string): Promise<void> {
  const wanted = JSON.parse(JSON.stringify(await alone(query, variables))) as Answered;
  const got = JSON.parse((await graph.run({ query, variables }, context)).body as string) as Answered;
  // The order of fields is GraphQL's too.
  expect(JSON.stringify(got.data)).toBe(JSON.stringify(wanted.data));
  expect(brokenPlaces(got)).toEqual(brokenPlaces(wanted));
}

describe('what three services answer together is what one would answer alone,', { timeout: 120_000 }, () => {
  test('when all is well', async () => {
    fate = () => 'fine';
    await fc.assert(fc.asyncProperty(operations, compare), { numRuns: 250 });
  });

  test('when fields break, or are null where they must not be', async () => {
    const property = fc.asyncProperty(operations, fc.nat(), async (query, seed) => {
      fate = (place) => (['breaks', 'null'] as const)[hash(`${seed} ${place}`) % 12] ?? 'fine';
      await compare(query);
    });
    await fc.assert(property, { numRuns: 250 });
  });
});
