import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Choice<Key extends string> = Partial<Record<Key, string | undefined>>;

/** The filters that the address holds, and how to change them. */
export interface UrlFilter<Key extends string> {
  /** What stands in the address; undefined where nothing is set. */
  values: Partial<Record<Key, string>>;
  /** Whether any is set. */
  active: boolean;
  /** Sets one; an empty value takes it away. The page's place in the browser's history stays one entry. */
  set: (key: Key, value: string | undefined) => void;
  /** Sets several at once. */
  change: (choice: Choice<Key>) => void;
  /** Takes all of these away; whatever else stands in the address stays. */
  clear: () => void;
}

/** Filters that live in the address, so that a list can be sent, reloaded and returned to. Give the same `keys` at every render. */
export function useUrlFilter<Key extends string>(keys: readonly Key[]): UrlFilter<Key> {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => valuesOf(params, keys), [params, keys]);
  const change = useCallback(
    (choice: Choice<Key>) => setParams((now) => withChoice(now, choice), { replace: true }),
    [setParams],
  );
  const set = useCallback((key: Key, value: string | undefined) => change({ [key]: value } as Choice<Key>), [change]);
  const clear = useCallback(
    () => change(Object.fromEntries(keys.map((key) => [key, undefined])) as Choice<Key>),
    [change, keys],
  );
  return { values, active: Object.keys(values).length > 0, set, change, clear };
}

function valuesOf<Key extends string>(params: URLSearchParams, keys: readonly Key[]): Partial<Record<Key, string>> {
  const chosen = keys.flatMap((key) => (params.get(key) ? [[key, params.get(key)] as const] : []));
  return Object.fromEntries(chosen) as Partial<Record<Key, string>>;
}

/** The address with the choice in it. */
export function withChoice(
  params: URLSearchParams,
  choice: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(choice)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}
