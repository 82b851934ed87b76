import { useState } from 'react';

/** Which lines of a list are chosen, by their ids. */
export interface Selection {
  has: (id: string) => boolean;
  /** Chooses lines, or lets them go. */
  choose: (ids: readonly string[], chosen: boolean) => void;
  /** Only these are chosen from now on. */
  keep: (ids: readonly string[]) => void;
}

/**
 * Lines that somebody chose. They stay chosen while the list is read again, by whatever comes between; another list
 * (another `key`) begins with none.
 */
export function useSelection(key: string): Selection {
  const [state, setState] = useState({ key, ids: none });
  const ids = state.key === key ? state.ids : none;
  return {
    has: (id) => ids.has(id),
    choose: (some, chosen) =>
      setState((now) => {
        const next = new Set(now.key === key ? now.ids : none);
        for (const id of some)
          if (chosen) next.add(id);
          else next.delete(id);
        return { key, ids: next };
      }),
    keep: (some) => setState({ key, ids: new Set(some) }),
  };
}

const none: ReadonlySet<string> = new Set();
