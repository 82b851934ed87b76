import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, accountFor, canEnter } from './account.ts';
import { PostgresProblem } from './problem.ts';

/** Where the server keeps its things, and as whom it runs. */
export interface Home {
  account: Account;
  /** The data folder in use: the one asked for, or one under /var/lib/onedesk (see `settle`). */
  dataDir: string;
  /** Where a copy of the programs goes when one is needed. */
  home: string;
}

/** Root's fallback: a folder every account can enter. */
const sharedHome = '/var/lib/onedesk';

/**
 * Decides where the data folder lies. As root the server runs under another user; when that user cannot enter the
 * folder asked for (a checkout under /root, which is 0700), data and programs live in /var/lib/onedesk instead, in a
 * folder named after the one asked for.
 */
export function settle(wanted: string): Home {
  mkdirSync(dirname(wanted), { recursive: true });
  const account = accountFor(wanted);
  if (account.uid === undefined || canEnter(dirname(wanted), account)) {
    return { account, dataDir: wanted, home: dirname(wanted) };
  }
  const home = join(sharedHome, shortHash(wanted));
  const dataDir = join(home, 'data');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return { account: accountFor(dataDir), dataDir, home };
}

/**
 * The folder of the server's socket, 0700: whoever can enter it is trusted. Its name comes from the data folder, so
 * the URL stays the same when the server is started again. Short, because a socket's path holds 107 bytes at most.
 */
export function socketFolder(dataDir: string, account: Account): string {
  const name = `onedesk-${shortHash(dataDir)}`;
  const base =
    [tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(join(folder, name, '.s.PGSQL.5432')) < 104) ?? '/tmp';
  const folder = join(base, name);
  try {
    return privateFolder(folder, account);
  } catch {
    // Somebody else made a folder of this name first: take one with a name of chance.
    return privateFolder(mkdtempSync(`${folder}-`), account);
  }
}

/** Makes the folder, for the account alone; throws when it exists and belongs to somebody else. */
export function privateFolder(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const uid = account.uid ?? process.getuid?.();
  const ours = found.uid === uid || (process.getuid?.() === 0 && found.uid === 0);
  if (!found.isDirectory() || !ours) {
    throw new PostgresProblem('FOLDER_OF_ANOTHER_USER', folder);
  }
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(folder, account.uid, account.gid);
  }
  chmodSync(folder, 0o700);
  return folder;
}

/** Removes the socket's folder after the server has stopped. */
export function removeSocketFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
