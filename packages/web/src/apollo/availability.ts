/** Whether the system answers, and if not, what is known about why. */
export type Availability = 'up' | 'offline' | 'unreachable' | 'notReady';

const POLL_MILLISECONDS = 3_000;

/** Watches the system after a failure and says when it is back. One per page. */
export interface AvailabilityWatch {
  current: () => Availability;
  /** Calls `listener` at every change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** A request came to nothing: find out why, and watch until the system is ready again. */
  suspect: () => void;
}

/**
 * `isOnline` and `probe` are the outside world: the browser's word on the network, and GET /readyz
 * (true: ready; false: answers, but not ready; rejects: no answer).
 */
export function watchAvailability(
  isOnline: () => boolean = () => navigator.onLine,
  probe: () => Promise<boolean> = readyz,
): AvailabilityWatch {
  let state: Availability = 'up';
  let watching = false;
  const listeners = new Set<() => void>();

  const become = (next: Availability) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const look = async (): Promise<Availability> => {
    if (!isOnline()) return 'offline';
    try {
      return (await probe()) ? 'up' : 'notReady';
    } catch {
      return 'unreachable';
    }
  };
  const watch = async () => {
    const found = await look();
    become(found);
    if (found === 'up') watching = false;
    else setTimeout(() => void watch(), POLL_MILLISECONDS);
  };
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    suspect: () => {
      if (watching) return;
      watching = true;
      void watch();
    },
  };
}

async function readyz(): Promise<boolean> {
  const response = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(POLL_MILLISECONDS) });
  return response.ok;
}
