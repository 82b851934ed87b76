import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@onedesk/kernel';
import { appRole, type Principal, type Resources } from '@onedesk/subgraph';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import pg from 'pg';
import { isUsername } from '../identity/accounts/index.ts';
import type { AuthConfig } from './config.ts';
import { AuthProblem } from './http.ts';
import { cookieName } from './sessionCookie.ts';
import { sessionEnd } from './sessions.ts';
import { type Origin, recordSignIn } from '../identity/lockout/index.ts';

/** Somebody at the door: where the request comes from, and whose username it names. */
export interface Caller extends Origin {
  readonly account: { readonly id: string; readonly name: string; readonly active: boolean } | null;
}

/** Who is signing in during a call of better-auth. */
const caller = new AsyncLocalStorage<Caller>();

/** Passwords, sessions and their cookie, by better-auth on our own tables. Its HTTP surface is never mounted. */
export interface Credentials {
  /** Null for a wrong username or password; otherwise the headers that set the cookie. @throws ACCOUNT_INACTIVE */
  signIn(username: string, password: string, from: Caller): Promise<Headers | null>;
  /** Ends the session of the cookie; the headers take the cookie away. */
  signOut(cookie: string): Promise<Headers>;
  close(): Promise<void>;
}

export function credentials(resources: Resources, config: AuthConfig, secret: string): Credentials {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    options: `-c role=${appRole('identity')} -c search_path=identity -c timezone=UTC -c statement_timeout=30s`,
    max: 3,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced; the next query tells if the database is away.
  pool.on('error', (error) => resources.log.warn({ err: error }, 'an idle connection broke'));
  const auth = betterAuth({ ...options(resources, config), secret, database: pool });
  return {
    async signIn(name, password, from) {
      try {
        const call = { body: { username: name, password }, returnHeaders: true } as const;
        return (await caller.run(from, () => auth.api.signInUsername(call))).headers;
      } catch (error) {
        if (isWrong(error)) return null;
        throw error;
      }
    },
    async signOut(cookie) {
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      return headers;
    },
    close: () => pool.end(),
  };
}

/** 401 for unknown names and wrong passwords, 422 for names that cannot be. */
const isWrong = (error: unknown): boolean =>
  [401, 422].includes((error as { statusCode?: number } | null)?.statusCode ?? 0);

const options = (resources: Resources, config: AuthConfig) => ({
  baseURL: config.baseUrl,
  basePath: '/auth',
  telemetry: { enabled: false },
  logger: { disabled: true },
  rateLimit: { enabled: false },
  // A view: better-auth calls its credentials "account", so its users cannot be called that, too.
  user: { modelName: 'auth_user', fields: { createdAt: 'created_at' } },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'account_id',
      accountId: 'provider_account_id',
      providerId: 'provider_id',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  session: {
    modelName: 'session',
    fields: {
      userId: 'account_id',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      expiresAt: 'expires_at',
    },
    cookieCache: { enabled: false },
  },
  emailAndPassword: { enabled: true, disableSignUp: true },
  plugins: [
    username({ minUsernameLength: 3, maxUsernameLength: 32, usernameValidator: isUsername, displayUsername: false }),
  ],
  advanced: {
    useSecureCookies: false,
    // Accounts are ours to write; what better-auth would keep on them besides is not there and never asked for.
    database: { generateId: () => newId(), validateSchema: false },
    cookies: {
      session_token: {
        name: cookieName,
        attributes: { httpOnly: true, sameSite: 'lax' as const, secure: config.secureCookies, path: '/' },
      },
    },
  },
  databaseHooks: { session: { create: { before: (session: { userId: string }) => admit(resources, session) } } },
});

/** PPL-3: a session begins with its record, by the system's clock; for an account that is not active, not at all. */
async function admit({ db, clock }: Resources, { userId }: { userId: string }) {
  const from = caller.getStore();
  if (from?.account?.id !== userId) throw new Error('a session begins only by signing in');
  if (!from.account.active) throw inactive();
  const now = clock.now();
  await db.write({ principal: self(from.account), requestId: from.requestId, action: 'signIn' }, async (em) => {
    await recordSignIn(em, 'signedIn', userId, from, now);
    await em.execute('update account set last_sign_in_at = ? where id = ?', [now, userId], 'run');
  });
  const { address: ipAddress, userAgent } = from;
  return { data: { ipAddress, userAgent, createdAt: now, updatedAt: now, expiresAt: sessionEnd(now) } };
}

const self = ({ id, name }: { id: string; name: string }): Principal => ({
  id,
  name,
  kind: 'staff',
  audience: 'staff',
  grants: [],
});

const inactive = () =>
  new AuthProblem(403, 'ACCOUNT_INACTIVE', {
    zh: '该账号已停用，请联系管理员',
    en: 'This account is deactivated; ask an administrator',
  });
