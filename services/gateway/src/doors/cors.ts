import type { Config } from '../config.ts';
import { json, problem, sameOrigin } from './answer.ts';
import type { Visit } from './door.ts';

/**
 * Whether the page that sends a request may use keys: our own (GraphiQL), or one of `KEY_ORIGINS`. Answers a browser
 * that asks beforehand, and another site's page; programs name no page at all.
 */
export function allowsOrigin(visit: Visit, config: Pick<Config, 'baseUrl' | 'keyOrigins'>): boolean {
  const { request, response } = visit;
  const { origin } = request.headers;
  const listed = origin !== undefined && config.keyOrigins.includes(origin);
  response.setHeader('vary', 'origin');
  if (listed) response.setHeader('access-control-allow-origin', origin);
  if (listed) response.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
  if (request.method === 'OPTIONS' && request.headers['access-control-request-method']) {
    response.writeHead(204, listed ? beforehand : {}).end();
    return false;
  }
  if (listed || sameOrigin(request, config)) return true;
  json(response, 403, problem('FOREIGN_ORIGIN', 'this origin is none of KEY_ORIGINS'));
  return false;
}

/** Never with credentials: a browser sends no cookie along, and none would count. */
const beforehand = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type, accept-language, x-request-id',
  'access-control-max-age': '600',
};
