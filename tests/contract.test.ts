import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractPackages } from '@onedesk/web/build';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '..', 'packages', 'web');
const read = (path: string): string => readFileSync(join(web, path), 'utf8');

/** Files whose exports are what apps may use. */
const doors = ['src/index.ts', 'src/testing/index.ts'];
const offered = doors.flatMap((door) =>
  [...read(door).matchAll(/from '\.\/([^']+)'/g)].map(([, file = '']) => join(door, '..', file)),
);

/** Exports without a word about them, as `file: line`. */
function undocumented(path: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    /^export (async )?(function|const|interface|type \w+ ?[<=]|class)/.test(line) &&
    !/\*\/\s*$/.test(lines[index - 1] ?? '')
      ? [`${path}: ${line}`]
      : [],
  );
}

test('whatever the contract offers to apps says what it is', () => {
  expect(offered.length).toBeGreaterThan(25);
  expect(offered.flatMap((path) => undocumented(path, read(path)))).toEqual([]);
  expect(undocumented('a.ts', 'export const bare = 1;')).toEqual(['a.ts: export const bare = 1;']);
});

test('what exists once in a page is the app’s to install in the version that the portal brings', () => {
  const { peerDependencies } = JSON.parse(read('package.json')) as { peerDependencies: Record<string, string> };
  const once = Object.entries(contractPackages({ provide: true }))
    .filter(([name]) => name !== '@onedesk/web')
    .map(([name, { requiredVersion }]): [string, string] => [
      name.replace(/\/(jsx-runtime|react)$/, ''),
      requiredVersion,
    ]);
  expect(once.length).toBeGreaterThan(8);
  expect(once.filter(([name, version]) => peerDependencies[name] !== version)).toEqual([]);
});

test('an app runs in a portal whose contract package is as new as its own, or newer', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(contractPackages({ provide: false })['@onedesk/web']).toMatchObject({
    requiredVersion: `>=${version}`,
    import: false,
  });
});

test('the contract imports nothing else of ours', () => {
  const { dependencies, peerDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const needed = Object.keys({ ...dependencies, ...peerDependencies });
  expect(needed.filter((name) => name.startsWith('@onedesk/'))).toEqual([]);
});
