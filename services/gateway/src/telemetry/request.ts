import { SpanKind } from '@opentelemetry/api';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  inRequest,
  note,
  outcomeOf,
  parentOf,
  type RequestScope,
  rootSpan,
  traceIdOf,
  withoutPersonal,
} from '@onedesk/subgraph';
import type { Logger } from 'pino';
import { audienceAt, audiences } from '../audiences/index.ts';
import { keyRequests, requestSeconds } from '../metrics.ts';

/** A request at the door that it was led to. */
export interface AtDoor {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** Name of the door; one of few. */
  readonly door: string;
  /** Without what follows the question mark. */
  readonly path: string;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Asked every few seconds by machines: told at the level `debug`. */
const quiet = new Set(['healthz', 'readyz']);

/** Answers a request: as the beginning of a trace, with one line in the log and one figure in the metrics. */
export async function watchRequest(at: AtDoor, log: Logger, answer: () => Promise<void>): Promise<void> {
  const { request, response, requestId, door } = at;
  const started = performance.now();
  const header = request.headers.traceparent;
  const parent = typeof header === 'string' ? header : undefined;
  const traceId = parentOf(parent)?.traceId ?? traceIdOf(requestId);
  const method = methods.has(request.method ?? '') ? (request.method as string) : 'OTHER';
  const scope: RequestScope = { requestId, traceId };
  const root = { kind: SpanKind.SERVER, parent, traceId, attributes: attributesOf(at, method) };
  await inRequest(scope, async () => {
    await rootSpan(`${method} ${door}`, root, async () => {
      await answer();
      note(outcomeAttributes(response, scope));
    });
    const ms = performance.now() - started;
    requestSeconds.observe({ door, status: response.statusCode }, ms / 1_000);
    countKey(at, method, scope);
    accessLog(log)[quiet.has(door) ? 'debug' : 'info'](lineOf(at, method, scope, ms), 'request');
  });
}

const accessLogs = new WeakMap<Logger, Logger>();

/** The line has fields of ours only, none of them a secret's: looking through it for secrets would cost more than the line. */
function accessLog(log: Logger): Logger {
  let own = accessLogs.get(log);
  if (!own) accessLogs.set(log, (own = log.child({}, { redact: [] })));
  return own;
}

/** Keys are known by their doors: also those that were not let in. */
function countKey({ response, path }: AtDoor, method: string, { codes = [] }: RequestScope): void {
  const audience = audienceAt(path);
  if (!audience || audiences[audience].credential !== 'key' || method !== 'POST') return;
  const status = response.statusCode;
  const outcome = codes.length || status < 400 ? outcomeOf(codes) : status < 500 ? 'refused' : 'failed';
  keyRequests.inc({ audience, outcome });
}

const attributesOf = ({ requestId, door }: AtDoor, method: string) => ({
  'http.request.method': method,
  'onedesk.door': door,
  'onedesk.request_id': requestId,
});

const outcomeAttributes = (response: ServerResponse, { audience, operation, codes }: RequestScope) => ({
  'http.response.status_code': response.statusCode,
  ...(audience ? { 'onedesk.audience': audience } : {}),
  ...(operation ? { 'graphql.operation.name': operation } : {}),
  ...(codes ? { 'onedesk.codes': [...codes] } : {}),
});

/** No address of ours has a sign that must be encoded: what stands there was typed. */
const plainPath = (path: string): string => withoutPersonal(path.slice(0, 200).replace(/(?:%[\da-f]{0,2})+/gi, '•••'));

/** Ids, never names; the request's own ids are added to every line of it. */
function lineOf({ response, door, path }: AtDoor, method: string, scope: RequestScope, ms: number): object {
  const { principalId: principal, audience, operation, codes } = scope;
  return {
    door,
    method,
    path: plainPath(path),
    status: response.statusCode,
    ms: Math.round(ms * 10) / 10,
    principal,
    audience,
    operation,
    codes,
  };
}
