/** Where something stands within a value. */
export type Path = readonly (string | number)[];

/** What stands at a path; undefined where nothing does. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key], value);

/** The value with something else at a path; what it shares with the old one stays the same. */
export function withValue(value: unknown, path: Path, given: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return given;
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? withValue(one, rest, given) : one));
  const inner = (value ?? {}) as Record<string, unknown>;
  return { ...inner, [key]: withValue(inner[key], rest, given) };
}

/** What is wrong, by its path in dots. */
export type Faults = ReadonlyMap<string, string>;

/** The message at a path or below it: a field shows what is wrong with any part of it. */
export function faultAt(faults: Faults, path: Path): string | undefined {
  const at = path.join('.');
  for (const [place, message] of faults) if (place === at || place.startsWith(`${at}.`)) return message;
  return undefined;
}
