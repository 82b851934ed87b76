import type { Clock, Locale } from '@onedesk/kernel';
import { newId } from '@onedesk/kernel';
import {
  type Audience,
  type DatabaseConfig,
  migrateSubgraph,
  peersOver,
  type Principal,
  type RemoteSubgraph,
  remoteSubgraph,
  type RunningSubgraph,
  type ServedSubgraph,
  startSubgraph,
  type SubgraphDefinition,
  type Trust,
  type Vault,
} from '@onedesk/subgraph';
import type { Logger } from 'pino';
import { audienceNames } from './audiences/index.ts';
import { committedGraph } from './compose.ts';
import { type Graph, makeGraph } from './graph.ts';
import { subgraphs } from './subgraphs.ts';
import { watchedGraph, watchedStages, watchedSubgraph } from './telemetry/index.ts';

/** Services that run as processes of their own, and how they are spoken with. */
export interface Apart {
  /** Where each answers, by name; services that do not stand here run in this process. */
  readonly urls: ReadonlyMap<string, string>;
  readonly trust: Trust;
}

/** What the system needs from outside. */
export interface SystemEnvironment {
  readonly database: (service: string) => Omit<DatabaseConfig, 'schema'>;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Logger;
  /** False where other processes do the jobs. */
  readonly jobs?: boolean;
  readonly apart?: Apart | null;
}

/** An answer of the graph. */
export interface GraphAnswer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** The whole system: every service, wherever it runs, and the graph over them. */
export interface System {
  readonly services: ReadonlyMap<string, ServedSubgraph>;
  /** Those that run in this process. */
  readonly subgraphs: ReadonlyMap<string, RunningSubgraph>;
  /** The views of the graph, by their audience. */
  readonly graphs: ReadonlyMap<Audience, Graph>;
  /** One operation as a principal in the staff's view (or another); what the HTTP door does after it knows who asks. */
  ask<Data = Record<string, unknown>>(
    principal: Principal | null,
    query: string,
    variables?: Record<string, unknown>,
    locale?: Locale,
    audience?: Audience,
  ): Promise<GraphAnswer<Data>>;
  stop(): Promise<void>;
}

/** Brings the database of every service that runs here to the present schema. */
export async function migrateAll(database: SystemEnvironment['database'], apart?: Apart | null): Promise<void> {
  for (const definition of subgraphs) {
    if (!apart?.urls.has(definition.name)) await migrateSubgraph(definition, database(definition.name));
  }
}

/** Starts every subgraph that runs here, on migrated databases, and the graph over all. */
export async function startSystem(environment: SystemEnvironment): Promise<System> {
  const { clock, vault, log, jobs, apart } = environment;
  const services = new Map<string, ServedSubgraph>();
  const peers = peersOver(() => services);
  const start = async (definition: SubgraphDefinition): Promise<Service> => {
    const { name, paths } = definition;
    const url = apart?.urls.get(name);
    if (apart && url) return { elsewhere: remoteSubgraph(name, url, apart.trust, { log, paths }) };
    return {
      here: await startSubgraph(definition, { database: environment.database(name), clock, vault, log, peers, jobs }),
    };
  };
  const started = await Promise.all(subgraphs.map(start));
  const running = started.flatMap(({ here }) => here ?? []);
  const remote = started.flatMap(({ elsewhere }) => elsewhere ?? []);
  for (const service of started.flatMap(({ here, elsewhere }) => here ?? elsewhere ?? []))
    services.set(service.name, service);
  const watched = [...services.values()].map(watchedSubgraph);
  const graphOf = (audience: Audience): Graph =>
    watchedGraph(audience, makeGraph(committedGraph(audience), watched, log, watchedStages));
  const graphs = new Map(audienceNames.map((audience) => [audience, graphOf(audience)]));
  return {
    services,
    subgraphs: new Map(running.map((subgraph) => [subgraph.name, subgraph])),
    graphs,
    async ask(principal, query, variables, locale = 'zh-CN', audience = 'staff') {
      const graph = graphs.get(audience);
      if (!graph) throw new Error(`there is no graph for ${audience}`);
      const { body } = await graph.run({ query, variables }, { principal, requestId: newId(), locale });
      return JSON.parse(body as string) as never;
    },
    async stop() {
      await Promise.all(running.map((subgraph) => subgraph.rest()));
      await Promise.all(running.map((subgraph) => subgraph.stop()));
      for (const service of remote) service.close();
    },
  };
}

/** A service runs in one of two places. */
interface Service {
  readonly here?: RunningSubgraph;
  readonly elsewhere?: RemoteSubgraph;
}
