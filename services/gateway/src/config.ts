import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DatabaseConfig, type TelemetrySettings, telemetrySettings } from '@onedesk/subgraph';

/** What the environment says; the only reader of process.env in the gateway. */
export interface Config {
  readonly port: number;
  /** Loopback port of `/metrics`; 0 for none. */
  readonly metricsPort: number;
  readonly host: string;
  readonly workers: number;
  /** The database is our own embedded one: demo data is made. */
  readonly embedded: boolean;
  /** Where keys and other files of the installation are kept. */
  readonly dataDir: string;
  /** Believe `x-forwarded-*` of the proxy in front. */
  readonly trustProxy: boolean;
  /** How people reach the portal, such as `https://desk.example.com`; decides the cookie's `Secure`. */
  readonly baseUrl: string;
  /** Module Federation manifests of apps under development, by name. */
  readonly devApps: Readonly<Record<string, string>>;
  /** Apps are being developed here: their documents are read from their sources. Never in production. */
  readonly development: boolean;
  /** A file with further documents that signed-in people may send: hash → text. */
  readonly trustedDocuments?: string;
  /** Origins whose pages may use API keys from a browser, such as `https://bi.example.com`. */
  readonly keyOrigins: readonly string[];
  /** The lowest level of the log that is printed. */
  readonly logLevel: string;
  /** Whether and how much is traced. */
  readonly telemetry: TelemetrySettings;
  readonly database: (service: string) => Omit<DatabaseConfig, 'schema'>;
  /** A secret from the environment or a file named there: `NAME` or `NAME_FILE`. */
  readonly secret: (name: string) => string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws one clear sentence about the first thing that is wrong. */
export function readConfig(env: Environment = process.env): Config {
  const port = portOf(env, 'PORT', 4000);
  return {
    port,
    metricsPort: portOf(env, 'METRICS_PORT', 9464),
    host: env.HOST ?? '0.0.0.0',
    workers: wholeNumber(env, 'WORKERS', 2, 1, 64),
    embedded: env.ONEDESK_EMBEDDED === '1',
    dataDir: resolve(env.ONEDESK_DATA ?? fileURLToPath(new URL('../../../.data', import.meta.url))),
    trustProxy: env.TRUST_PROXY === '1',
    baseUrl: (env.BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    devApps: Object.fromEntries(listOf(env.ONEDESK_DEV_APPS).map((pair) => pair.split('=', 2) as [string, string])),
    development: env.ONEDESK_DEVELOPMENT === '1' && env.NODE_ENV !== 'production',
    ...(env.TRUSTED_DOCUMENTS ? { trustedDocuments: resolve(env.TRUSTED_DOCUMENTS) } : {}),
    keyOrigins: listOf(env.KEY_ORIGINS).map(originOf),
    logLevel: levelOf(env),
    telemetry: telemetrySettings(env, 'onedesk'),
    database: (service) => databaseOf(env, service),
    secret: (name) => secretOf(env, name),
  };
}

/** `PROPERTY_DATABASE_URL` before `DATABASE_URL`; migrations as `…_OWNER_DATABASE_URL` where that is another user. */
function databaseOf(env: Environment, service: string): Omit<DatabaseConfig, 'schema'> {
  const own = `${service.toUpperCase()}_`;
  const url = env[`${own}DATABASE_URL`] ?? env.DATABASE_URL;
  if (!url)
    throw new Error(`Set DATABASE_URL (or ${own}DATABASE_URL), such as postgresql://user:password@host:5432/onedesk`);
  const ownerUrl = env[`${own}OWNER_DATABASE_URL`] ?? env.OWNER_DATABASE_URL ?? url;
  return { url, ownerUrl, poolSize: wholeNumber(env, 'POOL_SIZE', 8, 1, 100) };
}

function secretOf(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  return env[name] ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
}

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function originOf(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Error(`KEY_ORIGINS names "${text}", which is no origin such as https://bi.example.com`);
}

const levels = ['debug', 'info', 'warn', 'error', 'fatal'];

/** On a machine of one's own the terminal is for people: requests are not told there. */
function levelOf(env: Environment): string {
  const level = env.LOG_LEVEL || (env.ONEDESK_EMBEDDED === '1' ? 'warn' : 'info');
  if (!levels.includes(level)) throw new Error(`LOG_LEVEL is "${level}", but must be one of ${levels.join(', ')}`);
  return level;
}

const portOf = (env: Environment, name: string, fallback: number) => wholeNumber(env, name, fallback, 0, 65_535);

function wholeNumber(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name} is "${text}", but must be a whole number from ${least} to ${most}`);
  }
  return value;
}
