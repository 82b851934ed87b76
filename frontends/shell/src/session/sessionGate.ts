/** Whether the session that the page works under still holds. The page stays as it is when it does not. */
export interface SessionGate {
  ended: () => boolean;
  subscribe: (listener: () => void) => () => void;
  /** A request was refused because nobody is signed in (any more). */
  end: () => void;
  /** The person has signed in again. */
  renew: () => void;
}

export function sessionGate(): SessionGate {
  let ended = false;
  const listeners = new Set<() => void>();
  const become = (next: boolean) => {
    if (next === ended) return;
    ended = next;
    for (const listener of listeners) listener();
  };
  return {
    ended: () => ended,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => become(true),
    renew: () => become(false),
  };
}
