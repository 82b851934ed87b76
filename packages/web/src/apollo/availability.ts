/** Whether the system answers, and if not, what is known about why; `partial`: all but some of its services. */
export type Availability = 'up' | 'offline' | 'unreachable' | 'notReady' | 'partial';

/** What GET /readyz says. */
export interface Readiness {
  ready: boolean;
  /** Services that are away while the others go on, such as `finance`. */
  missing: readonly string[];
}

const POLL_MILLISECONDS = 3_000;

/** Watches the system after a failure and says when it is back. One per page. */
export interface AvailabilityWatch {
  current: () => Availability;
  /** While `partial`: the services that are away; the same list until it changes. */
  missing: () => readonly string[];
  /** Calls `listener` at every change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** A request came to nothing: find out why, and watch until the system is ready again. */
  suspect: () => void;
}

const nothing: readonly string[] = [];

/** `isOnline` and `probe` are the outside world: the browser's word on the network, and GET /readyz (rejects: no answer). */
export function watchAvailability(
  isOnline: () => boolean = () => navigator.onLine,
  probe: () => Promise<Readiness> = readyz,
): AvailabilityWatch {
  let state: Availability = 'up';
  let missing = nothing;
  let watching = false;
  const listeners = new Set<() => void>();

  const become = (next: Availability, without = nothing) => {
    if (next === state && without.join() === missing.join()) return;
    state = next;
    missing = without;
    for (const listener of listeners) listener();
  };
  const look = async (): Promise<[Availability, (readonly string[])?]> => {
    if (!isOnline()) return ['offline'];
    try {
      const found = await probe();
      if (!found.ready) return ['notReady'];
      return found.missing.length > 0 ? ['partial', found.missing] : ['up'];
    } catch {
      return ['unreachable'];
    }
  };
  const watch = async () => {
    const [found, without] = await look();
    become(found, without);
    if (found === 'up') watching = false;
    else setTimeout(() => void watch(), POLL_MILLISECONDS);
  };
  return {
    current: () => state,
    missing: () => missing,
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

async function readyz(): Promise<Readiness> {
  const response = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(POLL_MILLISECONDS) });
  if (!response.ok) return { ready: false, missing: nothing };
  const { services = {} } = (await response.json()) as { services?: Record<string, string> };
  return { ready: true, missing: Object.keys(services).filter((name) => services[name] !== 'ready') };
}
