import { readFileSync } from 'node:fs';
import type { DatabaseConfig } from './database.ts';

/** What a process is told by its environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** `PROPERTY_DATABASE_URL` before `DATABASE_URL`; migrations as `…_OWNER_DATABASE_URL` where that is another user. */
export function databaseOf(env: Environment, service: string): Omit<DatabaseConfig, 'schema'> {
  const own = `${service.toUpperCase()}_`;
  const url = env[`${own}DATABASE_URL`] ?? env.DATABASE_URL;
  if (!url)
    throw new Error(`Set DATABASE_URL (or ${own}DATABASE_URL), such as postgresql://user:password@host:5432/onedesk`);
  const ownerUrl = env[`${own}OWNER_DATABASE_URL`] ?? env.OWNER_DATABASE_URL ?? url;
  return { url, ownerUrl, poolSize: wholeNumber(env, 'POOL_SIZE', 8, 1, 100) };
}

/** Where a service answers that runs elsewhere: `PROPERTY_URL`; undefined where it is not said. */
export function serviceUrl(env: Environment, service: string): string | undefined {
  const name = `${service.toUpperCase()}_URL`;
  const url = env[name];
  if (!url) return undefined;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error(`${name} is "${url}", but must be an address such as http://10.0.0.5:4101`);
  return url;
}

/** A secret itself, or the content of the file that `…_FILE` names. */
export function secretOf(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  return env[name] ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
}

/** A port; 0 for none or any. */
export const portOf = (env: Environment, name: string, fallback: number): number =>
  wholeNumber(env, name, fallback, 0, 65_535);

/** @throws one sentence when it is anything else. */
export function wholeNumber(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name} is "${text}", but must be a whole number from ${least} to ${most}`);
  }
  return value;
}

const levels = ['debug', 'info', 'warn', 'error', 'fatal'];

/** The lowest level that is logged. On a machine of one's own the terminal is for people: requests are not told there. */
export function levelOf(env: Environment): string {
  const level = env.LOG_LEVEL || (env.ONEDESK_EMBEDDED === '1' ? 'warn' : 'info');
  if (!levels.includes(level)) throw new Error(`LOG_LEVEL is "${level}", but must be one of ${levels.join(', ')}`);
  return level;
}
