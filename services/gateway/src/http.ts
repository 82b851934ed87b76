import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure, isId, localeOf, newId } from '@onedesk/kernel';
import { currentRequest, type HttpRoute } from '@onedesk/subgraph';
import type { Logger } from 'pino';
import { audienceAt } from './audiences/index.ts';
import { BodyTooLarge } from './body.ts';
import {
  type Door,
  type Doors,
  explorerDoor,
  graphqlDoor,
  health,
  json,
  problem,
  readiness,
  refuse,
  sameOrigin,
  type Visit,
  wantsExplorer,
} from './doors/index.ts';
import { securityHeaders } from './headers.ts';
import { type HttpPolicy, httpPolicy } from './http.policy.ts';
import { routeOf } from './route.ts';
import { watchRequest } from './telemetry/index.ts';

export type { Doors, SignIn } from './doors/index.ts';

/** One origin for everything: portal, GraphQL, sign-in, files, health. */
export function createHttpServer(doors: Doors, policy: HttpPolicy = httpPolicy): Server {
  const { headerBytes, headers, headSeconds, requestSeconds, idleSeconds, keptSeconds, lookSeconds } = policy;
  const options = {
    maxHeaderSize: headerBytes,
    headersTimeout: headSeconds * 1_000,
    requestTimeout: requestSeconds * 1_000,
    connectionsCheckingInterval: lookSeconds * 1_000,
    keepAliveTimeout: keptSeconds * 1_000,
  };
  const server = createServer(options, (request, response) => {
    void visit(doors, request, response);
  });
  server.maxHeadersCount = headers;
  // Whoever neither sends nor takes anything goes; live pages say something every ten seconds.
  server.setTimeout(idleSeconds * 1_000);
  return server;
}

async function visit(doors: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && isId(given) ? given : newId();
  const path = pathOf(request.url);
  const door = path === null ? nowhere : doorOf(path, request, doors);
  const at = { request, response, path: path ?? '', requestId, locale: localeOf(request.headers['accept-language']) };
  response.setHeader('x-request-id', requestId);
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
  if (doors.leaving()) response.setHeader('connection', 'close');
  await watchRequest({ ...at, door: door.name }, doors.log, async () => {
    try {
      await door.open(at, doors);
    } catch (error) {
      fail(at, error, doors.log);
    }
  });
}

/** The path of a request's address; null when it is no address at all, such as `//`. */
function pathOf(url = '/'): string | null {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : null;
}

const nowhere: Door = {
  name: 'nowhere',
  open: ({ response }) => Promise.resolve(json(response, 400, problem('BAD_USER_INPUT', 'this is not an address'))),
};

function doorOf(path: string, request: IncomingMessage, doors: Doors): Door {
  if (path === '/healthz') return health;
  if (path === '/readyz') return readiness;
  const audience = audienceAt(path);
  if (audience) return wantsExplorer(request, audience) ? explorerDoor(audience) : graphql[audience];
  if (path.startsWith('/auth/')) return signIn;
  const route = routeOf(path, doors.routes);
  return route ? { name: route.path, open: (at) => openRoute(route, at, doors) } : portal;
}

const signIn: Door = { name: 'auth', open: ({ request, response }, doors) => doors.signIn.handle(request, response) };

const portal: Door = { name: 'portal', open: ({ request, response }, doors) => doors.portal.serve(request, response) };

const graphql = { staff: graphqlDoor('staff'), bi: graphqlDoor('bi'), partner: graphqlDoor('partner') };

async function openRoute(route: HttpRoute, at: Visit, doors: Doors): Promise<void> {
  if (!sameOrigin(at.request, doors.config))
    return json(at.response, 403, problem('FOREIGN_ORIGIN', 'same origin only'));
  const principal = await doors.signIn.resolvePrincipal(at.request);
  if (!principal) return json(at.response, 401, problem('UNAUTHENTICATED', ''));
  Object.assign(currentRequest() ?? {}, { principalId: principal.id });
  await route.handle(at.request, at.response, { principal, requestId: at.requestId, locale: at.locale });
}

function fail({ response, requestId, locale }: Visit, error: unknown, log: Logger): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof BodyTooLarge) {
    json(response, 413, problem('TOO_LARGE', `at most ${error.limit} bytes`), { connection: 'close' });
    return;
  }
  if (error instanceof Failure) return refuse(response, error, locale);
  log.error({ err: error, requestId }, 'a request failed');
  json(response, 503, {
    errors: [
      { message: new Failure('UNAVAILABLE').words(locale), extensions: { code: 'UNAVAILABLE', traceId: requestId } },
    ],
  });
}
