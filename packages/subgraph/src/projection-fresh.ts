import { setTimeout as pause } from 'node:timers/promises';
import type { Resources } from './context.ts';
import type { FeedEvent } from './feed.ts';
import type { Projection } from './projection.ts';
import { readStanding } from './projection-step.ts';

/** How often to look (ms). */
const every = 100;

/**
 * Waits until a copy has all that its source had when it was asked, for work outside commands that somebody expects to
 * see what was done a moment ago in another service. True when it has; false when `longest` ms were not enough, or the
 * source cannot be asked: the work then goes on with what is there.
 */
export async function copyIsFresh(
  projection: Projection,
  resources: Resources,
  signal: AbortSignal,
  longest = 10_000,
): Promise<boolean> {
  const asked = resources.clock.now();
  const end = performance.now() + longest;
  while (!signal.aborted && performance.now() < end) {
    const next = await firstMissing(projection, resources).catch(() => undefined);
    if (next === null || (next && new Date(next.at) > asked)) return true;
    await pause(every, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

/** The oldest change that the copy lacks, settled or not. */
async function firstMissing(projection: Projection, resources: Resources): Promise<Pick<FeedEvent, 'at'> | null> {
  const { position } = await readStanding({ projection, resources });
  const query = `query ($after: String) { feed: ${projection.source}Feed(first: 1, after: $after, settled: false) { at } }`;
  const { feed } = await resources.peers.ask<{ feed: { at: string }[] }>(projection.source, query, { after: position });
  const [next] = feed;
  return next ? { at: new Date(next.at) } : null;
}
