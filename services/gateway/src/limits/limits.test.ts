import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { graphLimits, sizesOf, tooMuchToParse } from './index.ts';

const root = join(import.meta.dirname, '../../../..');
const documents = globSync('frontends/*/src/gql/persisted-documents.json', { cwd: root }).flatMap((path) =>
  Object.values(JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>),
);

describe('every document of the portal fits', () => {
  test('and there are many', () => expect(documents.length).toBeGreaterThan(40));

  test.each(['depth', 'fields', 'rootFields', 'aliases', 'directives'] as const)(
    'four times into the limit of %s',
    (what) => {
      const most = Math.max(...documents.map((text) => sizesOf(parse(text))[what]));
      expect(most).toBeGreaterThan(0);
      expect(most * 4).toBeLessThanOrEqual(graphLimits[what]);
    },
  );

  test.each(['characters', 'tokens', 'brackets'] as const)('four times into the limit of %s', (what) => {
    const quarter = { ...graphLimits, [what]: Math.floor(graphLimits[what] / 4) };
    expect(documents.filter((text) => tooMuchToParse(text, quarter))).toEqual([]);
  });

  test('and asks nothing about the schema', () => {
    expect(documents.filter((text) => sizesOf(parse(text)).introspects)).toEqual([]);
  });
});

const sizes = (text: string) => sizesOf(parse(text));

describe('a document is measured', () => {
  test('with its fragments as often as they are spread', () => {
    expect(sizes('{ a { ...F } b: c { ...F @x ...F } } fragment F on T @y { d e: f { g } }')).toEqual({
      depth: 3,
      fields: 11,
      rootFields: 2,
      aliases: 4,
      directives: 4,
      introspects: false,
    });
  });

  test('by the largest of its operations', () => {
    expect(sizes('query A { a { b { c } } } query B { a b c d }')).toMatchObject({
      depth: 3,
      fields: 4,
      rootFields: 4,
    });
  });

  test('in work that grows with its text, not with what the text unfolds to', () => {
    const doubling = Array.from({ length: 150 }, (_, at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`);
    const started = performance.now();
    expect(sizes(`{ ...F0 } ${doubling.join(' ')} fragment F150 on T { a }`).fields).toBe(2 ** 150);
    expect(performance.now() - started).toBeLessThan(100);
  });

  test('though its fragments spread themselves, or are not there', () => {
    expect(sizes('{ ...A ...Missing } fragment A on T { a ...A ...B } fragment B on T { b ...A }').fields).toBe(2);
  });
});

test.each([
  ['characters', 'a'.repeat(11)],
  ['tokens', '{ a b c }'],
  ['brackets', '{ ( ['],
  [undefined, '[ ] [ ]'],
  [undefined, '[ " ] ] ]'],
] as const)('too much to parse: %s', (what, text) => {
  expect(tooMuchToParse(text, { ...graphLimits, characters: 10, tokens: 4, brackets: 2 })).toBe(what);
});
