import type { Config } from './config.ts';
import { type Auth, createAuth } from './identity/index.ts';
import type { System } from './system.ts';

/** Sign-in as this installation is configured, over its running identity service. */
export function installationAuth(system: System, config: Config, sessionSecret: Buffer): Auth {
  const identity = system.subgraphs.get('identity');
  if (!identity) throw new Error('identity does not run here');
  const { baseUrl, trustProxy } = config;
  return createAuth({
    resources: identity.resources,
    config: {
      baseUrl,
      secret: sessionSecret,
      trustProxy,
      secureCookies: baseUrl.startsWith('https:'),
      databaseUrl: config.database('identity').url,
    },
  });
}
