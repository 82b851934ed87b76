import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure, newId } from '@onedesk/kernel';
import { isOutage, type Resources } from '@onedesk/subgraph';
import type { Credentials } from './betterAuth.ts';
import { changePassword } from './changePassword.ts';
import type { AuthConfig } from './config.ts';
import { createFirstAdministrator, linkIsGood } from './firstAdministrator.ts';
import { addressOf, AuthProblem, requireOwnOrigin, send, sendProblem, signedOut } from './http.ts';
import { problemOf } from './input.ts';
import { ownCookies } from './sessionCookie.ts';
import type { Session } from './sessions.ts';
import { signIns } from '../metrics.ts';
import { signIn } from './signIn.ts';
import { type Origin, recordSignIn } from '../identity/lockout/index.ts';

/** What the endpoints work with. */
export interface Door {
  readonly resources: Resources;
  readonly config: AuthConfig;
  readonly credentials: Credentials;
  readonly sessionOf: (request: IncomingMessage) => Promise<Session | null>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly from: Origin;
}

type Endpoint = (door: Door, call: Call) => Promise<void>;

/** These and nothing else; what else better-auth could do stays shut. */
const endpoints: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  '/auth/sign-in': { POST: enter },
  '/auth/sign-out': { POST: leave },
  '/auth/session': { GET: tellSession },
  '/auth/change-password': { POST: change },
  '/auth/first-administrator': { GET: tellLink, POST: useLink },
};

/** Answers every request under `/auth/`; never throws. */
export function authRoutes(door: Door): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const from = originOf(request, response, door.config);
    try {
      const url = new URL(request.url ?? '/', door.config.baseUrl);
      const methods = Object.hasOwn(endpoints, url.pathname) ? endpoints[url.pathname] : undefined;
      if (!methods) throw nowhere();
      const endpoint = methods[request.method ?? ''];
      if (!endpoint) throw notThatWay(response, Object.keys(methods));
      if (request.method !== 'GET') requireOwnOrigin(request, door.config.baseUrl);
      await endpoint(door, { request, response, url, from });
    } catch (error) {
      sendProblem(response, problemFrom(error, door, from), door.resources.clock.now());
    }
  };
}

async function enter({ resources, credentials, sessionOf }: Door, { request, response, from }: Call): Promise<void> {
  const headers = await signIn(resources, credentials, request, from).catch((error: unknown) => {
    signIns.inc({ outcome: outcomeOf(error) });
    throw error;
  });
  signIns.inc({ outcome: 'ok' });
  const cookies = ownCookies(headers);
  response.setHeader('set-cookie', cookies);
  const cookie = cookies.map((text) => text.split(';')[0]).join('; ');
  const session = await sessionOf({ headers: { cookie } } as IncomingMessage);
  send(response, 200, { mustChangePassword: session?.principal.mustChangePassword === true });
}

/** What did not get as far as a password (no JSON, an outage) failed, too. */
const outcomeOf = (error: unknown): string =>
  error instanceof AuthProblem && error.code.endsWith('_LOCKED') ? 'locked' : 'failed';

async function leave({ resources, credentials, sessionOf }: Door, { request, response, from }: Call): Promise<void> {
  const session = await sessionOf(request);
  if (session) {
    const actor = { principal: session.principal, requestId: from.requestId, action: 'signOut' };
    await resources.db.write(actor, (em) =>
      recordSignIn(em, 'signedOut', session.accountId, from, resources.clock.now()),
    );
  }
  const headers = await credentials.signOut(request.headers.cookie ?? '');
  response.setHeader('set-cookie', ownCookies(headers));
  send(response, 204);
}

async function tellSession({ sessionOf }: Door, { request, response }: Call): Promise<void> {
  const session = await sessionOf(request);
  const mustChangePassword = session?.principal.mustChangePassword === true;
  send(response, 200, session ? { signedIn: true, mustChangePassword } : { signedIn: false });
}

async function change({ resources, sessionOf }: Door, { request, response, from }: Call): Promise<void> {
  const session = await sessionOf(request);
  if (!session) throw signedOut();
  await changePassword(resources, session, request, from);
  send(response, 204);
}

/** A person who opens the link in a browser comes to the portal's page; the page itself asks whether it is good. */
async function tellLink({ resources }: Door, { request, response, url }: Call): Promise<void> {
  if (request.headers.accept?.includes('text/html')) {
    response.setHeader('location', `/first-administrator${url.search}`);
    send(response, 303);
    return;
  }
  send(response, 200, { valid: await linkIsGood(resources, url.searchParams.get('token') ?? '') });
}

async function useLink({ resources }: Door, { request, response, url, from }: Call): Promise<void> {
  await createFirstAdministrator(resources, url.searchParams.get('token') ?? '', request, from);
  send(response, 201, {});
}

/** The request's id is the one that the server in front has given it. */
function originOf(request: IncomingMessage, response: ServerResponse, { trustProxy }: AuthConfig): Origin {
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300);
  const given = response.getHeader('x-request-id');
  return { requestId: typeof given === 'string' ? given : newId(), address: addressOf(request, trustProxy), userAgent };
}

const nowhere = () => new AuthProblem(404, 'NOT_FOUND', { zh: '没有这个地址', en: 'There is nothing here' });

function notThatWay(response: ServerResponse, methods: string[]): AuthProblem {
  response.setHeader('allow', methods.join(', '));
  return new AuthProblem(405, 'METHOD_NOT_ALLOWED', { zh: '不支持这种请求', en: 'Not by this method' });
}

/** What went wrong, as the outside may know it. */
function problemFrom(error: unknown, { resources: { log } }: Door, { requestId }: Origin): AuthProblem {
  if (error instanceof AuthProblem) return error;
  if (error instanceof Failure) return problemOf(error);
  if (isOutage(error)) {
    log.warn({ requestId, err: error }, 'the database is away');
    return new AuthProblem(503, 'UNAVAILABLE', {
      zh: '服务暂时不可用，正在恢复',
      en: 'The service is unavailable for the moment and is recovering',
    });
  }
  log.error({ requestId, err: error }, 'a bug');
  return new AuthProblem(500, 'INTERNAL', {
    zh: `系统出错，请把编号告诉管理员：${requestId}`,
    en: `Something broke on our side; tell the administrator this number: ${requestId}`,
  });
}
