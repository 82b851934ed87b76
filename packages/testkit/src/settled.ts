import { setTimeout as pause } from 'node:timers/promises';
import type { System } from '@onedesk/gateway';
import { decodeCursor } from '@onedesk/kernel';
import { readStanding } from '@onedesk/subgraph';

type Sql = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Longer than any transaction of another test that holds up the feeds of the server they share (ms). */
const patience = 25_000;

/** Waits until no projection lacks an event that stands in its source's feed now. */
export async function settled(system: System, sql: Sql, jobs: boolean): Promise<void> {
  const deadline = performance.now() + patience;
  const heads = new Map<string, Head>();
  for (const service of system.subgraphs.keys()) heads.set(service, await headOf(service, sql));
  while (await lagging(system, heads)) {
    if (performance.now() > deadline) throw new Error('the projections do not come to rest');
    if (!jobs) for (const subgraph of system.subgraphs.values()) await subgraph.settle();
    await pause(25);
  }
}

type Head = readonly [transaction: bigint, sequence: bigint];

async function headOf(service: string, sql: Sql): Promise<Head> {
  const [last] = await sql<{ transaction: string; sequence: string }>(
    `select transaction_id::text as transaction, sequence::text from ${service}.feed order by transaction_id desc, sequence desc limit 1`,
  );
  return [BigInt(last?.transaction ?? 0), BigInt(last?.sequence ?? 0)];
}

async function lagging(system: System, heads: ReadonlyMap<string, Head>): Promise<boolean> {
  for (const { projections, resources } of system.subgraphs.values()) {
    for (const projection of projections) {
      const { position, building } = await readStanding({ projection, resources });
      if (building !== null || !isAt(position, heads.get(projection.source) ?? [0n, 0n])) return true;
    }
  }
  return false;
}

function isAt(position: string | null, [transaction, sequence]: Head): boolean {
  const [at, inIt] = position === null ? [0, 0] : decodeCursor(position, 2);
  const reached = BigInt(at ?? 0);
  return reached > transaction || (reached === transaction && BigInt(inIt ?? 0) >= sequence);
}
