import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { Failure } from '@onedesk/kernel';
import type { RequestContext, ServedSubgraph } from '@onedesk/subgraph';
import { createGraphQLError } from '@graphql-tools/utils';
import { buildSchema, type DocumentNode, type GraphQLError, OperationTypeNode, print } from 'graphql';
import type { Logger } from 'pino';
import { NotRun } from './limits/index.ts';
import { answerInParts, partsType } from './live/index.ts';
import {
  Documents,
  type During,
  type GraphOperation,
  type PreparedOperation,
  prepareOperation,
  untimed,
} from './plan/index.ts';

export type { During, GraphOperation, PreparedOperation, Stage } from './plan/index.ts';

/** What the graph answers: a text of JSON, or, for a subscription, parts as they come. */
export interface GraphResponse {
  /** HTTP status: 200 with or without errors of fields, 4xx where nothing ran. */
  readonly status: number;
  readonly body: string | ReadableStream<Uint8Array>;
}

/** An operation that may run, or the answer that says why it may not. */
export type Preparation =
  | { readonly prepared: PreparedOperation; readonly refusal?: undefined }
  | { readonly refusal: GraphResponse; readonly prepared?: undefined };

/** The texts of one view of the graph, as they are committed. */
export interface GraphTexts {
  readonly supergraph: string;
  /** What clients of this view see. */
  readonly api: string;
}

/** The graph of one audience: plans each operation (in Rust) and asks the services. */
export interface Graph {
  /** Everything that is looked at before an operation runs. What looks further (its price) need not parse it again. */
  prepare(operation: GraphOperation, context: RequestContext): Preparation;
  /** Runs one operation, prepared or as it came; `live`: the caller takes a subscription's answers in parts. */
  run(
    operation: GraphOperation | PreparedOperation,
    context: RequestContext,
    options?: { live?: boolean },
  ): Promise<GraphResponse>;
  stop(): Promise<void>;
}

const texts = new WeakMap<DocumentNode, string>();
/** Plans are cached with their documents, so each is printed once. */
function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (!text) texts.set(document, (text = print(document)));
  return text;
}

/** Makes the graph of one audience over the services; `during` sees what is done once for each document. */
export function makeGraph(
  { supergraph, api }: GraphTexts,
  running: readonly ServedSubgraph[],
  log: Logger,
  during: During = untimed,
): Graph {
  const schema = buildSchema(api);
  const documents = new Documents(schema, during);
  const prepare = (operation: GraphOperation, context: RequestContext): Preparation => {
    try {
      return { prepared: prepareOperation(operation, context, documents, schema) };
    } catch (error) {
      if (!(error instanceof NotRun)) throw error;
      return { refusal: { status: error.status, body: JSON.stringify({ errors: error.errors }) } };
    }
  };
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
    graphqlEndpoint: '/graphql',
    unifiedGraphHandler,
    transports: { inProcess } as never,
    transportEntries: { '*.http': { kind: 'inProcess' } },
    logging: false,
    landingPage: false,
    graphiql: false,
    requestId: false,
    healthCheckEndpoint: undefined,
    plugins: () => [answerInParts],
    maskedErrors: { maskError: (error: unknown) => maskError(error as GraphQLError, log) } as never,
  });
  return {
    prepare,
    async run(operation, context, { live = false } = {}) {
      if ('document' in operation) return run(runtime, operation, context, live);
      const { prepared, refusal } = prepare(operation, context);
      return refusal ?? run(runtime, prepared, context, live);
    },
    stop: async () => runtime[Symbol.asyncDispose](),
  };
}

async function run(
  runtime: GatewayRuntime,
  { document, operation, variables }: PreparedOperation,
  context: RequestContext,
  live: boolean,
): Promise<GraphResponse> {
  const request = new Request('http://localhost/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: live ? `${partsType},application/json` : 'application/json',
    },
    body: JSON.stringify({ query: textOf(document), variables, operationName: operation.name?.value }),
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
