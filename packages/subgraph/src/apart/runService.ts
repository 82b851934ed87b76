import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { collectDefaultMetrics, register } from 'prom-client';
import { isOutage } from '../errors.ts';
import { migrateSubgraph, type RunningSubgraph, startSubgraph, type SubgraphDefinition } from '../subgraph.ts';
import { makeLog, startTelemetry } from '../telemetry/index.ts';
import { ClosedVault, Vault } from '../vault.ts';
import { readServiceConfig, type ServiceConfig } from './config.ts';
import { peersOver } from './peers.ts';
import { remoteSubgraph } from './remoteSubgraph.ts';
import { type ServedService, serveSubgraph } from './serveSubgraph.ts';

/** How often a database that is not there yet is tried (ms). */
const betweenTries = 1_000;

/**
 * A service as a process of its own: its database at the present schema, its door open, until it is asked to end. What
 * is wrong with the configuration is one sentence and exit code 1.
 */
export async function runService(definition: SubgraphDefinition): Promise<void> {
  try {
    const config = readServiceConfig(definition.name);
    const log = makeLog(config).child({ service: definition.name });
    const telemetry = await startTelemetry(config.telemetry);
    const vault = vaultOf(definition, config);
    await migrated(definition, config, log);
    const { running, served, away } = await start(definition, config, vault, log);
    const metrics = config.metricsPort ? serveMetrics(config.metricsPort) : undefined;
    process.stdout.write(`${definition.name} answers at ${served.url}\n`);
    endOnSignal(async () => {
      await served.close();
      metrics?.close();
      await running.rest();
      await running.stop();
      away();
      await telemetry.stop();
    });
  } catch (error) {
    process.stderr.write(`${definition.name}: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

function vaultOf({ name, usesVault }: SubgraphDefinition, { masterKeys }: ServiceConfig): Vault {
  if (!usesVault) return new ClosedVault();
  if (!masterKeys) throw new Error(`Set ONEDESK_MASTER_KEYS: ${name} keeps personal data encrypted`);
  return Vault.parse(masterKeys);
}

/** A database that is only just being started is waited for. */
async function migrated(definition: SubgraphDefinition, { database }: ServiceConfig, log: Logger): Promise<void> {
  for (;;) {
    try {
      return await migrateSubgraph(definition, database);
    } catch (error) {
      if (!isOutage(error)) throw error;
      log.warn({ err: error }, 'the database is away');
      await new Promise((again) => setTimeout(again, betweenTries));
    }
  }
}

interface Started {
  readonly running: RunningSubgraph;
  readonly served: ServedService;
  /** Closes the connections to the other services. */
  readonly away: () => void;
}

async function start(
  definition: SubgraphDefinition,
  { database, clock, peers, trust, port, host }: ServiceConfig,
  vault: Vault,
  log: Logger,
): Promise<Started> {
  const others = new Map([...peers].map(([name, url]) => [name, remoteSubgraph(name, url, trust, { log })]));
  const running = await startSubgraph(definition, {
    database,
    clock,
    vault,
    log,
    peers: peersOver(() => others),
  });
  const served = await serveSubgraph(running, { port, host, trust });
  return {
    running,
    served,
    away: () => {
      for (const other of others.values()) other.close();
    },
  };
}

/** This process's figures, on loopback only. */
function serveMetrics(port: number) {
  collectDefaultMetrics({ prefix: 'onedesk_' });
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    register.metrics().then(
      (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.on('error', (error) => process.stderr.write(`/metrics: ${error.message}\n`));
  return server.listen(port, '127.0.0.1');
}

function endOnSignal(end: () => Promise<void>): void {
  let ending = false;
  const once = () => {
    if (ending) return;
    ending = true;
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, once);
}
