// `npm test`: everything that is checked, one step after the other; the first that fails ends it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, installCommand } from './browser.ts';
import { build } from './build.ts';
import { askedToStop, ended, run, stopChild } from './children.ts';
import { freePort } from './ports.ts';
import { complain, root, say, since, Stuck } from './say.ts';

interface Step {
  name: string;
  /** Throws when the step has failed. */
  act: () => Promise<void>;
  /** Why there is nothing to do yet; undefined = there is. */
  nothingYet?: () => string | undefined;
}

const stop = askedToStop();
const results = join(root, 'test-results');
const tally = { passed: 0, failed: 0 };
let browser: string | undefined;

const steps: Step[] = [
  { name: 'browser', act: findBrowser },
  { name: 'build', act: () => build(stop) },
  { name: 'types', act: checkTypes },
  { name: 'lint', act: () => quietly('oxlint', '--type-aware', '--deny-warnings') },
  { name: 'format', act: () => quietly('biome', 'format', '.') },
  { name: 'boundaries', act: checkBoundaries },
  { name: 'unit tests, habits, licences', act: () => runVitest('unit') },
  { name: 'components', act: () => runVitest('web') },
  { name: 'API on a real PostgreSQL', act: () => runVitest('api') },
  { name: 'API, services apart', act: () => runVitest('apart') },
  { name: 'end to end', act: runPlaywright, nothingYet: () => (hasSpecs() ? undefined : 'there are no e2e/*.spec.ts') },
];

async function findBrowser(): Promise<void> {
  browser = await ensureBrowser();
  say(browser ? `Chromium: ${browser}` : 'no Chromium: everything but the end-to-end tests is run');
}

/** The services and packages in one go, then each app in its own world (browser types, JSX). */
async function checkTypes(): Promise<void> {
  const apps = readdirSync(join(root, 'frontends')).map((name) => join('frontends', name, 'tsconfig.json'));
  const projects = ['tsconfig.check.json', 'packages/web/tsconfig.json', ...apps];
  for (const project of projects.filter((path) => existsSync(join(root, path)))) {
    await quietly('tsc', '--noEmit', '-p', project);
  }
}

async function checkBoundaries(): Promise<void> {
  const folders = ['packages', 'services', 'frontends'];
  const { code, output } = await run(
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', ...folders],
    { cwd: root },
    stop,
  );
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  if (code !== 0 || modules < 50) {
    process.stderr.write(output);
    // Without its parser the tool finds no module and is content.
    throw new Stuck(`boundaries failed (${modules} modules seen)`, `依赖边界检查失败（共 ${modules} 个模块）`);
  }
  say(`${modules} modules keep to their boundaries`);
}

async function runVitest(project: string): Promise<void> {
  const report = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await aloud('vitest', ['run', '--project', project, ...reporters]);
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report) as Record<string, number>;
  count(numPassedTests, numFailedTests);
  requirePass(code, `vitest --project ${project}`);
}

async function runPlaywright(): Promise<void> {
  if (!browser) {
    throw new Stuck(
      `The end-to-end tests need a browser; install one and run npm test again: ${installCommand}`,
      `端到端测试需要浏览器；请安装后重新运行 npm test：${installCommand}`,
    );
  }
  const code = await aloud('playwright', ['test'], { PORT: String(await freePort()) });
  const { stats } = readReport(join(results, 'e2e.json')) as { stats?: Record<string, number> };
  count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
  if (code !== 0) showWhatStood();
  requirePass(code, 'playwright');
}

/** What stood on the page where an end-to-end test failed: the log may be all that is left of the run. */
function showWhatStood(): void {
  const folder = join(results, 'e2e');
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true }).map(String);
  for (const file of files.filter((name) => name.endsWith('error-context.md'))) {
    process.stderr.write(`${file}\n${readFileSync(join(folder, file), 'utf8')}\n`);
  }
}

function hasSpecs(): boolean {
  const folder = join(root, 'e2e');
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.spec.ts'))
  );
}

/** Runs a tool and shows what it printed only when it fails. */
async function quietly(command: string, ...args: string[]): Promise<void> {
  const { code, output } = await run(command, args, { cwd: root }, stop);
  if (code !== 0) {
    process.stderr.write(output);
    requirePass(code, `${command} ${args.join(' ')}`);
  }
}

/** Runs a tool and shows what it prints as it comes; returns its exit code. No database but the embedded one is used. */
async function aloud(command: string, args: string[], extra: NodeJS.ProcessEnv = {}): Promise<number> {
  const plain = Object.entries(process.env).filter(
    ([name]) => !/DATABASE_URL|^PORT$|^METRICS_PORT$|^NODE_ENV$/.test(name),
  );
  const env = { ...Object.fromEntries(plain), ...extra };
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  stop.addEventListener('abort', () => void stopChild(child, 40_000));
  return ended(child);
}

function requirePass(code: number, what: string): void {
  if (code !== 0) {
    throw new Stuck(`${what} failed (code ${code}); the lines above say why`, `${what} 失败（代码 ${code}），原因见上`);
  }
}

function readReport(path: string): object {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
}

function count(passed: number, failed: number): void {
  tally.passed += passed;
  tally.failed += failed;
}

/** Runs the steps in order; false: one failed, or we were asked to stop. */
async function runAll(): Promise<boolean> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  for (const { name, act, nothingYet } of steps) {
    const reason = nothingYet?.();
    if (reason) {
      say(`── ${name}: skipped, ${reason}`);
      continue;
    }
    say(`── ${name}`);
    const start = performance.now();
    try {
      await act();
    } catch (error) {
      complain(error);
      say(`✗ ${name} failed after ${since(start)}`);
      return false;
    }
    if (stop.aborted) {
      return false;
    }
    say(`✓ ${name} (${since(start)})`);
  }
  return true;
}

const start = performance.now();
const passed = await runAll();
say(`${passed ? 'everything passed' : 'not everything passed'} (${since(start)})`);
process.stdout.write(`tests: ${tally.passed} passed, ${tally.failed} failed\n`);
process.exit(passed ? 0 : 1);
