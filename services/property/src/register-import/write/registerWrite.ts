import { setImmediate as others } from 'node:timers/promises';
import type { CivilDate } from '@onedesk/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader, Vault } from '@onedesk/subgraph';
import type { ColumnMapping, SheetReading } from '../../imports/index.ts';
import type { Trace } from './trace.ts';

/** A sheet on its way into the register, in one transaction. */
export interface RegisterWrite {
  readonly em: EntityManager;
  readonly db: Reader;
  readonly vault: Vault;
  readonly signal: AbortSignal;
  /** Says how far it is, 0–100. */
  readonly progress: (percent: number) => Promise<void>;
  readonly reading: SheetReading;
  readonly mapping: ColumnMapping;
  /** The day the sheet speaks of. */
  readonly speaksOf: CivilDate;
  readonly now: Date;
  readonly importId: string;
  readonly projectId: string;
}

export interface TracedWrite extends RegisterWrite {
  readonly trace: Trace;
}

const chunkSize = 500;

/**
 * Works through a long list in parts, each written before the next begins, so that neither memory nor the event loop
 * is taken for long. `from` and `to` are this list's share of the whole progress.
 */
export async function inChunks<Item>(
  { em, signal, progress }: Pick<RegisterWrite, 'em' | 'signal' | 'progress'>,
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
