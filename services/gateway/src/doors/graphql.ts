import { Failure } from '@onedesk/kernel';
import type { Audience } from '@onedesk/subgraph';
import { audiences } from '../audiences/index.ts';
import { bearerOf, trustedOperation } from '../credentials/index.ts';
import type { Graph } from '../graph.ts';
import { asksForParts } from '../live/index.ts';
import { json, problem, sameOrigin } from './answer.ts';
import { isObject, jsonOf, takesJson } from './body.ts';
import type { Door, Doors, Visit } from './door.ts';
import { byKey } from './graphqlByKey.ts';
import { startStream } from './stream.ts';

/** The door of one audience: who may come in, and what they may bring. */
export const graphqlDoor = (audience: Audience): Door => ({
  name: audiences[audience].path.slice(1),
  async open(visit, doors) {
    const graph = doors.system.graphs.get(audience);
    if (!graph) return json(visit.response, 404, problem('NOT_FOUND', 'there is no such view of the graph'));
    if (audience === 'staff') await bySession(visit, doors, graph);
    else await byKey(visit, doors, graph, audience);
  },
});

/** A browser sends its cookie by itself: so only from our own pages, and only what they have to ask. */
async function bySession(visit: Visit, doors: Doors, graph: Graph): Promise<void> {
  const { request, response, requestId, locale } = visit;
  if (!takesJson(visit)) return;
  if (!sameOrigin(request, doors.config)) return json(response, 403, problem('FOREIGN_ORIGIN', 'same origin only'));
  // Whoever holds a key is told where it counts, whatever key it is.
  if (bearerOf(request)?.startsWith('odk_')) throw new Failure('WRONG_AUDIENCE');
  const asked = await jsonOf(request);
  if (Array.isArray(asked)) throw new Failure('BATCH_REFUSED');
  if (!isObject(asked)) return json(response, 400, problem('BAD_USER_INPUT', 'the body is no JSON object'));
  const operation = await trustedOperation(asked, doors.documents, doors.config.development);
  const live = asksForParts(request.headers.accept);
  const { signIn } = doors;
  const principal = await (live ? signIn.lookAgain(request) : signIn.resolvePrincipal(request));
  const answer = await graph.run(operation, { principal, requestId, locale }, { live });
  if (typeof answer.body !== 'string') {
    if (principal) return startStream(answer.body, principal, visit, doors, () => signIn.lookAgain(request));
    await answer.body.cancel();
    return json(response, 401, problem('UNAUTHENTICATED', ''));
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(answer.body);
}
