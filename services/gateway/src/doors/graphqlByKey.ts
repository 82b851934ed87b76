import { Failure, inWords, type Locale } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { type Cost, paidOperations, runPaid, withCost } from '../credentials/index.ts';
import type { Graph, Preparation } from '../graph.ts';
import type { KeyAudience } from '../identity/index.ts';
import { asksForParts } from '../live/index.ts';
import { json, problem } from './answer.ts';
import { isObject, jsonOf, takesJson } from './body.ts';
import { allowsOrigin } from './cors.ts';
import type { Doors, Visit } from './door.ts';
import { startStream } from './stream.ts';

/** A program says by its key on whose behalf it asks; a cookie counts for nothing here. Nothing is read before the key is. */
export async function byKey(visit: Visit, doors: Doors, graph: Graph, audience: KeyAudience): Promise<void> {
  const { request, response, requestId, locale } = visit;
  if (!allowsOrigin(visit, doors.config) || !takesJson(visit)) return;
  const look = (isUse: boolean) => doors.keys.resolve(request, audience, { requestId, isUse });
  const principal = await look(true).catch((error: unknown) => refusedKey(error, visit));
  if (!principal?.key) return;
  const asked = await jsonOf(request);
  if (!isObject(asked)) return json(response, 400, problem('BAD_USER_INPUT', 'the body is no JSON'));
  const batch = Array.isArray(asked);
  const list = (batch ? asked : [asked]) as readonly unknown[];
  if (!list.every(isObject)) return json(response, 400, problem('BAD_USER_INPUT', 'an operation is a JSON object'));
  const context = { principal, requestId, locale };
  const of = { audience, keyId: principal.key.id, keys: doors.keys };
  const { operations, cost } = await paidOperations(list, graph, context, of);
  if (batch) return answerBatch(visit, graph, operations, context, cost);
  const live = asksForParts(request.headers.accept);
  const [one] = operations as readonly [Preparation];
  const answer = await runPaid(one, graph, context, { live });
  if (typeof answer.body !== 'string')
    return startStream(answer.body, principal, visit, doors, () => stillCounts(look(false)));
  send(visit, answer.status, withCost(answer.body, cost));
}

/** One after the other, as they were sent, so that a command sees what the one before it did. */
async function answerBatch(
  visit: Visit,
  graph: Graph,
  operations: readonly Preparation[],
  context: { principal: Principal; requestId: string; locale: Locale },
  cost: Cost,
): Promise<void> {
  const answers: string[] = [];
  for (const one of operations) {
    const { body } = await runPaid(one, graph, context, { live: false });
    answers.push(withCost(typeof body === 'string' ? body : '{"data":null}', cost));
  }
  send(visit, 200, `[${answers.join(',')}]`);
}

function send({ response }: Visit, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(body);
}

/** A key that does not count is answered in one sentence, whatever the reason; all else is the door's to say. */
function refusedKey(error: unknown, { response, locale }: Visit): null {
  if (!(error instanceof Failure) || error.code !== 'UNAUTHENTICATED') throw error;
  json(response, 401, problem('UNAUTHENTICATED', inWords(needsKey, locale)), { 'www-authenticate': 'Bearer' });
  return null;
}

const needsKey = {
  zh: '此入口需要有效的接口密钥：Authorization: Bearer odk_…',
  en: 'This address takes a valid API key: Authorization: Bearer odk_…',
};

/** Null once the key does not count any more. */
const stillCounts = (looking: Promise<Principal>): Promise<Principal | null> =>
  looking.catch((error: unknown) => {
    if (error instanceof Failure) return null;
    throw error;
  });
