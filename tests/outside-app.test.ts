import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppManifest } from '@onedesk/web/build';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from './builtSystem.ts';
import { makeOutside, programs, runIn, scratchRepository } from './madeApp.ts';

// An app is made, built and tested here as its team would: that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'onedesk-outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server that says it is the portal. */
async function somePortal(): Promise<{ address: string }> {
  const server = createServer((_, response) => response.end('the portal'));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0), 'listening');
  return { address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

const meters = { name: 'meters', titleZh: '抄表', titleEn: 'Meters' };

describe('an app that a department makes in a folder of its own', () => {
  const app = join(folder, 'meters');
  let printed = '';
  beforeAll(() => {
    printed = makeOutside(meters, app);
  });

  test('is made by turbo gen, with answers given at once and nothing fetched', () => {
    expect(printed).toContain('made meters');
    expect(readFileSync(join(app, 'src', 'app.tsx'), 'utf8')).toContain("'zh-CN': '抄表', en: 'Meters'");
  });

  test('stands alone: it names no file of ours, and has the contract with it', () => {
    const { dependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies['@onedesk/web']).toBe('file:vendor/onedesk-web-0.1.0.tgz');
    const texts = readdirSync(app, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|json|md)$/.test(path) && !path.startsWith('node_modules'))
      .map((path) => readFileSync(join(app, path), 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes(root) || text.includes('../../'))).toEqual([]);
  });

  test('brings no other package of ours in its contract', () => {
    const contract = join(app, 'node_modules', '@onedesk', 'web');
    const files = readdirSync(contract, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    expect(files.length).toBeGreaterThan(50);
    const foreign = files.filter((path) => /from '@onedesk\/(?!web)/.test(readFileSync(join(contract, path), 'utf8')));
    expect(foreign).toEqual([]);
    expect(existsSync(join(contract, 'dist', 'schema.graphql'))).toBe(true);
  });

  test('compiles against the contract as it is packed', () => {
    expect(runIn(app, programs.types, '-p', '.')).toBe('');
  });

  test('passes its own tests', () => {
    expect(runIn(app, programs.test, 'run')).toMatch(/Tests .*3 passed/);
  });

  test('builds alone, and conforms to the contract', () => {
    runIn(app, programs.build, 'build');
    const manifest = JSON.parse(readFileSync(join(app, 'dist', 'onedesk-app.json'), 'utf8')) as AppManifest;
    expect(manifest).toMatchObject({ ...meters, basePath: '/meters', version: '0.1.0', contract: 1 });
    expect(Object.keys(manifest.documents)).toHaveLength(3);
    expect(runIn(app, programs.check, 'check', 'dist')).toMatch(/^meters 0\.1\.0 conforms to the contract/);
  });

  test('is seen in a running portal while it is written, and what is saved is there at once', async () => {
    const portal = await somePortal();
    const port = await freePort();
    const config = join(app, 'rsbuild.config.ts');
    writeFileSync(config, readFileSync(config, 'utf8').replace('port: 5173', `port: ${port}`));
    const address = `http://localhost:${port}`;
    const server = spawn(process.execPath, [join(app, 'node_modules', programs.check), 'dev', portal.address], {
      cwd: app,
      stdio: 'ignore',
    });
    onTestFinished(() => void server.kill());
    const words = async () => (await fetch(`${address}/apps/meters/static/js/async/src_locales_zh-CN_json.js`)).text();
    await vi.waitFor(async () => expect(await words()).toContain('房屋资料'), { timeout: 60_000, interval: 200 });
    expect(await (await fetch(`${address}/desk`)).text()).toBe('the portal');
    const file = join(app, 'src', 'locales', 'zh-CN.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('房屋资料', '房屋情况'));
    await vi.waitFor(async () => expect(await words()).toContain('房屋情况'), { timeout: 30_000, interval: 200 });
  });

  test('is told by name what is wrong with its build', () => {
    writeFileSync(join(app, 'dist', 'late.js'), 'eval("1")');
    const program = join(app, 'node_modules', programs.check);
    const { status, stdout } = spawnSync(process.execPath, [program, 'check', 'dist'], { cwd: app, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('hashes: late.js is not listed');
    expect(stdout).toContain('no-eval: late.js makes code of text');
  });
});

describe('an app that is made in the repository', () => {
  const repository = join(folder, 'repository');
  const make = (...answers: string[]) =>
    spawnSync(process.execPath, [join(repository, 'turbo', 'generators', 'make.ts'), 'frontend', ...answers], {
      encoding: 'utf8',
    });
  beforeAll(() => {
    execFileSync('mkdir', [repository]);
    scratchRepository(repository);
  });

  test('compiles, and is as our linter and formatter want it', () => {
    const made = make('gate_passes', '出入证', 'Gate passes', 'workspace');
    expect(made.stderr).toBe('');
    const app = join(repository, 'frontends', 'gate_passes');
    expect(runIn(app, programs.types, '-p', '.')).toBe('');
    const lint = join(root, 'node_modules', '.bin', 'oxlint');
    const linted = spawnSync(lint, ['--type-aware', '--deny-warnings', 'frontends'], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect(linted.stdout).toContain('Found 0 warnings and 0 errors');
    const format = join(root, 'node_modules', '.bin', 'biome');
    const formatted = spawnSync(format, ['format', 'frontends'], { cwd: repository, encoding: 'utf8' });
    expect(formatted.status, formatted.stderr).toBe(0);
  });

  test.each([
    [['Meters', '抄表', 'Meters'], 'A name has'],
    [['meters', '抄"表', 'Meters'], 'A title has'],
    [['gate_passes', '出入证', 'Gate passes'], 'is there and not empty'],
  ])('is not made of %j', (answers, says) => {
    const made = make(...answers, 'workspace');
    expect(made.status).toBe(1);
    expect(made.stderr).toContain(says);
  });
});
