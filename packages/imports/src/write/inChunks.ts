import { setImmediate as others } from 'node:timers/promises';
import type { ImportWork } from '../definition.ts';

const chunkSize = 500;

/**
 * Works through a long list in parts, each written before the next begins, so that neither memory nor the event loop
 * is taken for long. `from` and `to` are this list's share of the whole progress.
 */
export async function inChunks<Item>(
  { em, signal, progress }: Pick<ImportWork, 'em' | 'signal' | 'progress'>,
  items: readonly Item[],
  [from, to]: readonly [number, number],
  work: (chunk: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += chunkSize) {
    signal.throwIfAborted();
    await work(items.slice(at, at + chunkSize));
    await em.flush();
    em.clear();
    await progress(from + ((to - from) * Math.min(at + chunkSize, items.length)) / items.length);
    await others();
  }
}
