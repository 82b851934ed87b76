import type { ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '@onedesk/subgraph';
import { openStreams } from '../metrics.ts';
import { closing, heartbeat, partsType } from './parts.ts';

/** What bounds the streams of one process. */
export interface StreamPolicy {
  /** The most that one person has open. A browser needs one for each project that it shows. */
  readonly mostPerPerson: number;
  /** How often a stream says that it lives; a reader that has not taken the last word by then is gone. */
  readonly heartbeatSeconds: number;
  /** How often it is asked whether the person is still signed in with the same roles. */
  readonly lookAgainSeconds: number;
}

export const streamPolicy: StreamPolicy = { mostPerPerson: 10, heartbeatSeconds: 10, lookAgainSeconds: 15 };

/** Answers that go on: the body of a subscription, and to whom it goes. */
export interface Stream {
  readonly body: ReadableStream<Uint8Array>;
  readonly response: ServerResponse;
  readonly principal: Principal;
  /** Who is asking now, by the same session; null when it has ended. Does not count as use of the session. */
  readonly lookAgain: () => Promise<Principal | null>;
}

/**
 * The streams that are open in this process. Each ends when its reader leaves or reads no more, when the person is
 * switched off, signs out or gets other roles, and when the process ends.
 */
export class Streams {
  readonly #policy: StreamPolicy;
  readonly #open = new Map<object, { readonly person: string; readonly end: () => void }>();
  #leaving = false;

  constructor(policy: StreamPolicy = streamPolicy) {
    this.#policy = policy;
  }

  /** How many are open. */
  get count(): number {
    return this.#open.size;
  }

  /** Whether the person may open one more. */
  admits({ id }: Principal): boolean {
    return [...this.#open.values()].filter(({ person }) => person === id).length < this.#policy.mostPerPerson;
  }

  /** Sends the head of the answer, then whatever comes, until it ends. */
  start({ body, response, principal, lookAgain }: Stream): void {
    const { heartbeatSeconds, lookAgainSeconds } = this.#policy;
    const reader = body.getReader();
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      clearInterval(beating);
      clearInterval(looking);
      if (this.#open.delete(response)) openStreams.dec();
      reader.cancel().catch(() => undefined);
      response.end(closing);
    };
    const beating = setInterval(() => {
      if (response.writableNeedDrain) response.destroy();
      else response.write(heartbeat);
    }, heartbeatSeconds * 1_000);
    const looking = setInterval(() => {
      lookAgain().then(
        (now) => isDeepStrictEqual(now, principal) || end(),
        // Nobody can say now who this is; whoever it is comes again.
        end,
      );
    }, lookAgainSeconds * 1_000);
    this.#open.set(response, { person: principal.id, end });
    openStreams.inc();
    response.once('close', end);
    response.writeHead(200, { 'content-type': partsType, 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.flushHeaders();
    if (this.#leaving || response.destroyed) end();
    else pass(reader, response).then(end, end);
  }

  /** The process ends: so do all streams, now and from now on. */
  endAll(): void {
    this.#leaving = true;
    for (const { end } of this.#open.values()) end();
  }
}

/** Chunk by chunk, no faster than the reader takes them. */
async function pass(reader: ReadableStreamDefaultReader<Uint8Array>, response: ServerResponse): Promise<void> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done || response.writableEnded) return;
    if (!response.write(value)) await new Promise((free) => response.once('drain', free).once('close', free));
  }
}
