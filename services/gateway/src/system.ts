import type { Clock, Locale } from '@onedesk/kernel';
import { newId } from '@onedesk/kernel';
import {
  type Audience,
  type DatabaseConfig,
  migrateSubgraph,
  type Principal,
  type RunningSubgraph,
  startSubgraph,
  type Vault,
} from '@onedesk/subgraph';
import type { Logger } from 'pino';
import { committedGraph } from './compose.ts';
import { type Graph, makeGraph } from './graph.ts';
import { peersInProcess } from './peers.ts';
import { subgraphs } from './subgraphs.ts';
import { watchedGraph, watchedStages, watchedSubgraph } from './telemetry/index.ts';

/** What the whole system in one process needs from outside. */
export interface SystemEnvironment {
  readonly database: (service: string) => Omit<DatabaseConfig, 'schema'>;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Logger;
  /** False where other processes do the jobs. */
  readonly jobs?: boolean;
}

/** An answer of the graph. */
export interface GraphAnswer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** The whole system in one process: every subgraph, and the graph over them. */
export interface System {
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

/** Brings every service's database to the present schema. */
export async function migrateAll(database: SystemEnvironment['database']): Promise<void> {
  for (const definition of subgraphs) await migrateSubgraph(definition, database(definition.name));
}

/** Starts every subgraph on migrated databases and the graph over them. */
export async function startSystem(environment: SystemEnvironment): Promise<System> {
  const { clock, vault, log, jobs } = environment;
  const byName = new Map<string, RunningSubgraph>();
  const peers = peersInProcess(() => byName);
  const running = await Promise.all(
    subgraphs.map((definition) =>
      startSubgraph(definition, { database: environment.database(definition.name), clock, vault, log, peers, jobs }),
    ),
  );
  for (const subgraph of running) byName.set(subgraph.name, subgraph);
  const watched = running.map(watchedSubgraph);
  const graphs = new Map<Audience, Graph>([
    ['staff', watchedGraph('staff', makeGraph(committedGraph('staff'), watched, log, watchedStages))],
  ]);
  return {
    subgraphs: byName,
    graphs,
    async ask(principal, query, variables, locale = 'zh-CN', audience = 'staff') {
      const graph = graphs.get(audience);
      if (!graph) throw new Error(`there is no graph for ${audience}`);
      const { body } = await graph.run({ query, variables }, { principal, requestId: newId(), locale });
      return JSON.parse(body as string) as never;
    },
    async stop() {
      for (const graph of graphs.values()) await graph.stop();
      await Promise.all(running.map((subgraph) => subgraph.rest()));
      await Promise.all(running.map((subgraph) => subgraph.stop()));
    },
  };
}
