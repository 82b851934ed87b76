import type { Peers } from '@onedesk/subgraph';
import type { Logger } from 'pino';
import { FeedFollower } from './feedFollower.ts';
import type { ChangedRecord } from './live.graphql.ts';

/** The services whose feeds are followed: all there are, as a test proves. */
export const followed = ['identity', 'property', 'tickets', 'finance'] as const;

/** What changed, and in which project; null for what belongs to none. */
export interface Change extends ChangedRecord {
  readonly projectId: string | null;
}

export type Listener = (change: Change) => void;

/** The changes of all services as they happen, for this process. The feeds are followed only while somebody listens. */
export class Changes {
  readonly #peers: Peers;
  readonly #log: Logger;
  readonly #listeners = new Set<Listener>();
  #followers: { readonly all: FeedFollower[]; readonly ready: Promise<unknown> } | null = null;

  constructor(peers: Peers, log: Logger) {
    this.#peers = peers;
    this.#log = log;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Whether the feeds are being read. */
  get following(): boolean {
    return this.#followers !== null;
  }

  /** Resolves once nothing that is committed from then on is missed; the answer is the way to stop. */
  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener);
    const leave = () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
    this.#followers ??= this.#follow();
    try {
      await this.#followers.ready;
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  #follow() {
    const tell = (change: Change) => {
      for (const listener of this.#listeners) listener(change);
    };
    const all = followed.map((service) => new FeedFollower(service, this.#peers, this.#log, tell));
    const ready = Promise.all(all.map((follower) => follower.start()));
    // Whoever comes after a start that failed begins anew.
    ready.catch(() => this.#rest());
    return { all, ready };
  }

  #rest(): void {
    for (const follower of this.#followers?.all ?? []) follower.stop();
    this.#followers = null;
  }
}
