import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { Failure } from '@onedesk/kernel';
import type { RequestContext, RunningSubgraph } from '@onedesk/subgraph';
import { createGraphQLError } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLError, OperationTypeNode, print } from 'graphql';
import type { Logger } from 'pino';
import { refuseBeforeRunning } from './limits/index.ts';
import { answerInParts } from './live/index.ts';

/** The composed graph: plans each operation (in Rust) and asks the subgraphs in this process. */
export type Graph = GatewayRuntime;

const texts = new WeakMap<DocumentNode, string>();
/** Plans are cached with their documents, so each is printed once. */
function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (!text) texts.set(document, (text = print(document)));
  return text;
}

/** Makes the graph of one audience over running subgraphs. `fetch(request, context)` takes a RequestContext. */
export function makeGraph(
  supergraph: string,
  endpoint: string,
  running: readonly RunningSubgraph[],
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
  return createGatewayRuntime({
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
