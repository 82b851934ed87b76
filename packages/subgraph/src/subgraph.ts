import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { MigrationObject } from '@mikro-orm/core';
import type { Options } from '@mikro-orm/postgresql';
import { type Clock, Failure } from '@onedesk/kernel';
import { type DocumentNode, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Context, type Peers, type RequestContext, type Resources } from './context.ts';
import { Database, type DatabaseConfig, migrate } from './database.ts';
import { presentError, presentErrors } from './errors.ts';
import { compiledExecutor } from './executor.ts';
import type { Principal } from './principal.ts';
import type { Projection } from './projection.ts';
import { measureProjections } from './projection-gauge.ts';
import { projectionOutcome, projectionResolvers } from './projection.resolver.ts';
import { runProjections, settleProjections } from './projection-runner.ts';
import { buildFederatedSchema, type SchemaDefinition } from './schema.ts';
import { type Answers, Subscriptions } from './subscriptions.ts';
import type { Vault } from './vault.ts';

/** Everything a service is, as a table of contents. */
export interface SubgraphDefinition extends SchemaDefinition {
  /** Also the name of its database schema. */
  readonly name: string;
  readonly entities: NonNullable<Options['entities']>;
  readonly migrations: MigrationObject[];
  /** HTTP doors besides GraphQL: uploads and downloads. The person is known; permission is the route's to ask. */
  readonly routes?: (resources: Resources) => HttpRoute[];
  /** Where those doors stand, for a gateway that runs elsewhere. */
  readonly paths?: readonly string[];
  /** Whether it encrypts: it needs the installation's master keys. */
  readonly usesVault?: boolean;
  /** What it keeps of other services' records. */
  readonly projections?: readonly Projection[];
  /** Starts what the service does by itself (jobs); the returned function stops it. */
  readonly start?: (resources: Resources) => Promise<() => Promise<void>>;
}

/** An HTTP door of a service, at a path and below it. */
export interface HttpRoute {
  readonly path: string;
  handle(
    request: IncomingMessage,
    response: ServerResponse,
    from: RequestContext & { principal: Principal },
  ): Promise<void>;
}

/** What a running subgraph is given from outside. */
export interface SubgraphEnvironment {
  readonly database: Omit<DatabaseConfig, 'schema'>;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Logger;
  readonly peers: Peers;
  /** False where another process does the jobs. */
  readonly jobs?: boolean;
}

/** One operation for a subgraph; the caller has checked it against the graph. */
export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** The answer, its errors already presented. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** A service as the gateway asks it, wherever it runs. */
export interface ServedSubgraph {
  readonly name: string;
  readonly routes: readonly HttpRoute[];
  execute(operation: Operation, request: RequestContext): Promise<Answer>;
  /** Opens a subscription; a single answer says why it cannot be opened. */
  subscribe(operation: Operation, request: RequestContext): Promise<Answer | Answers>;
  /** Rejects while it cannot answer. */
  ready(): Promise<void>;
  /** Lets its projections come as far as the others' feeds can be read now: for tests, the demo, and processes that do no jobs. */
  settle(): Promise<void>;
}

/** A service running in this process. */
export interface RunningSubgraph extends ServedSubgraph {
  readonly schema: GraphQLSchema;
  readonly resources: Resources;
  readonly projections: readonly Projection[];
  /** Ends what it does by itself and its subscriptions; it still answers. Services that ask each other all rest before the first stops. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

/** A service's table of contents; where it keeps something of others, it also says how far that is. */
export function defineSubgraph(definition: SubgraphDefinition): SubgraphDefinition {
  const { name, resolvers, outcomes, projections = [] } = definition;
  if (projections.length === 0) return definition;
  return {
    ...definition,
    resolvers: [...resolvers, ...projectionResolvers(name, projections)],
    outcomes: { ...outcomes, Projection: projectionOutcome(projections) },
  };
}

/** Brings a service's database to the present schema. */
export const migrateSubgraph = (
  definition: SubgraphDefinition,
  database: Omit<DatabaseConfig, 'schema'>,
): Promise<void> => migrate({ ...database, schema: definition.name }, definition.migrations);

/** Connects the service and starts its ApolloServer; the database must be migrated. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  environment: SubgraphEnvironment,
): Promise<RunningSubgraph> {
  const { clock, vault, peers } = environment;
  const log = environment.log.child({ service: definition.name });
  const { schema } = await buildFederatedSchema(definition);
  const db = await Database.connect({ ...environment.database, schema: definition.name }, definition.entities, clock);
  const resources: Resources = { db, clock, vault, log, peers };
  const server = apolloServer(schema, log);
  await server.start();
  const { projections = [] } = definition;
  const stopJobs = environment.jobs === false ? undefined : await startJobs(definition, resources);
  const subscriptions = new Subscriptions(schema, (request) => contextOf({ request, resources }), log);
  let resting: Promise<void> | undefined;
  const rest = () => (resting ??= subscriptions.close().then(stopJobs));
  return {
    name: definition.name,
    schema,
    resources,
    routes: definition.routes?.(resources) ?? [],
    async execute(operation, request) {
      if (!request.principal) return turnedAway(request, log);
      const response = await server.executeOperation(operation, { contextValue: { request, resources } });
      if (response.body.kind !== 'single')
        throw new Error('incremental delivery is not used between gateway and subgraphs');
      return response.body.singleResult;
    },
    async subscribe(operation, request) {
      return request.principal ? subscriptions.open(operation, request) : turnedAway(request, log);
    },
    ready: () => db.ping(),
    projections,
    settle: () => settleProjections(projections, resources),
    rest,
    async stop() {
      await rest();
      await server.stop();
      await db.close();
    },
  };
}

/** What a service does by itself: its jobs, and following the others. */
async function startJobs({ start, projections = [] }: SubgraphDefinition, resources: Resources) {
  const stopFollowing = runProjections(projections, resources);
  const stopMeasuring = measureProjections(projections, resources);
  const stopJobs = await start?.(resources);
  return async () => {
    stopMeasuring();
    await Promise.all([stopFollowing(), stopJobs?.()]);
  };
}

interface ServerContext {
  request: RequestContext;
  resources: Resources;
}

/** Apollo Server with its executor replaced by compiled queries, one compilation per document. */
function apolloServer(schema: GraphQLSchema, log: Logger): ApolloServer<ServerContext> {
  const run = compiledExecutor(schema);
  return new ApolloServer<ServerContext>({
    gateway: {
      load: () =>
        Promise.resolve({
          executor: (request: {
            document: DocumentNode;
            request: { variables?: object; operationName?: string };
            context: ServerContext;
            queryHash: string;
          }) =>
            run(request, contextOf(request.context)).then(
              (result) => presentErrors(result, request.context.request, log),
              (error: unknown) => presentErrors({ errors: [error as GraphQLError] }, request.context.request, log),
            ),
        }),
      onSchemaLoadOrUpdate(callback: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    } as never,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

const turnedAway = (request: RequestContext, log: Logger): Answer => ({
  data: null,
  errors: [presentError(new Failure('UNAUTHENTICATED'), request, log)],
});

/** Nobody comes this far without having signed in. */
function contextOf({ request, resources }: ServerContext): Context {
  return new Context(request as RequestContext & { principal: Principal }, resources);
}
