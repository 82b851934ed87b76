import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { cpuOf } from './cpu.ts';
import type { Load, Seen } from './load.ts';
import { refused } from './questions/index.ts';
import type { Project } from './estate.ts';
import { type Answer, freshKey, type PeerName, type Question } from './questions/index.ts';
import type { Running } from './running.ts';
import type { Measured } from './table.ts';

/** The peers that run, in the order of the table. */
export type Peers = ReadonlyMap<PeerName, Running>;

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  readonly clients: readonly number[];
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

const headersWith = (cookie: string) => ({
  'content-type': 'application/json',
  accept: 'application/json',
  'x-apollo-operation-name': 'bench',
  cookie,
});

/** Walks through the same pages at every peer; throws unless all answer alike. The requests, by peer. */
export async function agreed(
  question: Question,
  peers: Peers,
  cookie: string,
  projects: readonly Project[],
  only?: readonly PeerName[],
): Promise<Map<PeerName, string[]>> {
  const requests = new Map<PeerName, string[]>();
  let expected: { peer: PeerName; answers: unknown[] } | undefined;
  for (const [peer, { port }] of peers) {
    const way = question.ways[peer];
    if (!way || (only && !only.includes(peer))) continue;
    const [bodies, answers]: [string[], unknown[]] = [[], []];
    for (const { id: projectId, ...project } of projects) {
      let [after, more]: [unknown, boolean] = [null, true];
      for (let page = 0; more && page < question.pages; page++) {
        const body = JSON.stringify(way.body({ projectId, after, page, ...project }));
        const answer: Answer = way.read((await ask(port, cookie, body, peer)) as never);
        bodies.push(body);
        answers.push({ rows: answer.rows, more: answer.more });
        ({ after, more } = answer);
      }
    }
    requests.set(peer, bodies);
    expected ??= { peer, answers };
    differ(question, expected, { peer, answers });
  }
  return requests;
}

type Said = { peer: PeerName; answers: unknown[] };

function differ({ title }: Question, one: Said, other: Said): void {
  const many = Math.max(one.answers.length, other.answers.length);
  const at = Array.from({ length: many }, (_, i) => i).find(
    (i) => !isDeepStrictEqual(one.answers[i], other.answers[i]),
  );
  if (at === undefined) return;
  const [a, b] = [one.answers[at], other.answers[at]].map((answer) => JSON.stringify(answer)?.slice(0, 600));
  throw new Error(`"${title}", request ${at}: ${one.peer} says\n${a}\nand ${other.peer} says\n${b}`);
}

async function ask(port: number, cookie: string, request: string, peer: PeerName): Promise<unknown> {
  const body = request.replace(freshKey, randomUUID());
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: headersWith(cookie),
    body,
  });
  const text = await answer.text();
  if (!answer.ok || refused(text)) throw new Error(`${peer}: ${answer.status} ${text.slice(0, 800)}`);
  return JSON.parse(text);
}

/** The process with the clients. */
export class Clients {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'load.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

  async run(load: Load): Promise<Seen> {
    const answered = once(this.#child, 'message');
    this.#child.send(load);
    const [seen] = (await answered) as [Seen | { failure: string }];
    if ('failure' in seen) throw new Error(seen.failure);
    return seen;
  }

  end(): void {
    this.#child.kill();
  }
}

/** Everything that a measurement needs besides the question. */
export interface Bench {
  readonly clients: Clients;
  readonly peers: Peers;
  readonly cookie: string;
  readonly postgresPid: number;
  readonly told: (measured: Measured) => void;
}

/** One round: each peer in turn under each load, after a moment to get warm. */
export async function measureRound(
  { title }: Question,
  requests: ReadonlyMap<PeerName, string[]>,
  round: number,
  { clients: loads, seconds, warmUpSeconds }: Effort,
  { clients, peers, cookie, postgresPid, told }: Bench,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  // Every other round goes the other way, so that nobody is always the first after a pause.
  const order = round % 2 === 0 ? [...requests] : [...requests].toReversed();
  for (const many of loads) {
    for (const [peer, bodies] of order) {
      const running = peers.get(peer);
      if (!running) continue;
      const load = { port: running.port, path: '/graphql', headers: headersWith(cookie), bodies, clients: many };
      // Compilers need a while before the first round.
      await clients.run({ ...load, seconds: round === 0 ? warmUpSeconds * 4 : warmUpSeconds });
      const before = { own: cpuOf(running.pids), postgres: cpuOf([postgresPid]) };
      const { firstError, ...seen } = await clients.run({ ...load, seconds });
      const cpu = cpuOf(running.pids) - before.own;
      const postgresCpu = cpuOf([postgresPid]) - before.postgres;
      if (firstError) process.stderr.write(`${peer}: ${firstError}\n`);
      const one = { question: title, peer, clients: many, round, ...seen, cpu, postgresCpu };
      measured.push(one);
      told(one);
    }
  }
  return measured;
}
