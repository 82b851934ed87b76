import { Failure } from '@onedesk/kernel';
import type { Principal, RequestContext } from '@onedesk/subgraph';
import { costBudgets, priceOf } from '../cost/index.ts';
import type { Graph, GraphOperation, GraphResponse, Preparation } from '../graph.ts';
import { type KeyAudience, keyPolicy } from '../identity/index.ts';
import { graphLimits } from '../limits/index.ts';
import { keyCost } from '../metrics.ts';
import type { KeyRing } from './keyRing.ts';

/** What a request of a key costs and what is left of its minute, in points: `extensions.cost` of each answer. */
export interface Cost {
  readonly requested: number;
  readonly budget: number;
  readonly remaining: number;
}

/** A key's request, paid for: its operations in their order. */
export interface PaidRequest {
  readonly operations: readonly Preparation[];
  readonly cost: Cost;
}

/**
 * What a key may ask: anything that its view has, for a price that is known and paid before the first operation of a
 * batch runs.
 * @throws BATCH_REFUSED · COST_EXCEEDED · BUDGET_SPENT
 */
export async function paidOperations(
  asked: readonly GraphOperation[],
  graph: Graph,
  context: RequestContext & { principal: Principal },
  of: { audience: KeyAudience; keyId: string; keys: KeyRing },
): Promise<PaidRequest> {
  if (asked.length === 0 || asked.length > keyPolicy.largestBatch) throw new Failure('BATCH_REFUSED');
  const operations = asked.map(({ query, variables, operationName }) =>
    graph.prepare({ query, variables, operationName }, context),
  );
  const { perRequest, perMinute } = costBudgets[of.audience];
  const requested = operations.reduce((sum, one, at) => sum + (priceOfPrepared(one) ?? priceOfLooking(asked[at])), 0);
  keyCost.observe({ audience: of.audience }, requested);
  const fits = requested <= perRequest;
  // What is too dear is not run, but looking at it was work, too.
  const taken = fits ? requested : asked.reduce((sum, one) => sum + priceOfLooking(one), 0);
  const { admitted, remaining, retryAfter } = await of.keys.spend(of.keyId, taken, perMinute);
  if (!fits) throw new Failure('COST_EXCEEDED', { facts: { requested, limit: perRequest } });
  if (!admitted) throw new Failure('BUDGET_SPENT', { facts: { requested, budget: perMinute, remaining, retryAfter } });
  return { operations, cost: { requested, budget: perMinute, remaining } };
}

/** Undefined for what is refused before it runs. */
function priceOfPrepared({ prepared }: Preparation): number | undefined {
  if (!prepared) return undefined;
  const { schema, document, operation, variables } = prepared;
  return priceOf(schema, document, operation.name?.value, variables);
}

/** What does not run was parsed, measured and compared with the schema all the same, unless it is too long for that. */
function priceOfLooking(asked: GraphOperation | undefined): number {
  const length = typeof asked?.query === 'string' ? asked.query.length : 0;
  const read = length > graphLimits.characters ? 0 : length;
  return keyPolicy.refusedCost + Math.ceil(read * keyPolicy.refusedCostPerCharacter);
}

/** The answer's text with its cost; a graph's answer is an object without extensions of its own. */
export const withCost = (body: string, cost: Cost): string =>
  `${body.slice(0, -1)},"extensions":{"cost":${JSON.stringify(cost)}}}`;

/** Runs one operation, or says why it may not. */
export const runPaid = (
  { prepared, refusal }: Preparation,
  graph: Graph,
  context: RequestContext,
  options: { live: boolean },
): Promise<GraphResponse> => (prepared ? graph.run(prepared, context, options) : Promise.resolve(refusal));
