import { useSyncExternalStore } from 'react';

// Only screens: paper is narrow too, but wants the whole table.
const narrow = () => matchMedia('screen and (max-width: 767px)');

/** True on phones and narrow windows. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => narrow().matches);
}

function subscribe(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
