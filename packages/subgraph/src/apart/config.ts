import type { Clock } from '@onedesk/kernel';
import type { DatabaseConfig } from '../database.ts';
import { type TelemetrySettings, telemetrySettings } from '../telemetry/index.ts';
import { databaseOf, type Environment, levelOf, portOf, secretOf, serviceUrl } from '../settings.ts';
import { clockOf } from '../test-clock.ts';
import { type Trust, trustOf } from './trust.ts';

/** What the environment says to a service that runs alone. */
export interface ServiceConfig {
  readonly name: string;
  readonly port: number;
  readonly host: string;
  /** The machine's, but for tests. */
  readonly clock: Clock;
  /** Loopback port of `/metrics`; 0 for none. */
  readonly metricsPort: number;
  readonly database: Omit<DatabaseConfig, 'schema'>;
  /** Where the other services are, by name: `IDENTITY_URL` and so on. */
  readonly peers: ReadonlyMap<string, string>;
  readonly trust: Trust;
  /** The lowest level of the log that is printed. */
  readonly logLevel: string;
  readonly telemetry: TelemetrySettings;
  /** Master keys of the vault; undefined where they are not given. */
  readonly masterKeys: string | undefined;
}

/** All services, as configuration names them. */
export const serviceNames = ['identity', 'property', 'tickets', 'finance'] as const;

/** Reads a service's configuration; throws one clear sentence about the first thing that is wrong. */
export function readServiceConfig(name: string, env: Environment = process.env): ServiceConfig {
  return {
    name,
    port: portOf(env, 'PORT', 4100),
    host: env.HOST ?? '127.0.0.1',
    clock: clockOf(env),
    metricsPort: portOf(env, 'METRICS_PORT', 0),
    database: databaseOf(env, name),
    peers: urlsOf(
      env,
      serviceNames.filter((one) => one !== name),
    ),
    trust: readTrust(name, env),
    logLevel: levelOf(env),
    telemetry: telemetrySettings(env, `onedesk-${name}`),
    masterKeys: secretOf(env, 'ONEDESK_MASTER_KEYS'),
  };
}

/** The addresses of those services that the environment names. */
export const urlsOf = (env: Environment, names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap((service) => {
      const url = serviceUrl(env, service);
      return url ? [[service, url] as const] : [];
    }),
  );

/** Whose calls are taken and with what this process signs its own. */
export function readTrust(name: string, env: Environment): Trust {
  const key = secretOf(env, 'ONEDESK_CALL_KEY');
  const callers = secretOf(env, 'ONEDESK_CALLERS');
  if (!key || !callers) throw new Error('Set ONEDESK_CALL_KEY and ONEDESK_CALLERS: services apart sign their calls');
  return trustOf(name, key, callers);
}
