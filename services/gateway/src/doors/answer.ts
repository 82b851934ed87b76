import type { IncomingMessage, ServerResponse } from 'node:http';
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
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
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
