import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  link?: boolean;
  resolved?: string;
}
type Lock = Record<string, Package>;

/** Licences that ask for no more than to be named. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // MIT without the duty to name it: nodemailer.
  'MIT-0',
  'MIT/X11',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Read by a person: what a package says of itself where its manifest says nothing.
 * - buffers 0.1.1 (under exceljs → unzipper → binary): its manifest names none; the LICENSE file of its repository,
 *   substack/node-buffers, is MIT.
 */
const readByAPerson: Record<string, string> = { 'node_modules/buffers': 'MIT' };

const lock = (
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as { packages: Lock }
).packages;

test('the product depends on permissive licences only', () => {
  const shipped = production(lock);
  expect(shipped.size).toBeGreaterThan(200);
  expect(notPermissive(shipped)).toEqual([]);
});

test('a package under another licence, or under none, is found wherever the product needs it', () => {
  const planted: Lock = {
    'services/tickets': { dependencies: { good: '1', choice: '1' } },
    'node_modules/good': { license: 'MIT', dependencies: { bad: '1', silent: '1' } },
    'node_modules/good/node_modules/bad': { license: 'Elastic-2.0' },
    'node_modules/silent': {},
    'node_modules/choice': { license: '(GPL-3.0-or-later OR MIT)', peerDependencies: { both: '1' } },
    'node_modules/both': { license: 'MIT AND AGPL-3.0-only' },
    'node_modules/tool': { license: 'GPL-2.0' },
  };
  expect(notPermissive(production(planted))).toEqual([
    'node_modules/good/node_modules/bad: Elastic-2.0',
    'node_modules/silent: none',
    'node_modules/both: MIT AND AGPL-3.0-only',
  ]);
});

/** Everything that our workspaces need to run, by its place in node_modules. */
function production(packages: Lock): Map<string, Package> {
  const found = new Map<string, Package>();
  const waiting = Object.keys(packages).filter((path) => /^(packages|services|frontends)\/[^/]+$/.test(path));
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const name of needs(packages[path] ?? {})) {
      const place = resolve(packages, path, name);
      if (place !== undefined && !found.has(place) && !packages[place]?.link) {
        found.set(place, packages[place] ?? {});
        waiting.push(place);
      }
    }
  }
  return found;
}

function needs({ dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} }: Package) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** The nearest place of a package, looking from `path` up to the root. */
function resolve(packages: Lock, path: string, name: string): string | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder && `${folder}/`}node_modules/${name}`;
    if (place in packages) {
      return place;
    }
    if (folder === '') {
      return undefined;
    }
  }
}

function notPermissive(packages: Map<string, Package>): string[] {
  return [...packages]
    .map(([path, { license }]) => ({ path, licence: license ?? readByAPerson[path] ?? 'none' }))
    .filter(({ licence }) => !allows(licence))
    .map(({ path, licence }) => `${path}: ${licence}`);
}

/** `A OR B` allows when one does, `A AND B` when both do. */
function allows(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => permissive.has(one.trim())));
}
