import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';

const root = dirname(import.meta.dirname);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = (...patterns: string[]): string[] =>
  globSync(patterns, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|gql)($|\/)/.test(path),
  }).toSorted();

const pages = files('README.md', 'docs/**/*.md');
const sources = files(
  '{packages,services}/*/{src,build}/**/*.ts',
  'frontends/*/*.config.ts',
  'scripts/**/*.{ts,mjs}',
  'e2e/**/*.ts',
  '*.config.ts',
).filter((path) => !path.endsWith('.test.ts'));

/** All captures of the pattern's first group, each once. */
function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted();
}

/** The words in back quotes of a page, a call's brackets and a value after `=` cut off. */
const named = (page: string): Set<string> => new Set(found(read(page), /`(\w+)[^`\n]*`/g));

/** A heading's name in a link: small letters, no punctuation, dashes for blanks. */
const anchors = (page: string): string[] =>
  found(page, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

describe('every page', () => {
  test('leads somewhere with every link', () => {
    const dead = pages.flatMap((page) =>
      found(read(page), /\]\(([^)\s]+)\)/g)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !leads(page, link))
        .map((link) => `${page} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  test('is reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const link of found(read(page), /\]\(([^)\s#]+\.md)[^)]*\)/g)) {
        reached.add(relative(root, join(root, dirname(page), link)));
      }
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});

test('pictures are shown somewhere, and small enough for a clone', () => {
  const shown = pages.map(read).join('\n');
  const pictures = files('docs/pictures/*');
  expect(pictures).not.toEqual([]);
  expect(pictures.filter((path) => !shown.includes(path.replace('docs/', '')))).toEqual([]);
  expect(pictures.filter((path) => statSync(join(root, path)).size > 250_000)).toEqual([]);
});

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#', 2);
  const target = path ? relative(root, join(root, dirname(page), path)) : page;
  if (files(target).length === 0) return false;
  return !anchor || anchors(read(target)).includes(anchor);
}

describe('docs/configuration.md', () => {
  /** Told by Node and npm, or by us to a program that we start: nobody sets them by hand. */
  const notSettings = new Set(['NODE_ENV', 'PATH']);
  const readings = [
    /\benv\??\.([A-Z][A-Z0-9_]+)/g,
    /\benv\['([A-Z][A-Z0-9_]+)/g,
    /\{ ([A-Z][A-Z0-9_]+) \} = process\.env/g,
    /\(env, '([A-Z][A-Z0-9_]+)/g,
    /(?:secret|portFrom)\('([A-Z][A-Z0-9_]+)/g,
    /\$\{own\}([A-Z][A-Z0-9_]+)/g,
  ];
  const settings = new Set(
    sources
      .map(read)
      .flatMap((code) => readings.flatMap((reading) => found(code, reading)))
      .filter((name) => !notSettings.has(name)),
  );
  const documented = named('docs/configuration.md');

  test('names every setting that a program reads', () => {
    expect([...settings].filter((name) => !documented.has(name))).toEqual([]);
    expect(settings.size).toBeGreaterThan(12);
  });

  test('names no setting that nothing reads', () => {
    const code = sources.map(read).join('\n');
    const upper = [...documented].filter((name) => /^[A-Z]+_[A-Z_]+$/.test(name));
    expect(upper.filter((name) => !code.includes(name.replace(/_FILE$/, '').replace(/^PROPERTY_/, '')))).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  const documented = named('docs/errors.md');

  test('names every code of a failure', () => {
    const [, union = ''] = /type ErrorCode =([^;]+);/.exec(read('packages/kernel/src/failures.ts')) ?? [];
    const codes = found(union, /'([A-Z_]+)'/g);
    expect(codes).toContain('FORBIDDEN');
    expect(codes.filter((code) => !documented.has(code))).toEqual([]);
  });

  test('names every code of an HTTP door', () => {
    const doors = sources.filter((path) => path.startsWith('services/'));
    const said = /(?:\d{3},\s*|problem(?:Of)?\((?:\w+, )?)'([A-Z_]{4,})'/g;
    const codes = doors.flatMap((path) => found(read(path), said));
    expect(codes).toEqual(expect.arrayContaining(['FOREIGN_ORIGIN', 'ADDRESS_LOCKED']));
    expect(codes.filter((code) => !documented.has(code))).toEqual([]);
  });

  test('names every refusal of the graph', () => {
    const schema = buildSchema(read('services/gateway/supergraph/staff.api.graphql'), { assumeValid: true });
    const refusals = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Refusal'))
      .map(({ name }) => name);
    expect(refusals).toContain('Stale');
    expect(refusals.filter((name) => !documented.has(name))).toEqual([]);
  });

  test('names every reason not to read a sheet', () => {
    const [, table = ''] =
      /const reasons = \{([\s\S]+?)\n\}/.exec(read('packages/sheets/src/sheet/sheetRefusal.ts')) ?? [];
    const codes = found(table, /^ {2}([A-Z_]+):/gm);
    expect(codes).toContain('ZIP_BOMB');
    expect(codes.filter((code) => !documented.has(code))).toEqual([]);
  });
});

test('a rule that a test proves stands in the manual', () => {
  // A rule opens with its source in brackets or, without one, with its first word.
  const manual = new Set(files('docs/manual/*.md').flatMap((page) => found(read(page), /\b([A-Z]{3}-\d+) [(A-Z]/g)));
  const proven = files('{packages,services,frontends}/*/src/**/*.test.{ts,tsx}', '{tests,e2e}/**/*.ts').flatMap(
    (path) => found(read(path), /test(?:\.\w+)*\(\s*[`'"]((?:[A-Z]{3}-\d+))/g),
  );
  expect(proven).toContain('EST-6');
  expect([...new Set(proven)].filter((rule) => !manual.has(rule))).toEqual([]);
});
