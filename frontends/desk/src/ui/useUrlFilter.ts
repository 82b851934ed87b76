import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface UrlFilter<Key extends string> {
  /** What stands in the address; undefined where nothing is set. */
  values: Partial<Record<Key, string>>;
  /** Whether any is set. */
  active: boolean;
  /** Sets one; an empty value takes it away. The page's place in the browser's history stays one entry. */
  set: (key: Key, value: string | undefined) => void;
  clear: () => void;
}

/** Filters that live in the address, so that a list can be sent, reloaded and returned to. */
export function useUrlFilter<Key extends string>(keys: readonly Key[]): UrlFilter<Key> {
  const [params, setParams] = useSearchParams();
  const entries = keys.flatMap((key) => (params.get(key) ? [[key, params.get(key)] as const] : []));
  const set = useCallback(
    (key: Key, value: string | undefined) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(key, value);
          else next.delete(key);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return {
    values: Object.fromEntries(entries) as Partial<Record<Key, string>>,
    active: entries.length > 0,
    set,
    clear,
  };
}
