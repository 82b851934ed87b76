import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Grant, newId, type Role, roles, SettableClock } from '@onedesk/kernel';
import { createDatabase } from '@onedesk/postgres';
import {
  type Answer,
  migrateSubgraph,
  noPeers,
  type Principal,
  type RequestContext,
  startSubgraph,
  systemPrincipal,
  Vault,
} from '@onedesk/subgraph';
import pg from 'pg';
import { pino } from 'pino';
import { inject } from 'vitest';
import { type Auth, createAuth, identitySubgraph, type ProvisionedAccount } from './index.ts';

/** An answer of `/auth`. */
export interface AuthAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    code?: string;
    until?: string;
    fields?: { path: string; code: string; message: { zh: string; en: string } }[];
    [key: string]: unknown;
  };
  /** The session's cookie as a browser would send it back. */
  readonly cookie: string;
}

/** What a request to `/auth` carries besides its path. */
export interface Sent {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

export const aProject = '0198a7c0-0000-7000-8000-00000000000a';
export const anotherProject = '0198a7c0-0000-7000-8000-00000000000b';
export const goodPassword = 'Osmanthus-by-the-gate-7';

/** A role as an account holds it; project roles in project A unless said otherwise. */
export const held = (role: Role, projectId: string | null = roles[role].companyWide ? null : aProject): Grant => ({
  role,
  projectId,
  buildingIds: [],
});

/** The identity subgraph with its sign-in on a real database and port of their own, and a clock that tests set. */
export async function identityWorld(options: { trustProxy?: boolean; secureCookies?: boolean } = {}) {
  const name = `identity_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(inject('adminUrl'), name);
  const database = { url, ownerUrl: url, poolSize: 20 };
  await migrateSubgraph(identitySubgraph, database);
  const clock = new SettableClock('2026-03-02T02:00:00Z');
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const vault = new Vault(new Map([[1, Buffer.alloc(32, 7)]]));
  const subgraph = await startSubgraph(identitySubgraph, { database, clock, vault, log, peers: noPeers });
  const config = {
    baseUrl: 'http://portal.example',
    secret: Buffer.alloc(32, 9),
    trustProxy: options.trustProxy ?? false,
    secureCookies: options.secureCookies ?? false,
    databaseUrl: url,
  };
  const auth = createAuth({ resources: subgraph.resources, config });
  const server = createServer((request, response) => void auth.handle(request, response)).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c search_path=identity' });
  return {
    ...asking((operation, request) => subgraph.execute(operation, request), logged),
    ...calling(port),
    auth,
    clock,
    logged,
    subgraph,
    sql: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await pool.query<Row>(text, values)).rows,
    /** A database connection of one's own, for a transaction that is held open; to be released. */
    connection: () => pool.connect(),
    /** Resolves when some transaction waits for another's lock. */
    async waiting(): Promise<void> {
      const sql = 'select 1 from pg_stat_activity where datname = $1 and wait_event_type = $2';
      while ((await pool.query(sql, [name, 'Lock'])).rowCount === 0) await pause(5);
    },
    /** An account that signs in with `goodPassword`; answers with its id. */
    staff: (username: string, grants: Grant[] = [], more: Partial<ProvisionedAccount> = {}) =>
      auth.provisionAccount({ username, name: `${username}的主人`, password: goodPassword, grants, ...more }),
    principal: (cookie: string): ReturnType<Auth['resolvePrincipal']> =>
      auth.resolvePrincipal(new Request('http://portal.example/graphql', { headers: { cookie } })),
    async close() {
      server.close();
      server.closeAllConnections();
      await auth.stop();
      await subgraph.stop();
      // The database goes with the test server: dropping it here would race with connections that are just closing.
      await pool.end();
    },
  };
}

export type IdentityWorld = Awaited<ReturnType<typeof identityWorld>>;

/** Somebody, or null for nobody. */
type Asker = RequestContext['principal'];

/** Asking the subgraph's graph as somebody. */
function asking(
  execute: (operation: { query: string; variables?: Record<string, unknown> }, request: never) => Promise<Answer>,
  logged: readonly string[],
) {
  const attempt = (principal: Asker, query: string, variables?: Record<string, unknown>) =>
    execute({ query, variables }, { principal, requestId: newId(), locale: 'en' } as never);
  const ask = async <Data = Record<string, never>>(
    principal: Asker,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Data> => {
    const { data, errors } = await attempt(principal, query, variables);
    if (errors?.length) throw new Error(`${JSON.stringify(errors)}\n${logged.at(-1)}`);
    return data as Data;
  };
  /** A mutation with a key of its own, by the administrator unless somebody else is named. */
  const command = async (name: string, input: Record<string, unknown>, who: Asker = administrator) => {
    const variables = { input: { idempotencyKey: newId(), ...input } };
    return (await ask<{ result: Outcome }>(who, mutationDocument(name), variables)).result;
  };
  return { attempt, ask, command };
}

/** Somebody with these roles who needs no account. */
export const somebody = (...grants: Grant[]): Principal => ({
  id: newId(),
  name: 'Somebody',
  kind: 'staff',
  audience: 'staff',
  grants,
});

export const administrator: Principal = { ...systemPrincipal(newId(), '管理员'), kind: 'staff' };

const inputOf: Record<string, string> = {
  deactivateAccount: 'AccountActionInput',
  reactivateAccount: 'AccountActionInput',
  unlockAccount: 'AccountActionInput',
  resetPassword: 'AccountActionInput',
  joinDepartment: 'DepartmentMemberInput',
  leaveDepartment: 'DepartmentMemberInput',
  endAppTrial: 'AppActionInput',
  switchOffApp: 'AppActionInput',
  switchOnApp: 'AppActionInput',
};
const accountFields =
  'id username name email active mustChangePassword version allowedActions grants { id role projectId buildingIds }';
const withPassword = `... on AccountWithPassword { account { ${accountFields} } oneTimePassword }`;
const department = '... on Department { id name version head { id } members { id } allowedActions }';
const app = `... on App { id name own enabled order anyOf activeNumber canaryVersion { number } canaryAccounts { id }
  versions { id number scriptCount documentCount } version allowedActions } ... on AppNotAccepted { faults { code subject message } }`;
const outcomeOf = (mutation: string): string => {
  if (mutation === 'createAccount' || mutation === 'resetPassword') return withPassword;
  if (mutation === 'chooseLocale') return '... on Me { id locale }';
  if (mutation === 'registerAppVersion') return app;
  if (/App/.test(mutation)) return app.replace(/ \.\.\. on AppNotAccepted.*/, '');
  return /Department|Head/.test(mutation) ? department : `... on Account { ${accountFields} }`;
};

/** What a mutation answered; only the fields of its type are there. */
export interface Outcome {
  __typename: string;
  id: string;
  version: number;
  message: string;
  currentVersion: number;
  changedBy: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
  account: Outcome;
  oneTimePassword: string | null;
  grants: { id: string; role: Role; projectId: string | null; buildingIds: string[] }[];
  head: { id: string } | null;
  members: { id: string }[];
  [field: string]: unknown;
}

/** The document of a mutation by its name, asking for everything about its record and its refusals. */
export function mutationDocument(name: string): string {
  const input = inputOf[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const stale = '... on Stale { currentVersion changedBy changes { field before after } }';
  return `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename ${outcomeOf(name)} ... on Refusal { code message } ${stale} } }`;
}

/** Speaking HTTP to `/auth`, as a browser on the portal's page does. */
function calling(port: number) {
  const call = (path: string, { method = 'POST', body, cookie, headers = {} }: Sent = {}): Promise<AuthAnswer> =>
    new Promise((answered, failed) => {
      const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const own = method === 'POST' ? { 'content-type': 'application/json', origin: 'http://portal.example' } : {};
      const all = { ...own, ...(cookie ? { cookie } : {}), ...headers };
      const request = httpRequest({ port, host: '127.0.0.1', path, method, headers: all }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const [set = ''] = response.headers['set-cookie'] ?? [];
          answered({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text ? JSON.parse(text) : {},
            cookie: set.split(';')[0] ?? '',
          });
        });
      });
      request.on('error', failed);
      request.end(sent);
    });
  const signIn = (username: string, password = goodPassword, headers: Record<string, string> = {}) =>
    call('/auth/sign-in', { body: { username, password }, headers });
  return { call, signIn };
}
