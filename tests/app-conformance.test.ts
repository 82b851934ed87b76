import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppManifest } from '@onedesk/web/build';
import { type Check, checkApp, checks } from '@onedesk/web/conformance';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// Each test builds an app.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'onedesk-conformance-'));
// Apps outside find their packages above them.
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the front end in `source` into a folder of its own. */
function build(source: string, dist: string): string {
  const program = join(root, 'node_modules', '@rsbuild', 'core', 'bin', 'rsbuild.js');
  execFileSync(
    process.execPath,
    ['--conditions=source', program, 'build', '--dist-path', dist, '--log-level', 'error'],
    {
      cwd: source,
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return dist;
}

test.each(['desk', 'reports', 'admin'])('our own app %s conforms to the contract', async (name) => {
  const { faults, sizes, ...app } = await checkApp(build(join(root, 'frontends', name), join(folder, name)));
  expect(faults).toEqual([]);
  expect(app).toEqual({ name, version: '0.1.0' });
  // Everybody who sees an app in the navigation loads its first script.
  expect(sizes.entry).toBeLessThan(80_000);
  expect(sizes.compressed).toBeLessThan(sizes.total);
});

/** The sources of a small app; tests plant one mistake in them. */
const sources: Record<string, string> = {
  'package.json': '{ "name": "meters", "version": "1.2.0", "type": "module" }',
  'rsbuild.config.ts': `import { frontend } from '@onedesk/web/build';
    export default frontend({ name: 'meters', port: 5173, remote: true,
      app: { basePath: '/meters', titleZh: '抄表', titleEn: 'Meters', anyOf: ['unit.see'] } });`,
  'src/index.ts': `export { default } from './app.tsx';`,
  'src/app.tsx': `import { CONTRACT, defineFrontend } from '@onedesk/web';
    export default defineFrontend({
      contract: CONTRACT,
      nav: [{ path: '', label: { 'zh-CN': '抄表', en: 'Meters' } }],
      routes: [{ index: true, element: <h1>Meters</h1> }],
      messages: { 'zh-CN': () => import('./zh-CN.json'), en: () => import('./en.json') },
    });`,
  'src/zh-CN.json': '{ "title": "抄表" }',
  'src/en.json': '{ "title": "Meters" }',
};

/** Builds the small app after `plant` has changed its sources. */
function buildSmall(plant: (files: Record<string, string>) => void = () => undefined): string {
  const source = mkdtempSync(join(folder, 'source-'));
  const files = { ...sources };
  plant(files);
  mkdirSync(join(source, 'src'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(source, path), text);
  return build(source, join(source, 'dist'));
}

const change = (path: string, from: string | RegExp, to: string) => (files: Record<string, string>) => {
  const before = files[path] ?? '';
  files[path] = before.replace(from, to);
  if (files[path] === before) throw new Error(`${path} does not hold ${String(from)}`);
};

const rewrite = (dist: string, change: (manifest: AppManifest) => unknown) => {
  const path = join(dist, 'onedesk-app.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as AppManifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
};

/** Puts a line into a built script and lists its new hash: what is wrong is the line alone. */
const addCode = (dist: string, line: string, path = 'static/js/extra.js') => {
  appendFileSync(join(dist, path), `\n${line}`);
  const hash = createHash('sha384')
    .update(readFileSync(join(dist, path)))
    .digest('base64');
  rewrite(dist, ({ scripts }) => (scripts[path] = `sha384-${hash}`));
};

/** A mistake in the built files, and what the check says of it. */
const plantedInOutput: [check: Check, says: RegExp, plant: (dist: string) => unknown][] = [
  ['manifest', /onedesk-app\.json is missing/, (dist) => rmSync(join(dist, 'onedesk-app.json'))],
  ['manifest', /titleEn is ""/, (dist) => rewrite(dist, (manifest) => (manifest.titleEn = ''))],
  ['manifest', /basePath is "\/a\/b"/, (dist) => rewrite(dist, (manifest) => (manifest.basePath = '/a/b'))],
  ['contract', /contract 2/, (dist) => rewrite(dist, (manifest) => (manifest.contract = 2))],
  ['hashes', /remoteEntry\.js is not the file/, (dist) => appendFileSync(join(dist, 'remoteEntry.js'), ' ')],
  ['hashes', /late\.js is not listed/, (dist) => writeFileSync(join(dist, 'late.js'), '')],
  ['hashes', /gone\.css is listed and not there/, (dist) => rewrite(dist, (m) => (m.scripts['gone.css'] = 'sha384-x'))],
  ['documents', /abc is not the SHA-256/, (dist) => rewrite(dist, (m) => (m.documents['abc'] = 'query { a }'))],
  ['entry', /the entry mf-manifest\.json is not there/, (dist) => rmSync(join(dist, 'mf-manifest.json'))],
  ['entry', /does not load/, (dist) => addCode(dist, ';throw new Error("broken")', 'remoteEntry.js')],
  [
    'singletons',
    /own react$/,
    (dist) => addCode(dist, 'x.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'),
  ],
  ['no-eval', /eval\("1/, (dist) => addCode(dist, 'eval("1+1")')],
  ['no-eval', /Function\("a/, (dist) => addCode(dist, 'new Function("a","return a")')],
  ['no-inline-script', /page\.html/, (dist) => writeFileSync(join(dist, 'page.html'), '<script>go()</script>')],
  ['no-dev-server', /http:\/\/localhost:5173/, (dist) => addCode(dist, 'fetch("http://localhost:5173/x")')],
];

/** A mistake in the sources. */
const plantedInSources: [check: Check, says: RegExp, plant: (files: Record<string, string>) => void][] = [
  ['languages', /total stands in zh-CN only/, change('src/zh-CN.json', '}', ', "total": "合计" }')],
  ['navigation', /leads to no page/, change('src/app.tsx', "path: ''", "path: '/elsewhere'")],
  ['navigation', /is not '' or a path below/, change('src/app.tsx', "path: ''", "path: 'https://example.org'")],
  ['navigation', /no label in en/, change('src/app.tsx', "en: 'Meters'", "en: ''")],
  ['navigation', /outside the base path/, change('src/app.tsx', 'index: true', "path: '/desk'")],
  ['entry', /contract 7/, change('src/app.tsx', 'contract: CONTRACT', 'contract: 7')],
  ['entry', /contract undefined/, change('src/app.tsx', /export default[\s\S]*/, 'export default { CONTRACT };')],
  [
    'singletons',
    /own @apollo\/client/,
    change('src/app.tsx', /^/, "import { ApolloClient } from '@apollo/client/core'; globalThis.own = ApolloClient;"),
  ],
];

describe('a mistake is found by name', () => {
  let small = '';
  beforeAll(() => {
    small = join(folder, 'small');
    cpSync(buildSmall(), small, { recursive: true });
  });

  test('a small app without one conforms', async () => {
    expect((await checkApp(small)).faults).toEqual([]);
  });

  test.each(plantedInOutput)('%s: %s', async (check, says, plant) => {
    const dist = mkdtempSync(join(folder, 'planted-'));
    cpSync(small, dist, { recursive: true });
    plant(dist);
    expect((await checkApp(dist)).faults).toContainEqual({ check, what: expect.stringMatching(says) as string });
  });

  test.each(plantedInSources)('%s: %s', async (check, says, plant) => {
    const { faults } = await checkApp(buildSmall(plant));
    expect(faults).toContainEqual({ check, what: expect.stringMatching(says) as string });
  });

  test('each check there is has its planted mistake', () => {
    const planted = new Set([...plantedInOutput, ...plantedInSources].map(([check]) => check));
    expect([...planted].toSorted()).toEqual(Object.keys(checks).toSorted());
  });
});
