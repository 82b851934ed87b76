import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { allOf, hashIn } from './documents.ts';
import { builtDocuments, documentsInFile, documentsUnderDevelopment } from './files.ts';
import { served } from './served.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const manifestOf = (...texts: string[]) => Object.fromEntries(texts.map((text) => [hashOf(text), text]));

/** Front ends in a folder of their own; writes an app's documents as the code generator does. */
function frontends() {
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, content: object) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  };
  return { folder, write };
}

test('a text that has not the hash of its name is nobody’s document', () => {
  const [name] = Object.keys(manifestOf('{ me { name } }')) as [string];
  expect(served({ [name]: '{ me { id } }', nonsense: '{ me { id } }', [hashOf('1')]: 1 }).size).toBe(0);
  expect([...served({ [`sha256:${name}`]: '{ me { name } }' }).keys()]).toEqual([name]);
});

test('what is the browser’s own does not reach the graph', () => {
  const text = '{ me { ...Name @unmask } } fragment Name on Me { name @include(if: true) }';
  const [sent] = served(manifestOf(text)).values();
  expect(sent).not.toContain('unmask');
  expect(sent).toContain('@include');
});

test('a request names its document by either form of a hash, and by nothing else', () => {
  const hash = hashOf('{ me { name } }');
  expect(hashIn({ extensions: { persistedQuery: { sha256Hash: hash } } })).toBe(hash);
  expect(hashIn({ documentId: `sha256:${hash}` })).toBe(hash);
  for (const nonsense of [null, 1, {}, 'x', hash.slice(1), `${hash}0`, 'constructor', '__proto__'])
    expect(hashIn({ documentId: nonsense })).toBeUndefined();
});

test('every document of our own front ends is known and fits the staff’s view of the graph', async () => {
  const folder = join(import.meta.dirname, '..', '..', '..', '..', 'frontends');
  const schema = buildSchema(
    readFileSync(join(import.meta.dirname, '..', '..', 'supergraph', 'staff.api.graphql'), 'utf8'),
    { assumeValid: true },
  );
  const source = documentsUnderDevelopment(folder);
  const names = ['shell', 'desk', 'reports', 'admin'].flatMap((app) =>
    Object.keys(
      JSON.parse(readFileSync(join(folder, app, 'src', 'gql', 'persisted-documents.json'), 'utf8')) as object,
    ),
  );
  expect(names.length).toBeGreaterThan(90);
  for (const name of names) {
    const text = await source.find(name.replace('sha256:', ''));
    expect(validate(schema, parse(text ?? '')).map(({ message }) => message)).toEqual([]);
  }
});

test('the build’s own manifest counts, and without one the sources', async () => {
  const { folder, write } = frontends();
  const [old, built, other] = ['{ a }', '{ b }', '{ c }'];
  write('desk/src/gql/persisted-documents.json', manifestOf(old));
  write('desk/dist/onedesk-app.json', { documents: manifestOf(built) });
  write('shell/src/gql/persisted-documents.json', manifestOf(other));
  const source = builtDocuments(folder);
  expect(await Promise.all([old, built, other].map((text) => source.find(hashOf(text))))).toEqual([
    undefined,
    built,
    other,
  ]);
});

test('an app that nobody registered is not trusted only because it lies there, save while it is developed', async () => {
  const { folder, write } = frontends();
  write('meters/src/gql/persisted-documents.json', manifestOf('{ a }'));
  expect(await builtDocuments(folder).find(hashOf('{ a }'))).toBeUndefined();
  expect(await documentsUnderDevelopment(folder).find(hashOf('{ a }'))).toBe('{ a }');
});

test('while an app is developed its new documents are known as soon as they are written', async () => {
  const { folder, write } = frontends();
  const file = 'desk/src/gql/persisted-documents.json';
  write(file, manifestOf('{ a }'));
  const source = documentsUnderDevelopment(folder);
  expect(await source.find(hashOf('{ b }'))).toBeUndefined();
  write(file, manifestOf('{ b }'));
  utimesSync(join(folder, file), 1, 1);
  expect(await source.find(hashOf('{ b }'))).toBe('{ b }');
  expect(await source.find(hashOf('{ a }'))).toBeUndefined();
});

test('further documents come from a file of the installation', async () => {
  const { folder, write } = frontends();
  write('own.json', manifestOf('{ a }'));
  const source = allOf(builtDocuments(folder), documentsInFile(join(folder, 'own.json')));
  expect(await source.find(hashOf('{ a }'))).toBe('{ a }');
});
