import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppManifest } from '@onedesk/web/build';
import { afterAll, describe, expect, test, vi } from 'vitest';

// Tests build an app.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'onedesk-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a front end of ours into a folder of its own and reads what it says about itself. */
function build(name: string): { dist: string; manifest: AppManifest } {
  const dist = join(folder, name);
  const program = join(root, 'node_modules', '@rsbuild', 'core', 'bin', 'rsbuild.js');
  execFileSync(
    process.execPath,
    ['--conditions=source', program, 'build', '--dist-path', dist, '--log-level', 'error'],
    {
      cwd: join(root, 'frontends', name),
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return { dist, manifest: JSON.parse(readFileSync(join(dist, 'onedesk-app.json'), 'utf8')) as AppManifest };
}

describe('a built app says what it is', () => {
  const { dist, manifest } = build('reports');

  test('its name, its place in the portal and who may open it', () => {
    expect(manifest).toMatchObject({
      name: 'reports',
      version: '0.1.0',
      contract: 1,
      basePath: '/reports',
      titleZh: '报表',
      titleEn: 'Reports',
      order: 20,
      anyOf: ['register.report'],
      entry: 'mf-manifest.json',
    });
  });

  test('every script and style sheet on disk with its hash, and nothing else', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|css)$/.test(path));
    expect(files.length).toBeGreaterThan(5);
    expect(files).toContain('remoteEntry.js');
    const hash = (path: string) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dist, path)))
        .digest('base64')}`;
    expect(manifest.scripts).toEqual(Object.fromEntries(files.map((path) => [path, hash(path)])));
  });

  test('its entry knows the hashes of the scripts that it loads later', () => {
    const entry = readFileSync(join(dist, 'remoteEntry.js'), 'utf8');
    const later = Object.entries(manifest.scripts).filter(([path]) => path.startsWith('static/js/async/'));
    expect(later.filter(([, hash]) => !entry.includes(hash))).toEqual([]);
  });

  test('what it asks of the graph, each document under the hash of its text', () => {
    const documents = Object.entries(manifest.documents);
    expect(documents.length).toBeGreaterThan(3);
    for (const [hash, text] of documents) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });
});

test('the shell says so too: its scripts and documents, and no entry, for nobody loads it', () => {
  const { manifest } = build('shell');
  expect(manifest).toMatchObject({ name: 'shell', basePath: '/' });
  expect(manifest.entry).toBeUndefined();
  expect(Object.keys(manifest.scripts).length).toBeGreaterThan(1);
  expect(Object.keys(manifest.documents).length).toBeGreaterThan(1);
});
