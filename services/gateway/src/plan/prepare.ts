import type { RequestContext } from '@onedesk/subgraph';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { mayIntrospect, NotRun, refuseBatch, refuseVariables } from '../limits/index.ts';
import { type Documents, operationOf } from './documents.ts';
import { type Variables, variablesOf } from './variables.ts';

/** A request to the graph as it came: nothing in it is believed yet. */
export interface GraphOperation {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/**
 * An operation that may run: within the limits, parsed, fit for the schema, its variables as their types want them and
 * with their defaults. Document and operation are the same objects each time the same text comes.
 */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** What clients of this graph see of it. */
  readonly schema: GraphQLSchema;
}

/** Looks at everything that can be wrong with a request before anything runs; throws NotRun. */
export function prepareOperation(
  request: GraphOperation,
  context: RequestContext,
  documents: Documents,
  schema: GraphQLSchema,
): PreparedOperation {
  refuseBatch(request, context);
  const { query, variables = null, operationName } = request;
  refuseVariables(variables, context);
  if (typeof query !== 'string') throw badRequest('"query" must be a text');
  if (!isObject(variables)) throw badRequest('"variables" must be an object');
  const known = documents.of(query, context);
  const operation = operationOf(known, operationName);
  // GraphQL's validation takes no offence at it, and the supergraph behind a view may have what the view has not.
  if (!schema.getRootType(operation.operation)) {
    throw new NotRun([
      { message: `There is no ${operation.operation} here.`, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  }
  const coerced = variablesOf(schema, operation, variables ?? {}, !mayIntrospect(context));
  return { document: known.document, operation, variables: coerced, schema };
}

const badRequest = (message: string): NotRun => new NotRun([{ message, extensions: { code: 'BAD_REQUEST' } }]);

const isObject = (value: unknown): value is Record<string, unknown> | null =>
  typeof value === 'object' && !Array.isArray(value);
