// `npm run soak`: many commands on the ledger while connections, the database and the workers are killed at random; at
// the end nothing acknowledged may be missing, and nothing may be there that should not. See docs/ledger.md.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { askedToStop } from './children.ts';
import { complain, explained, say, since } from './say.ts';
import type { SoakUnit } from './soak/plan.ts';
import type { KilledServer } from './soak/server.ts';
import type { Verdict } from './soak/verdict.ts';
import type { Acknowledged, Work } from './soak/worker.ts';

const { values } = parseArgs({
  options: { operations: { type: 'string', default: '60000' }, kills: { type: 'string', default: '24' } },
});
const [operations, kills] = [Number(values.operations), Number(values.kills)];
const layout = { workers: 4, lanesEach: 3 };
const lanes = layout.workers * layout.lanesEach;
/** How many acknowledged commands a new worker sends once more. */
const overlap = 5;

const stop = askedToStop();

/** What was acknowledged, by key; and whether a second answer to the same key ever differed from the first. */
class Acknowledgements {
  readonly #byKey = new Map<string, Acknowledged>();
  readonly next = Array.from({ length: lanes }, () => 0);
  sentAgain = 0;
  answersDiffer = 0;

  take(said: Acknowledged): void {
    const key = `${said.lane}:${said.place}`;
    const earlier = this.#byKey.get(key);
    this.sentAgain += said.again;
    if (!earlier) this.#byKey.set(key, said);
    else if (JSON.stringify(earlier.outcome) !== JSON.stringify(said.outcome)) this.answersDiffer++;
    this.next[said.lane] = Math.max(this.next[said.lane] ?? 0, said.place + 1);
  }

  get all(): Acknowledged[] {
    return [...this.#byKey.values()];
  }

  get size(): number {
    return this.#byKey.size;
  }
}

/** The workers: each is started again when it is killed, until all its lanes are done. */
class Workers {
  readonly #running = new Map<number, ChildProcess>();
  readonly #url: string;
  readonly #units: SoakUnit[];
  readonly #told: Acknowledgements;
  readonly done: Promise<unknown>;

  constructor(url: string, units: SoakUnit[], told: Acknowledgements) {
    this.#url = url;
    this.#units = units;
    this.#told = told;
    this.done = Promise.all(Array.from({ length: layout.workers }, (_, worker) => this.#keep(worker)));
  }

  killOne(): boolean {
    const all = [...this.#running.values()];
    return all[Math.floor(Math.random() * all.length)]?.kill('SIGKILL') ?? false;
  }

  endAll(): void {
    for (const child of this.#running.values()) child.kill('SIGKILL');
  }

  async #keep(worker: number): Promise<void> {
    while (!stop.aborted && !(await this.#run(worker)));
  }

  /** Resolves with true when the worker has done all of its lanes. */
  #run(worker: number): Promise<boolean> {
    const until = Math.ceil(operations / lanes);
    const own = Array.from({ length: layout.lanesEach }, (_, i) => worker * layout.lanesEach + i);
    const work: Work = {
      url: this.#url,
      units: this.#units,
      lanes: own.map((lane) => ({ lane, until, from: Math.max(0, (this.#told.next[lane] ?? 0) - overlap) })),
    };
    const child = fork(join(import.meta.dirname, 'soak', 'worker.ts'), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#running.set(worker, child);
    child.on('message', (said) => this.#told.take(said as Acknowledged));
    child.send(work);
    return new Promise((ended) =>
      child.once('close', () => {
        this.#running.delete(worker);
        ended(own.every((lane) => (this.#told.next[lane] ?? 0) >= until));
      }),
    );
  }
}

const killed = { connections: 0, databases: 0, workers: 0 };

/** Kills evenly over the whole run: a connection, the database, a worker, and again. */
async function killAlong(server: KilledServer, workers: Workers, told: Acknowledgements): Promise<void> {
  const state = { finished: false };
  void workers.done.then(() => (state.finished = true));
  for (let nth = 0; nth < kills && !state.finished && !stop.aborted; ) {
    if (told.size < ((nth + 0.5) * operations) / kills) {
      await new Promise((again) => setTimeout(again, 20));
      continue;
    }
    if (nth % 3 === 0 && (await server.killConnection().catch(() => false))) killed.connections++;
    else if (nth % 3 === 2 && workers.killOne()) killed.workers++;
    else {
      await server.killAll();
      killed.databases++;
    }
    nth++;
  }
}

async function soak(): Promise<number> {
  await build(stop);
  if (stop.aborted) return 1;
  // Only there once it is built, so not imported at the top.
  const { KilledServer } = await import('./soak/server.ts');
  const { startFinance } = await import('./soak/finance.ts');
  const { settleEstate } = await import('./soak/estate.ts');
  const { judge } = await import('./soak/verdict.ts');
  const { migrateSubgraph } = await import('@onedesk/subgraph');
  const { financeSubgraph } = await import('@onedesk/finance');
  const server = await KilledServer.start();
  try {
    const { url } = server;
    await migrateSubgraph(financeSubgraph, { url, ownerUrl: url });
    const finance = await startFinance(url, 4);
    const units = await settleEstate(url, finance);
    say(`${operations} operations by ${layout.workers} workers in ${lanes} lanes, ${kills} kills …`);
    const start = performance.now();
    const told = new Acknowledgements();
    const workers = new Workers(url, units, told);
    stop.addEventListener('abort', () => workers.endAll());
    const note = setInterval(
      () => say(`${told.size} acknowledged, ${JSON.stringify(killed)} killed, ${since(start)}`),
      15_000,
    );
    await killAlong(server, workers, told);
    await workers.done;
    clearInterval(note);
    if (stop.aborted) return 1;
    const verdict = await judge(url, finance, units, told.all);
    await finance.stop();
    return report(told, verdict, since(start));
  } finally {
    await server.stop();
  }
}

function report(told: Acknowledgements, { entries, ...faults }: Verdict, took: string): number {
  const all = { ...faults, answersDiffer: told.answersDiffer };
  const done = told.all.filter(({ outcome }) => outcome.id).length;
  say(
    `took ${took}; killed: ${killed.connections} connections, ${killed.databases} databases, ${killed.workers} workers`,
  );
  say(
    `acknowledged ${told.size} (${done} done, ${told.size - done} refused), sent again ${told.sentAgain}, entries ${entries}`,
  );
  for (const [name, count] of Object.entries(all)) say(`${name}: ${count}`);
  const enough = told.size >= operations && killed.connections + killed.databases + killed.workers >= kills;
  const clean = Object.values(all).every((count) => count === 0);
  say(clean && enough ? 'the ledger held' : enough ? 'THE LEDGER DID NOT HOLD' : 'not enough was done or killed');
  return clean && enough ? 0 : 1;
}

try {
  process.exit(await soak());
} catch (error) {
  complain(explained(error));
  process.exit(1);
}
