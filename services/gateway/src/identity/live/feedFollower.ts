import { type FeedEvent, isOutage, maxFeedPage, outsideRequests, type Peers } from '@onedesk/subgraph';
import type { Logger } from 'pino';
import type { Listener } from './changes.ts';

/** Between two looks at a feed, and after a look that failed, in milliseconds. */
const pause = 300;
const pauseAfterFailure = 2_000;
/** As much as a feed gives another service at once. */
const page = maxFeedPage;
/** Positions that are remembered as told before they settled; beyond that something is told twice, which does no harm. */
const mostAhead = 10_000;

type Event = Pick<FeedEvent, 'position' | 'type' | 'recordId' | 'version' | 'projectId' | 'operation'>;

/**
 * Reads one service's feed from its present end on, twice: settled, so that nothing is ever missed, and ahead of that,
 * so that a long transaction of somebody else (an import) does not hold up everybody's screen. What came ahead is not
 * told again when it settles.
 */
export class FeedFollower {
  readonly #service: string;
  readonly #peers: Peers;
  readonly #log: Logger;
  readonly #tell: Listener;
  /** Undefined until the feed's end could be read. */
  #settled: string | undefined;
  #ahead = '';
  readonly #told = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(service: string, peers: Peers, log: Logger, tell: Listener) {
    this.#service = service;
    this.#peers = peers;
    this.#log = log;
    this.#tell = tell;
  }

  /** Resolves when the present end is known, or the service is away: then it is followed from its end when it is back. */
  async start(): Promise<void> {
    const found = await this.#findEnd().catch((error: unknown) => {
      if (!isOutage(error)) throw error;
      return false;
    });
    this.#lookIn(found ? pause : pauseAfterFailure);
  }

  async #findEnd(): Promise<boolean> {
    const { head } = await this.#peers.ask<{ head: string }>(this.#service, `{ head: ${this.#service}FeedHead }`);
    this.#settled = this.#ahead = head;
    return true;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #lookIn(milliseconds: number): void {
    if (this.#stopped) return;
    const look = () => {
      this.#look().then(
        (more) => this.#lookIn(more ? 0 : pause),
        (error: unknown) => {
          if (!this.#stopped) this.#log.warn({ err: error, feed: this.#service }, 'a feed cannot be followed');
          this.#lookIn(pauseAfterFailure);
        },
      );
    };
    // It goes on after the request that happened to begin it.
    this.#timer = outsideRequests(() => setTimeout(look, milliseconds).unref());
  }

  /** Whether there is more to read at once. */
  async #look(): Promise<boolean> {
    if (this.#settled === undefined) return this.#findEnd();
    const { settled, ahead } = await this.#peers.ask<{ settled: Event[]; ahead: Event[] }>(
      this.#service,
      eventsOf(this.#service),
      { settled: this.#settled, ahead: this.#ahead, first: page },
    );
    if (this.#stopped) return false;
    for (const event of settled) if (!this.#told.delete(event.position)) this.#pass(event);
    this.#settled = settled.at(-1)?.position ?? this.#settled;
    const inSettled = new Set(settled.map(({ position }) => position));
    for (const event of ahead) {
      if (inSettled.has(event.position)) continue;
      this.#remember(event.position);
      this.#pass(event);
    }
    this.#ahead = ahead.at(-1)?.position ?? this.#ahead;
    return settled.length === page || ahead.length === page;
  }

  #remember(position: string): void {
    if (this.#told.size >= mostAhead) this.#told.clear();
    this.#told.add(position);
  }

  #pass({ type, recordId: id, version, projectId, operation }: Event): void {
    this.#tell({ type, id, version, projectId, operation });
  }
}

const fields = 'position type recordId version projectId operation';
const eventsOf = (service: string): string =>
  `query ($settled: String!, $ahead: String!, $first: Int!) {
    settled: ${service}Feed(after: $settled, first: $first) { ${fields} }
    ahead: ${service}Feed(after: $ahead, first: $first, settled: false) { ${fields} }
  }`;
