import { Failure } from '@onedesk/kernel';
import type { Audience, Principal } from '@onedesk/subgraph';
import { audiences } from '../audiences/index.ts';
import { readBody } from '../body.ts';
import { trustedOperation } from '../credentials/index.ts';
import type { GraphOperation } from '../graph.ts';
import { asksForParts } from '../live/index.ts';
import { json, problem, sameOrigin } from './answer.ts';
import type { Door, Doors, Visit } from './door.ts';

/** GraphQL requests carry documents, not files. */
const graphqlBodyLimit = 1_048_576;

/** The door of one audience: who may come in, and what they may bring. */
export const graphqlDoor = (audience: Audience): Door => ({
  name: audiences[audience].path.slice(1),
  async open(visit, doors) {
    const { request, response, requestId, locale } = visit;
    const graph = doors.system.graphs.get(audience);
    if (!graph) return json(response, 404, problem('NOT_FOUND', 'there is no such view of the graph'));
    if (!admits(visit, doors)) return;
    const asked = parsed(await readBody(request, graphqlBodyLimit));
    if (Array.isArray(asked)) throw new Failure('BATCH_REFUSED');
    if (!isObject(asked)) return json(response, 400, problem('BAD_USER_INPUT', 'the body is no JSON object'));
    const operation = await trustedOperation(asked, doors.documents, doors.config.development);
    const live = asksForParts(request.headers.accept);
    const principal = await (live ? doors.signIn.lookAgain(request) : doors.signIn.resolvePrincipal(request));
    const answer = await graph.run(operation, { principal, requestId, locale }, { live });
    if (typeof answer.body !== 'string') {
      if (principal) return stream(answer.body, principal, visit, doors);
      await answer.body.cancel();
      return json(response, 401, problem('UNAUTHENTICATED', ''));
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(answer.body);
  },
});

/** Turns away what is not a JSON request of our own pages. */
function admits({ request, response }: Visit, { config }: Doors): boolean {
  if (request.method !== 'POST') json(response, 405, problem('METHOD_NOT_ALLOWED', 'POST only'), { allow: 'POST' });
  // Forms of other sites cannot send JSON without asking first: this is the guard against forged requests.
  else if (!/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? ''))
    json(response, 415, problem('UNSUPPORTED_MEDIA_TYPE', 'application/json only'));
  else if (!sameOrigin(request, config)) json(response, 403, problem('FOREIGN_ORIGIN', 'same origin only'));
  else return true;
  return false;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is GraphOperation => typeof value === 'object' && value !== null;

/** Goes on in the background: the door is done once the stream has begun. */
async function stream(
  body: ReadableStream<Uint8Array>,
  principal: Principal,
  { request, response }: Visit,
  { streams, signIn }: Doors,
): Promise<void> {
  if (!streams.admits(principal)) {
    await body.cancel();
    return json(response, 429, problem('TOO_MANY_STREAMS', 'close some pages first'));
  }
  streams.start({ body, response, principal, lookAgain: () => signIn.lookAgain(request) });
}
