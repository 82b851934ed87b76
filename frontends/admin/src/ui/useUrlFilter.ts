import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Filter<Key extends string> = Partial<Record<Key, string>>;

/** The filters of a list as the address has them, and the way to change them; an empty value leaves the address. */
export function useUrlFilter<Key extends string>(
  keys: readonly Key[],
): [filter: Filter<Key>, change: (choice: Filter<Key>) => void, clear: () => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const chosen = keys.flatMap((key) => (params.get(key) ? [[key, params.get(key)] as const] : []));
    return Object.fromEntries(chosen) as Filter<Key>;
  }, [keys, params]);
  const change = useCallback(
    (choice: Filter<Key>) => setParams((before) => withChoice(before, choice), { replace: true }),
    [setParams],
  );
  const clear = useCallback(
    () => change(Object.fromEntries(keys.map((key) => [key, ''])) as Filter<Key>),
    [change, keys],
  );
  return [filter, change, clear];
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
