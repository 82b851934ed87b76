import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { Failure } from '@onedesk/kernel';
import type { RequestContext, ServedSubgraph } from '@onedesk/subgraph';
import { createGraphQLError } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLError, OperationTypeNode, print } from 'graphql';
import type { Logger } from 'pino';
import { refuseBeforeRunning, refuseVariables } from './limits/index.ts';
import { answerInParts, partsType } from './live/index.ts';

/** A request to the graph as it came: nothing in it is believed yet. */
export interface GraphOperation {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/** What the graph answers: a text of JSON, or, for a subscription, parts as they come. */
export interface GraphResponse {
  /** HTTP status: 200 with or without errors of fields, 4xx where nothing ran. */
  readonly status: number;
  readonly body: string | ReadableStream<Uint8Array>;
}

/** The graph of one audience: plans each operation (in Rust) and asks the services. */
export interface Graph {
  /** Runs one operation; `live`: the caller takes a subscription's answers in parts. */
  run(operation: GraphOperation, context: RequestContext, options?: { live?: boolean }): Promise<GraphResponse>;
  stop(): Promise<void>;
}

const texts = new WeakMap<DocumentNode, string>();
/** Plans are cached with their documents, so each is printed once. */
function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (!text) texts.set(document, (text = print(document)));
  return text;
}

/** Makes the graph of one audience over the services. */
export function makeGraph(
  supergraph: string,
  endpoint: string,
  running: readonly ServedSubgraph[],
  log: Logger,
): Graph {
  const byName = new Map(running.map((subgraph) => [subgraph.name.toLowerCase(), subgraph]));
  const inProcess = {
    getSubgraphExecutor({ subgraphName }: { subgraphName: string }) {
      const subgraph = byName.get(subgraphName.toLowerCase());
      if (!subgraph) throw new Error(`no subgraph "${subgraphName}" runs here`);
      return (request: ExecutionRequest) => {
        const operation = {
          query: textOf(request.document),
          variables: request.variables as Record<string, unknown>,
          operationName: request.operationName,
        };
        const context = request.context as RequestContext;
        const answer =
          request.operationType === OperationTypeNode.SUBSCRIPTION
            ? subgraph.subscribe(operation, context)
            : subgraph.execute(operation, context);
        return answer as never;
      };
    },
  };
  const runtime = createGatewayRuntime({
    supergraph,
    graphqlEndpoint: endpoint,
    unifiedGraphHandler,
    transports: { inProcess } as never,
    transportEntries: { '*.http': { kind: 'inProcess' } },
    logging: false,
    landingPage: false,
    graphiql: false,
    requestId: false,
    healthCheckEndpoint: undefined,
    plugins: () => [refuseBeforeRunning(), answerInParts],
    maskedErrors: { maskError: (error: unknown) => maskError(error as GraphQLError, log) } as never,
  });
  return {
    run: (operation, context, { live = false } = {}) => run(runtime, endpoint, operation, context, live),
    stop: async () => runtime[Symbol.asyncDispose](),
  };
}

async function run(
  runtime: GatewayRuntime,
  endpoint: string,
  operation: GraphOperation,
  context: RequestContext,
  live: boolean,
): Promise<GraphResponse> {
  const excess = refuseVariables(operation.variables, context);
  if (excess) return { status: 400, body: JSON.stringify({ errors: [excess] }) };
  const request = new Request(`http://localhost${endpoint}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: live ? `${partsType},application/json` : 'application/json',
    },
    body: JSON.stringify(operation),
  });
  const answer = await runtime.fetch(request, context);
  if (answer.body && answer.headers.get('content-type') === partsType) return { status: 200, body: answer.body };
  // A refused operation is an answer too: clients read its errors, not its status.
  return { status: answer.status === 500 ? 200 : answer.status, body: await answer.text() };
}

/** Errors that the subgraphs presented, and GraphQL's own about the request, pass; a bug of the gateway is masked. */
function maskError(error: GraphQLError, log: Logger): Error {
  if (typeof error?.extensions?.code === 'string') return error;
  if (error?.locations?.length && isOfGraphQL(error.originalError)) {
    const { message, locations } = error;
    return createGraphQLError(message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT', locations } });
  }
  log.error({ err: error }, 'a bug in the gateway');
  return createGraphQLError(new Failure('UNAVAILABLE').words('zh-CN'), { extensions: { code: 'INTERNAL' } });
}

/** Nothing of ours was thrown: GraphQL names the fault in a value inside a variable by an error of its own. */
const isOfGraphQL = (cause: Error | undefined): boolean => cause === undefined || cause.name === 'GraphQLError';
