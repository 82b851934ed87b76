import { useLayoutEffect, useSyncExternalStore } from 'react';

/**
 * The server's present, to the minute, for everything on the page that shows remaining time: one timer, on the minute.
 * The watch of a desk may be wrong by hours; what a clock was read at tells how far it is off.
 */
export function useServerTime(asOf?: string): Date {
  useLayoutEffect(() => {
    if (asOf) hear(Date.parse(asOf));
  }, [asOf]);
  return new Date(useSyncExternalStore(subscribe, current));
}

const minute = 60_000;
let newest = -Infinity;
let ahead = 0;
let shown = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const present = (): number => Date.now() + ahead;

/** While nobody looks no timer runs: who comes first sees the present all the same. */
function current(): number {
  if (listeners.size === 0 && present() - shown >= minute) shown = present();
  return shown;
}

/** Only the latest reading tells the difference: an older one may have waited in the cache. */
function hear(asOf: number): void {
  if (asOf <= newest) return;
  newest = asOf;
  ahead = asOf - Date.now();
  show();
}

function show(): void {
  shown = present();
  clearTimeout(timer);
  // Due times fall on whole minutes more often than not: so does the timer.
  timer = listeners.size > 0 ? setTimeout(show, minute - (shown % minute)) : undefined;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    // A page that slept shows what is, not what was.
    document.addEventListener('visibilitychange', show);
    show();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', show);
    clearTimeout(timer);
  };
}
