import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { startCollector } from './collector.ts';
import { agreed, Clients, type Effort, measureRound } from './measure.ts';
import { type PeerName, questions } from './questions/index.ts';
import { planLines, tellPlans, toldPlans } from './plans.ts';
import { rested } from './rested.ts';
import { type Running, startApollo, startOurs, startPeer } from './running.ts';
import { startServer } from './server.ts';
import { type Measured, summed, table } from './table.ts';

/** What is asked for on the command line. */
export interface Wishes {
  /** Dated records. */
  readonly records: number;
  readonly complaints: number;
  readonly effort: Effort;
  /** Parts of the questions' titles; all questions without any. */
  readonly only: readonly string[];
  /** A folder for a processor profile of the product. */
  readonly profile?: string;
  readonly say: (text: string) => void;
  /** Asked to end early. */
  readonly stop: AbortSignal;
}

/** Seeds, checks that all peers answer alike, measures in interleaved rounds, prints the table, writes the results. */
export async function bench({ records, complaints, effort, only, profile, say, stop }: Wishes): Promise<void> {
  say(`making an estate of ${records} dated records and ${complaints} complaints …`);
  const { postgres, databases, estate } = await startServer({ records, complaints });
  const clients = new Clients();
  const collector = await startCollector();
  const peers = new Map<PeerName, Running>();
  try {
    peers.set('ours', await startOurs(databases, estate, collector.url, profile));
    peers.set('apollo', await startApollo(databases.ownerUrl, estate));
    peers.set('postgraphile', await startPeer('postgraphile.mjs', databases.boundUrl, estate));
    peers.set('floor', await startPeer('floor.ts', databases.ownerUrl, estate));
    await rested([postgres.pid, ...[...peers.values()].flatMap(({ pids }) => pids)], stop);
    say('all are at rest');
    const measured: Measured[] = [];
    const asked = questions.filter(({ title }) => only.length === 0 || only.some((part) => title.includes(part)));
    const told = (one: Measured) => say(lineOf(one));
    for (const question of asked) {
      const requests = await agreed(question, peers, estate.cookie, estate.projects);
      say(`${question.title}: ${[...requests.keys()].join(', ')} answer alike`);
      // Alone there is nothing to compare with.
      const rounds = requests.size > 1 ? effort.rounds : 1;
      for (let round = 0; round < rounds && !stop.aborted; round++) {
        const around = { clients, peers, cookie: estate.cookie, postgresPid: postgres.pid, told };
        measured.push(...(await measureRound(question, requests, round, effort, around)));
      }
    }
    if (stop.aborted) return;
    const lines = summed(measured);
    process.stdout.write(`\n${table(lines)}\n`);
    await peers.get('ours')?.stop();
    await tellPlans(databases.ownerUrl);
    peers.set('ours', await startOurs(databases, estate, collector.url));
    for (const question of asked) await agreed(question, peers, estate.cookie, estate.projects, ['ours']);
    const plans = toldPlans(postgres.dataDir);
    process.stdout.write(`\n${planLines(plans)}\n`);
    write({ machine: machine(), records, complaints, units: estate.units, effort, lines, plans, measured });
  } finally {
    clients.end();
    collector.stop();
    for (const peer of peers.values()) await peer.stop();
    await postgres.stop();
  }
}

const lineOf = ({ peer, clients, requests, seconds, cpu }: Measured): string =>
  `  ${peer.padEnd(13)} ${String(clients).padStart(3)} clients  ${(requests / seconds).toFixed(0).padStart(6)}/s  ${(cpu / requests).toFixed(2)} CPU ms`;

const machine = () => ({ cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version });

function write(results: object): void {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
}
