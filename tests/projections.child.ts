import { writeSync } from 'node:fs';
import { financeSubgraph } from '@onedesk/finance';
import { systemClock } from '@onedesk/kernel';
import { propertySubgraph } from '@onedesk/property';
import {
  type Peers,
  type ProjectionPoint,
  type RunningSubgraph,
  runProjections,
  startSubgraph,
  systemPrincipal,
  Vault,
} from '@onedesk/subgraph';
import { ticketsSubgraph } from '@onedesk/tickets';
import { pino } from 'pino';
import { tally } from './projections.fixtures.ts';

// A process that follows the feeds like any worker, and kills itself at the point it was told, the so-manieth time.
// It holds the services that keep copies of each other, without the gateway: it has to be quick to start.

export interface Orders {
  readonly url: string;
  readonly point: ProjectionPoint;
  readonly time: number;
}

const { url, point, time } = JSON.parse(process.argv[2] ?? '{}') as Orders;
const running = new Map<string, RunningSubgraph>();
let passed = 0;

const peers: Peers = {
  async ask<Data>(service: string, query: string, variables?: Record<string, unknown>): Promise<Data> {
    const from = { principal: systemPrincipal('peer', 'Peer'), requestId: '', locale: 'zh-CN' as const };
    const answer = await running.get(service)?.execute({ query, variables }, from);
    if (!answer?.data || answer.errors?.length) throw new Error(JSON.stringify(answer?.errors));
    return answer.data as Data;
  },
};

for (const definition of [propertySubgraph, ticketsSubgraph, financeSubgraph]) {
  const subgraph = await startSubgraph(definition, {
    database: { url, ownerUrl: url, poolSize: 3 },
    clock: systemClock,
    vault: new Vault(new Map([[1, Buffer.alloc(32, 7)]])),
    log: pino({ level: 'silent' }),
    peers,
    jobs: false,
  });
  running.set(subgraph.name, subgraph);
}

for (const { name, projections, resources } of running.values()) {
  runProjections([...projections, ...(name === 'finance' ? [tally] : [])], resources, (reached) => {
    if (reached !== point || (passed += 1) < time) return;
    writeSync(1, reached);
    process.kill(process.pid, 'SIGKILL');
  });
}
