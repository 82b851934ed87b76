import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';

/** The user under which PostgreSQL's programs run; empty = ours. PostgreSQL refuses to run as root. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** As root: the owner of an existing data folder, else `postgres`, else `nobody`. As anyone else: oneself. */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const owner = lstatSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid };
  }
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534 };
}

/** Whether the account may enter the folder and read in it, parents included. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0" && test -r .', folder], { ...account, cwd: '/' }).status === 0;
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
