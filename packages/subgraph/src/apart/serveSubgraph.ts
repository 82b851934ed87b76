import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, systemClock } from '@onedesk/kernel';
import type { HttpRoute, Operation, RunningSubgraph } from '../subgraph.ts';
import { nextEvents, readStanding } from '../projection-step.ts';
import type { RequestContext } from '../context.ts';
import type { Principal } from '../principal.ts';
import { continued, inRequest, parentOf, traceIdOf } from '../telemetry/index.ts';
import { heldBody } from './heldBody.ts';
import { Once } from './once.ts';
import { bodyTrailer, CallRefused, hashOf, streamed, type VerifiedCall, verifyBody, verifyCall } from './signedCall.ts';
import { gatewayName, type Trust } from './trust.ts';

/** Where a service listens, and whom it believes. */
export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** By default this machine only. */
  readonly host?: string;
  readonly trust: Trust;
  /** By which the age of calls is measured: the machine's, never a test's. */
  readonly clock?: Clock;
}

/** A service that others reach over HTTP. */
export interface ServedService {
  readonly url: string;
  /** Not ready any more; those in flight finish, for as many seconds; then it is closed. */
  close(graceSeconds?: number): Promise<void>;
}

/** The largest operation (bytes): what a client may send the gateway, and the records that the gateway adds. */
const longestOperation = 16 * 1024 * 1024;
/** A signature carries whoever asks with all that they hold. */
const longestHeaders = 256 * 1024;
/** Longer than the gateway keeps a connection that nobody uses. */
const keepAliveSeconds = 65;

interface Serving {
  readonly running: RunningSubgraph;
  readonly trust: Trust;
  readonly clock: Clock;
  readonly seen: Once;
  leaving: boolean;
}

/** Puts a running service behind HTTP: the same calls as in process, each signed by who makes it. */
export async function serveSubgraph(
  running: RunningSubgraph,
  { port, host = '127.0.0.1', trust, clock = systemClock }: ServeOptions,
): Promise<ServedService> {
  const serving: Serving = { running, trust, clock, seen: new Once(), leaving: false };
  const server = createServer({ maxHeaderSize: longestHeaders, requestTimeout: 120_000 }, (request, response) => {
    const { traceparent } = request.headers;
    const parent = typeof traceparent === 'string' ? traceparent : undefined;
    void continued(`serve ${running.name}`, { parent, attributes: {} }, () => answer(serving, request, response));
  });
  server.keepAliveTimeout = keepAliveSeconds * 1_000;
  server.listen(port, host);
  await once(server, 'listening');
  const at = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${at.port}`,
    close(graceSeconds = 20) {
      serving.leaving = true;
      return drain(server, graceSeconds);
    },
  };
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { running, leaving } = serving;
  if (leaving) response.setHeader('connection', 'close');
  try {
    await visit(serving, request, response);
  } catch (error) {
    const refused = error instanceof CallRefused;
    const { log } = running.resources;
    if (refused) log.warn({ reason: error.reason, path: pathOf(request) }, 'a call is not believed');
    else log.error({ err: error }, 'a call failed');
    if (response.headersSent) response.destroy();
    else json(response, refused ? 401 : 503, { error: refused ? 'CALL_REFUSED' : 'UNAVAILABLE' });
  }
}

/** The path without its query. */
const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

async function visit(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request);
  if (path === '/healthz') return json(response, 200, { alive: true });
  if (path === '/readyz') return readiness(serving, response);
  const call = await believed(serving, request);
  const { requestId, principal } = call.request;
  const { traceparent } = request.headers;
  const traceId = parentOf(typeof traceparent === 'string' ? traceparent : undefined)?.traceId ?? traceIdOf(requestId);
  const scope = { requestId, traceId, ...(principal ? { principalId: principal.id } : {}) };
  return inRequest(scope, () => open(serving, call, request, response));
}

/** What is asked, by whom being known. */
async function open(
  serving: Serving,
  call: VerifiedCall,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { running } = serving;
  const path = pathOf(request);
  const route = running.routes.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (route) return openRoute(serving, route, call, request, response);
  const body = await readAll(request);
  if (hashOf(body) !== call.bodyHash) throw new CallRefused('its body is another');
  if (path === '/graphql') return graphql(serving, call, body, response);
  if (path !== '/settle' || call.caller !== gatewayName) return json(response, 404, { error: 'NOT_FOUND' });
  await settle(running);
  json(response, 200, {});
}

async function readiness({ running, leaving }: Serving, response: ServerResponse): Promise<void> {
  const ready =
    !leaving &&
    (await running.ready().then(
      () => true,
      () => false,
    ));
  json(response, ready ? 200 : 503, { ready });
}

/** Each call counts once: whoever recorded it cannot send it again. */
async function believed({ trust, clock, seen }: Serving, request: IncomingMessage): Promise<VerifiedCall> {
  const { method = '', url = '/', headers } = request;
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const call = await verifyCall(trust, token, { method, path: url }, clock);
  if (!seen.take(call.id, clock.now())) throw new CallRefused('it was sent before');
  return call;
}

async function graphql(
  { running }: Serving,
  { request }: VerifiedCall,
  body: Uint8Array,
  response: ServerResponse,
): Promise<void> {
  const operation = JSON.parse(Buffer.from(body).toString('utf8')) as Operation;
  const { data, errors } = await running.execute(operation, request);
  json(response, 200, { data, errors });
}

/** Only the gateway knows people, so only it opens their doors. */
async function openRoute(
  { trust, clock }: Serving,
  route: HttpRoute,
  call: VerifiedCall,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { principal } = call.request;
  if (call.caller !== gatewayName || !principal) throw new CallRefused('only the gateway opens this door');
  const known: RequestContext & { principal: Principal } = { ...call.request, principal };
  if (call.bodyHash === streamed) {
    const held = heldBody(request, (trailers, hash) => verifyBody(trust, trailers[bodyTrailer], call, hash, clock));
    return route.handle(held, response, known);
  }
  if (call.bodyHash !== hashOf('') || request.headers['transfer-encoding'] || request.headers['content-length']) {
    throw new CallRefused('its body is another');
  }
  return route.handle(request, response, known);
}

/** Comes as far as the others' feeds can be read now, also where another process is at it. */
async function settle(running: RunningSubgraph): Promise<void> {
  const { projections, resources } = running;
  for (;;) {
    await running.settle();
    const behind = await Promise.all(
      projections.map(async (projection) => {
        const { position } = await readStanding({ projection, resources });
        return (await nextEvents({ projection, resources }, position, 1)).length > 0;
      }),
    );
    if (!behind.includes(true)) return;
    await pause(50);
  }
}

async function readAll(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > longestOperation) throw new CallRefused('its body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** No new connections; those in flight finish. */
function drain(server: Server, graceSeconds: number): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => server.closeAllConnections(), graceSeconds * 1_000);
    const fallenIdle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(forced);
      clearInterval(fallenIdle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
