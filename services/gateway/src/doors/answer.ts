import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode, Failure, Locale } from '@onedesk/kernel';
import { noteCodes } from '@onedesk/subgraph';
import type { Config } from '../config.ts';

/** A body in the form of GraphQL's errors. */
export const problem = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

/** Answers in JSON, never to be kept by a cache. */
export function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  if ('errors' in body) noteCodes((body as ReturnType<typeof problem>).errors.map(({ extensions }) => extensions.code));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** Statuses of what a door refuses; all else is the request's own fault. */
const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  WRONG_AUDIENCE: 403,
  TOO_MANY_WRONG_KEYS: 429,
  BUDGET_SPENT: 429,
};

/** Answers with a failure: nothing ran. With the fact `retryAfter` it says how many seconds to wait. */
export function refuse(response: ServerResponse, failure: Failure, locale: Locale): void {
  const { code, facts } = failure;
  const wait = facts.retryAfter;
  const body = { errors: [{ message: failure.words(locale), extensions: { code, ...facts } }] };
  json(response, statuses[code] ?? 400, body, wait === undefined ? {} : { 'retry-after': String(wait) });
}

/** Browsers name the page that sends a request, or at least whether it is our own; another site's page is turned away. */
export function sameOrigin(request: IncomingMessage, config: Pick<Config, 'baseUrl'>): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (!origin) return true;
  if (origin === config.baseUrl) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
