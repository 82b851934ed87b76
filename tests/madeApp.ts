import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What a team outside the repository asks the generator for. */
export interface OutsideApp {
  name: string;
  titleZh: string;
  titleEn: string;
}

/** A registry that nobody answers: nothing is fetched. */
const closedNetwork = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };

/**
 * Makes an app in a folder outside the repository, as one does (`turbo gen frontend`), and gives it what its
 * `npm install` would: the contract from the tarball that lies in it, all else as it is installed here, so that no
 * network is needed. Returns what the generator printed.
 */
export function makeOutside({ name, titleZh, titleEn }: OutsideApp, folder: string): string {
  const turbo = join(root, 'node_modules', '.bin', 'turbo');
  const printed = execFileSync(turbo, ['gen', 'frontend', '--args', name, titleZh, titleEn, folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...closedNetwork },
  });
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
  const contract = join(folder, 'node_modules', '@onedesk', 'web');
  mkdirSync(contract, { recursive: true });
  const tarball = readdirSync(join(folder, 'vendor')).find((file) => file.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['xzf', join(folder, 'vendor', tarball), '-C', contract, '--strip-components', '1']);
  return printed;
}

/** Every package but ours: a link each, scopes as folders. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) {
    if (entry.startsWith('.') || entry === '@onedesk') continue;
    if (entry.startsWith('@')) linkPackages(join(from, entry), join(to, entry));
    else symlinkSync(join(from, entry), join(to, entry));
  }
}

/** Runs one of the app's own commands in its folder, as `npm run` does; returns what it printed. Throws when it fails. */
export function runIn(folder: string, program: string, ...flags: string[]): string {
  const own = join(folder, 'node_modules', program);
  const { NODE_ENV: _ours, ...env } = process.env;
  return execFileSync(process.execPath, [existsSync(own) ? own : join(root, 'node_modules', program), ...flags], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env,
  });
}

/** The programs behind an app's npm scripts, as paths below `node_modules`. */
export const programs = {
  build: '@rsbuild/core/bin/rsbuild.js',
  check: '@onedesk/web/dist/cli/index.js',
  types: 'typescript/bin/tsc',
  test: 'vitest/vitest.mjs',
};

/** A repository in `folder` that has what the generator needs of ours, so that what it makes does not lie in ours. */
export function scratchRepository(folder: string): void {
  for (const shared of ['node_modules', 'packages', 'services']) symlinkSync(join(root, shared), join(folder, shared));
  for (const own of ['turbo', 'package.json', 'tsconfig.base.json', '.oxlintrc.json', 'biome.json']) {
    cpSync(join(root, own), join(folder, own), { recursive: true });
  }
  mkdirSync(join(folder, 'frontends'));
}
