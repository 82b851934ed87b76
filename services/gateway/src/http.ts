import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure, isId, type Locale, localeOf, newId } from '@onedesk/kernel';
import type { HttpRoute, Principal } from '@onedesk/subgraph';
import type { Logger } from 'pino';
import { BodyTooLarge, readBody } from './body.ts';
import type { Config } from './config.ts';
import { securityHeaders } from './headers.ts';
import { asksForParts, partsType, type Streams } from './live/index.ts';
import { requestSeconds } from './metrics.ts';
import type { Portal } from './portal.ts';
import { routeOf } from './route.ts';
import type { System } from './system.ts';

/** What sign-in offers the HTTP side: the one swap point for another identity provider. */
export interface SignIn {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  resolvePrincipal(request: IncomingMessage): Promise<Principal | null>;
  /** The same without counting as use: a page that is only open does not prolong its session. */
  lookAgain(request: IncomingMessage): Promise<Principal | null>;
}

/** Everything that one worker answers with. */
export interface Doors {
  readonly system: System;
  readonly signIn: SignIn;
  readonly portal: Portal;
  readonly streams: Streams;
  readonly routes: readonly HttpRoute[];
  readonly config: Config;
  readonly log: Logger;
  /** True while the process is ending: not ready any more, but requests in flight finish. */
  readonly leaving: () => boolean;
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly requestId: string;
  readonly locale: Locale;
}

/** GraphQL requests carry documents, not files. */
const graphqlBodyLimit = 1_048_576;

/** One origin for everything: portal, GraphQL, sign-in, files, health. */
export function createHttpServer(doors: Doors): Server {
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 }, (request, response) => {
    void visit(doors, request, response);
  });
  server.keepAliveTimeout = 10_000;
  return server;
}

async function visit(doors: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = process.hrtime.bigint();
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && isId(given) ? given : newId();
  const path = pathOf(request.url);
  const door = path === null ? nowhere : doorOf(path, doors);
  const at = { request, response, path: path ?? '', requestId, locale: localeOf(request.headers['accept-language']) };
  response.setHeader('x-request-id', requestId);
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
  if (doors.leaving()) response.setHeader('connection', 'close');
  try {
    await door.open(at, doors);
  } catch (error) {
    fail(at, error, doors.log);
  } finally {
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    requestSeconds.observe({ door: door.name, status: response.statusCode }, seconds);
  }
}

interface Door {
  readonly name: string;
  readonly open: (visit: Visit, doors: Doors) => Promise<void>;
}

/** The path of a request's address; null when it is no address at all, such as `//`. */
function pathOf(url = '/'): string | null {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : null;
}

const nowhere: Door = {
  name: 'nowhere',
  open: ({ response }) => Promise.resolve(json(response, 400, problem('BAD_USER_INPUT', 'this is not an address'))),
};

function doorOf(path: string, doors: Doors): Door {
  if (path === '/healthz') return health;
  if (path === '/readyz') return readiness;
  if (path === '/graphql') return graphql;
  if (path.startsWith('/auth/')) return signIn;
  const route = routeOf(path, doors.routes);
  return route ? { name: route.path, open: (at) => openRoute(route, at, doors) } : portal;
}

const health: Door = { name: 'healthz', open: ({ response }) => Promise.resolve(json(response, 200, { alive: true })) };

const readiness: Door = {
  name: 'readyz',
  async open({ response }, { system, leaving }) {
    const states = await Promise.all(
      [...system.subgraphs.values()].map(
        async (one) =>
          [
            one.name,
            await one.ready().then(
              () => 'ready',
              () => 'unavailable',
            ),
          ] as const,
      ),
    );
    const ready = !leaving() && states.every(([, state]) => state === 'ready');
    json(response, ready ? 200 : 503, { ready, leaving: leaving(), services: Object.fromEntries(states) });
  },
};

const signIn: Door = { name: 'auth', open: ({ request, response }, doors) => doors.signIn.handle(request, response) };

const portal: Door = { name: 'portal', open: ({ request, response }, doors) => doors.portal.serve(request, response) };

const graphql: Door = {
  name: 'graphql',
  async open({ request, response, requestId, locale }, doors) {
    if (request.method !== 'POST')
      return json(response, 405, problem('METHOD_NOT_ALLOWED', 'POST only'), { allow: 'POST' });
    // Forms of other sites cannot send JSON without asking first: this is the guard against forged requests.
    if (!/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
      return json(response, 415, problem('UNSUPPORTED_MEDIA_TYPE', 'application/json only'));
    }
    if (!sameOrigin(request, doors.config)) return json(response, 403, problem('FOREIGN_ORIGIN', 'same origin only'));
    const body = await readBody(request, graphqlBodyLimit);
    const live = asksForParts(request.headers.accept);
    const principal = await (live ? doors.signIn.lookAgain(request) : doors.signIn.resolvePrincipal(request));
    const forwarded = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: request.headers.accept ?? 'application/json' },
      body: body as Uint8Array<ArrayBuffer>,
    });
    const answer = await doors.system.graph.fetch(forwarded, { principal, requestId, locale });
    if (answer.body && principal && answer.headers.get('content-type') === partsType) {
      return stream(answer.body, principal, { request, response }, doors);
    }
    const text = await answer.text();
    // A refused operation is an answer too: clients read its errors, not its status.
    response.writeHead(answer.status === 500 ? 200 : answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
      'cache-control': 'no-store',
    });
    response.end(text);
  },
};

/** Goes on in the background: the door is done once the stream has begun. */
async function stream(
  body: ReadableStream<Uint8Array>,
  principal: Principal,
  { request, response }: Pick<Visit, 'request' | 'response'>,
  { streams, signIn }: Doors,
): Promise<void> {
  if (!streams.admits(principal)) {
    await body.cancel();
    return json(response, 429, problem('TOO_MANY_STREAMS', 'close some pages first'));
  }
  streams.start({ body, response, principal, lookAgain: () => signIn.lookAgain(request) });
}

async function openRoute(route: HttpRoute, at: Visit, doors: Doors): Promise<void> {
  if (!sameOrigin(at.request, doors.config))
    return json(at.response, 403, problem('FOREIGN_ORIGIN', 'same origin only'));
  const principal = await doors.signIn.resolvePrincipal(at.request);
  if (!principal) return json(at.response, 401, problem('UNAUTHENTICATED', ''));
  await route.handle(at.request, at.response, { principal, requestId: at.requestId, locale: at.locale });
}

/** Browsers name the page that sends a request; another site's page is turned away. */
export function sameOrigin(request: IncomingMessage, config: Config): boolean {
  const { origin } = request.headers;
  if (!origin || request.method === 'GET' || request.method === 'HEAD') return true;
  if (origin === config.baseUrl) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

const problem = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
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
  log.error({ err: error, requestId }, 'a request failed');
  json(response, 503, {
    errors: [
      { message: new Failure('UNAVAILABLE').words(locale), extensions: { code: 'UNAVAILABLE', traceId: requestId } },
    ],
  });
}
