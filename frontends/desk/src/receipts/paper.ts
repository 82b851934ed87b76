import { useSyncExternalStore } from 'react';

/** What receipts are printed on: the 80 mm roll of a counter printer, or A4. */
export type Paper = 'roll' | 'a4';
export const papers: readonly Paper[] = ['roll', 'a4'];

const KEY = 'onedesk.receipt.paper';
const listeners = new Set<() => void>();
let chosen: Paper | undefined;

/** The paper of this device: the printer stands beside it, whoever works there. */
export function usePaper(): [Paper, (paper: Paper) => void] {
  return [useSyncExternalStore(subscribe, current), choose];
}

function current(): Paper {
  chosen ??= load() === 'a4' ? 'a4' : 'roll';
  return chosen;
}

function choose(paper: Paper): void {
  chosen = paper;
  try {
    localStorage.setItem(KEY, paper);
  } catch {
    // A browser may forbid storage; then the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function load(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
