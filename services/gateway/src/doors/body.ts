import type { IncomingMessage } from 'node:http';
import { readBody } from '../body.ts';
import { json, problem } from './answer.ts';
import type { Visit } from './door.ts';

/** GraphQL requests carry documents, not files. */
const graphqlBodyLimit = 1_048_576;

/** Only JSON by POST: a form of another site cannot send JSON without asking first. */
export function takesJson({ request, response }: Visit): boolean {
  if (request.method !== 'POST') json(response, 405, problem('METHOD_NOT_ALLOWED', 'POST only'), { allow: 'POST' });
  else if (!/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? ''))
    json(response, 415, problem('UNSUPPORTED_MEDIA_TYPE', 'application/json only'));
  else return true;
  return false;
}

/** The request's JSON; null for what is none. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, graphqlBodyLimit);
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}

/** Whether it is a JSON object (or a list). */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
