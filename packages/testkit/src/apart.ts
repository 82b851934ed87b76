import { startSystem, subgraphs, type System, type SystemEnvironment } from '@onedesk/gateway';
import {
  type CallKey,
  callersText,
  ClosedVault,
  gatewayName,
  newCallKey,
  peersOver,
  type RemoteSubgraph,
  remoteSubgraph,
  type RunningSubgraph,
  type ServedService,
  serveSubgraph,
  startSubgraph,
  type SubgraphDefinition,
  type Trust,
  trustOf,
} from '@onedesk/subgraph';

const apart = subgraphs.filter(({ name }) => name !== 'identity');

/** A pair of keys for the gateway and each service, all of which know each other. */
export function makeTrusts(names: readonly string[]): (name: string) => Trust {
  const keys = new Map<string, CallKey>([gatewayName, ...names].map((name) => [name, newCallKey()]));
  return (name) => trustOf(name, keys.get(name)?.privateKey ?? '', callersText(keys));
}

/**
 * The system with each service behind HTTP on loopback, as it runs apart, but in this process, so that tests set its
 * clock and look into it. The age of calls goes by the machine's clock.
 */
export async function startApart(environment: SystemEnvironment): Promise<System> {
  const trust = makeTrusts(apart.map(({ name }) => name));
  const urls = new Map<string, string>();
  const services = await Promise.all(
    apart.map(async (definition) => {
      const service = await startService(definition, environment, trust(definition.name), urls);
      urls.set(definition.name, service.served.url);
      return service;
    }),
  );
  const system = await startSystem({ ...environment, apart: { urls, trust: trust(gatewayName) } });
  const identity = system.subgraphs.get('identity');
  if (!identity) throw new Error('identity does not run');
  const door = await serveSubgraph(identity, { port: 0, trust: { ...trust(gatewayName), name: 'identity' } });
  urls.set('identity', door.url);
  return {
    ...system,
    subgraphs: new Map([...system.subgraphs, ...services.map(({ running }) => [running.name, running] as const)]),
    async stop() {
      await Promise.all(services.map(({ running }) => running.rest()));
      await identity.rest();
      await Promise.all([...services.map(({ served }) => served), door].map((one) => one.close(1)));
      await Promise.all(services.map((service) => service.stop()));
      await system.stop();
    },
  };
}

interface Service {
  readonly running: RunningSubgraph;
  readonly served: ServedService;
  stop(): Promise<void>;
}

/** Its peers' addresses are known when all run. */
async function startService(
  definition: SubgraphDefinition,
  { database, clock, vault, log, jobs }: SystemEnvironment,
  trust: Trust,
  urls: ReadonlyMap<string, string>,
): Promise<Service> {
  const others = new Map<string, RemoteSubgraph>();
  const reached = (): ReadonlyMap<string, RemoteSubgraph> => {
    for (const [name, url] of urls) {
      if (name !== definition.name && !others.has(name)) others.set(name, remoteSubgraph(name, url, trust, { log }));
    }
    return others;
  };
  const running = await startSubgraph(definition, {
    database: database(definition.name),
    clock,
    vault: definition.usesVault ? vault : new ClosedVault(),
    log,
    peers: peersOver(reached),
    ...(jobs === undefined ? {} : { jobs }),
  });
  const served = await serveSubgraph(running, { port: 0, trust });
  return {
    running,
    served,
    async stop() {
      await running.stop();
      for (const other of others.values()) other.close();
    },
  };
}
