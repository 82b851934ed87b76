// The clients, in a process of their own: so many connections, each sending its next request when it has its answer.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { freshKey, refused } from './questions/index.ts';

/** What is sent, to whom, by how many at once, for how long. */
export interface Load {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent in turn. */
  readonly bodies: readonly string[];
  readonly clients: number;
  readonly seconds: number;
}

/** What the clients saw; times in ms. */
export interface Seen {
  readonly requests: number;
  readonly errors: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The first answer that was an error. */
  readonly firstError?: string;
}

async function run(load: Load): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.clients });
  const took: number[] = [];
  let [errors, next] = [0, 0];
  let firstError: string | undefined;
  const start = performance.now();
  const end = start + load.seconds * 1_000;
  const client = async () => {
    while (performance.now() < end) {
      const body = (load.bodies[next++ % load.bodies.length] ?? '').replace(freshKey, () => randomUUID());
      const sent = performance.now();
      const { status, text } = await send(load, agent, body);
      took.push(performance.now() - sent);
      if (status !== 200 || refused(text)) {
        errors++;
        firstError ??= `${status} ${text.slice(0, 500)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: load.clients }, client));
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { requests: took.length, errors, seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), firstError };
}

function send({ port, path, headers }: Load, agent: Agent, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.setHeader('content-length', Buffer.byteLength(body));
    sent.end(body);
  });
}

process.on('message', (load: Load) => {
  run(load).then(
    (seen) => process.send?.(seen),
    (error: Error) => process.send?.({ failure: error.message }),
  );
});
