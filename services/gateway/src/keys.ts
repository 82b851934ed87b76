import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vault } from '@onedesk/subgraph';
import type { Config } from './config.ts';

/** The installation's keys: the vault's for personal data, and the secret that signs session cookies. */
export interface Keys {
  readonly vault: Vault;
  readonly sessionSecret: Buffer;
}

/**
 * Keys from `ONEDESK_MASTER_KEYS` (`version:base64`, comma separated) and `ONEDESK_SESSION_SECRET` (base64), or the
 * files named by `…_FILE`; otherwise made once in the data folder, readable by its user alone.
 * Losing the master keys loses the identity numbers.
 */
export function loadKeys(config: Config): Keys {
  const masters =
    config.secret('ONEDESK_MASTER_KEYS') ??
    keptSecret(config, 'master-keys', () => `1:${randomBytes(32).toString('base64')}`);
  const session =
    config.secret('ONEDESK_SESSION_SECRET') ??
    keptSecret(config, 'session-secret', () => randomBytes(32).toString('base64'));
  return { vault: Vault.parse(masters), sessionSecret: Buffer.from(session, 'base64') };
}

function keptSecret(config: Config, name: string, make: () => string): string {
  const folder = join(config.dataDir, 'keys');
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
