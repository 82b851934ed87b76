import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Principal, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { credentials } from './betterAuth.ts';
import type { AuthConfig } from './config.ts';
import { firstAdministratorToken } from './firstAdministrator.ts';
import { authRoutes } from './routes.ts';
import { provisionAccount, type ProvisionedAccount } from './provisionAccount.ts';
import { sessionToken } from './sessionCookie.ts';
import { findSession, openSession } from './sessions.ts';

export type { AuthConfig } from './config.ts';
export { addressOf } from './http.ts';
export type { ProvisionedAccount } from './provisionAccount.ts';

/** Signing in, and who is behind a request: the whole swap point for another identity provider. */
export interface Auth {
  /** Answers everything under `/auth/`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Who is asking, by the session cookie; null for nobody. */
  resolvePrincipal(request: IncomingMessage | Request): Promise<Principal | null>;
  /** The same without counting as use of the session. */
  lookAgain(request: IncomingMessage | Request): Promise<Principal | null>;
  /** Gives somebody an account with a password; answers with its id. Again with the same values: no change. */
  provisionAccount(person: ProvisionedAccount): Promise<string>;
  /** The one-time link with which the first administrator makes an account; null when there are accounts. */
  firstAdministratorLink(): Promise<string | null>;
  /** Ends all sessions of an account. */
  endSessions(accountId: string): Promise<void>;
  /** Closes what is open; the subgraph's resources stay their owner's. */
  stop(): Promise<void>;
}

/** Sign-in on the identity subgraph's resources. */
export function createAuth({ resources, config }: { resources: Resources; config: AuthConfig }): Auth {
  const secret = config.secret.toString('base64url');
  const door = credentials(resources, config, secret);
  const tokenOf = (request: IncomingMessage | Request) => sessionToken(cookieHeader(request), secret);
  const sessionOf = async (request: IncomingMessage | Request) => {
    const token = tokenOf(request);
    return token === null ? null : openSession(resources, token);
  };
  return {
    handle: authRoutes({ resources, config, credentials: door, sessionOf }),
    resolvePrincipal: async (request) => (await sessionOf(request))?.principal ?? null,
    async lookAgain(request) {
      const token = tokenOf(request);
      return token === null ? null : ((await findSession(resources, token))?.principal ?? null);
    },
    provisionAccount: (person) => provisionAccount(resources, person),
    async firstAdministratorLink() {
      const token = await firstAdministratorToken(resources);
      return token && new URL(`/first-administrator?token=${token}`, config.baseUrl).href;
    },
    async endSessions(accountId) {
      const actor = { principal: systemPrincipal('system', '系统 System'), requestId: '', action: 'endSessions' };
      await resources.db.write(actor, (em) =>
        em.execute('delete from session where account_id = ?', [accountId], 'run'),
      );
    },
    stop: () => door.close(),
  };
}

function cookieHeader({ headers }: IncomingMessage | Request): string | null | undefined {
  return headers instanceof Headers ? headers.get('cookie') : headers.cookie;
}
