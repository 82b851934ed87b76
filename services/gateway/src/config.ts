import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@onedesk/kernel';
import {
  clockOf,
  type DatabaseConfig,
  databaseOf,
  type Environment,
  gatewayName,
  levelOf,
  portOf,
  readTrust,
  secretOf,
  serviceNames,
  type TelemetrySettings,
  telemetrySettings,
  urlsOf,
  wholeNumber,
} from '@onedesk/subgraph';
import type { MailSettings } from './identity/index.ts';
import type { Apart } from './system.ts';

/** What the environment says; the only reader of process.env in the gateway. */
export interface Config {
  readonly port: number;
  /** Loopback port of `/metrics`; 0 for none. */
  readonly metricsPort: number;
  readonly host: string;
  /** The machine's, but for tests. */
  readonly clock: Clock;
  readonly workers: number;
  /** The database is our own embedded one: demo data is made. */
  readonly embedded: boolean;
  /** The demo's project gets a year of life in the background. Not where services run apart: they have clocks of their own. */
  readonly demoYear: boolean;
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
  /** How mail leaves; null: no mail is sent. */
  readonly mail: MailSettings | null;
  /** The lowest level of the log that is printed. */
  readonly logLevel: string;
  /** Whether and how much is traced. */
  readonly telemetry: TelemetrySettings;
  readonly database: (service: string) => Omit<DatabaseConfig, 'schema'>;
  /** The services that run elsewhere; null when all run in this process. */
  readonly apart: (Apart & PeerDoor) | null;
  /** A secret from the environment or a file named there: `NAME` or `NAME_FILE`. */
  readonly secret: (name: string) => string | undefined;
}

/** Where services that run elsewhere ask this process's own; port 0 for nowhere. */
export interface PeerDoor {
  readonly peerPort: number;
  readonly peerHost: string;
}

/** Reads the configuration; throws one clear sentence about the first thing that is wrong. */
export function readConfig(env: Environment = process.env): Config {
  const port = portOf(env, 'PORT', 4000);
  const apart = apartOf(env);
  const baseUrl = (env.BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, '');
  return {
    port,
    metricsPort: portOf(env, 'METRICS_PORT', 9464),
    host: env.HOST ?? '0.0.0.0',
    clock: clockOf(env),
    workers: wholeNumber(env, 'WORKERS', 2, 1, 64),
    embedded: env.ONEDESK_EMBEDDED === '1',
    demoYear: env.ONEDESK_EMBEDDED === '1' && env.DEMO_YEAR !== '0' && apart === null,
    dataDir: resolve(env.ONEDESK_DATA ?? fileURLToPath(new URL('../../../.data', import.meta.url))),
    trustProxy: env.TRUST_PROXY === '1',
    baseUrl,
    devApps: Object.fromEntries(listOf(env.ONEDESK_DEV_APPS).map((pair) => pair.split('=', 2) as [string, string])),
    development: env.ONEDESK_DEVELOPMENT === '1' && env.NODE_ENV !== 'production',
    ...(env.TRUSTED_DOCUMENTS ? { trustedDocuments: resolve(env.TRUSTED_DOCUMENTS) } : {}),
    keyOrigins: listOf(env.KEY_ORIGINS).map(originOf),
    mail: mailOf(env, baseUrl),
    logLevel: levelOf(env),
    telemetry: telemetrySettings(env, 'onedesk'),
    database: (service) => databaseOf(env, service),
    apart,
    secret: (name) => secretOf(env, name),
  };
}

function mailOf(env: Environment, portal: string): MailSettings | null {
  const url = secretOf(env, 'SMTP_URL');
  if (!url) return null;
  // The address may hold a password: it is not repeated.
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error('SMTP_URL must be an address such as smtps://user:password@mail.example.com');
  const from = env.MAIL_FROM ?? '';
  if (!/^[^<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    throw new Error(`MAIL_FROM is "${from}", but must be a sender such as Onedesk <desk@example.com>`);
  return { url, from, portal };
}

/** Identity, sessions and the registry live with the gateway. */
function apartOf(env: Environment): Config['apart'] {
  const urls = urlsOf(
    env,
    serviceNames.filter((name) => name !== 'identity'),
  );
  if (urls.size === 0) return null;
  // Each of them asks others: a service that ran here could not be asked from there.
  if (urls.size < serviceNames.length - 1)
    throw new Error('Set PROPERTY_URL, TICKETS_URL and FINANCE_URL, all or none');
  const peerPort = portOf(env, 'PEER_PORT', 4100);
  return { urls, trust: readTrust(gatewayName, env), peerPort, peerHost: env.PEER_HOST ?? '127.0.0.1' };
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
