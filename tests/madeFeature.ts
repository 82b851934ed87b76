import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const ours = ['packages', 'services', 'frontends'];
const left = new Set([
  'node_modules',
  '.git',
  '.data',
  '.turbo',
  '.mf',
  'coverage',
  'test-results',
  'playwright-report',
]);

/**
 * A copy of the repository in a new folder, in which things can be made and built: our own packages are the copy's, all
 * others are linked to where they are installed. What is built of the services comes along.
 */
export function copyOfRepository(folder: string): void {
  cpSync(root, folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) =>
      !left.has(basename(path)) && !/^(frontends\/[^/]+\/dist|bench\/results)/.test(relative(root, path)),
  });
  link(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'node_modules', '@onedesk'));
  for (const kind of ours)
    for (const name of readdirSync(join(root, kind))) {
      symlinkSync(join('..', '..', kind, name), join(folder, 'node_modules', '@onedesk', name));
      const own = join(root, kind, name, 'node_modules');
      if (existsSync(own)) link(own, join(folder, kind, name, 'node_modules'));
    }
}

/** Links every package but ours, scopes as folders; caches stay behind. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) {
    if (entry === '@onedesk' || (entry.startsWith('.') && entry !== '.bin')) continue;
    if (entry.startsWith('@')) link(join(from, entry), join(to, entry));
    else symlinkSync(join(from, entry), join(to, entry));
  }
}

/** What a program printed, and how it ended. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a file with our Node, or an installed program by its name, in a folder. */
export function ranIn(folder: string, program: string, ...flags: string[]): Ran {
  const installed = join(folder, 'node_modules', '.bin', program);
  const command = program.includes('/') ? [process.execPath, join(folder, program)] : [installed];
  // A run within a run of tests is one of its own.
  const own = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV$|VITEST|ONEDESK_APART$)/.test(name));
  const [first = '', ...rest] = [...command, ...flags];
  const { status, stdout, stderr } = spawnSync(first, rest, {
    cwd: folder,
    encoding: 'utf8',
    env: Object.fromEntries(own),
    maxBuffer: 64_000_000,
  });
  return { status, stdout, stderr };
}

/** How a test ended. */
export interface Ended {
  /** Path of its file below the folder. */
  file: string;
  title: string;
  passed: boolean;
}

/** Runs the tests of some paths in a folder, unit, component and API tests at once. Throws where a file does not even begin. */
export function testsIn(folder: string, ...paths: string[]): Ended[] {
  const told = join(folder, 'test-results.json');
  const projects = ['unit', 'web', 'api'].flatMap((name) => ['--project', name]);
  ranIn(folder, 'vitest', 'run', ...projects, '--reporter=json', `--outputFile=${told}`, ...paths);
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as {
    testResults: { name: string; message: string; assertionResults: { fullName: string; status: string }[] }[];
  };
  const broken = testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (broken) throw new Error(`${broken.name}: ${broken.message}`);
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: relative(folder, name),
      title: fullName,
      passed: status === 'passed',
    })),
  );
}
