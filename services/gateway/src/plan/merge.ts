import type { Row } from './steps.ts';

/**
 * Adds what a service answered to what is there. Objects that both have become one; where one has null, the other's
 * object stays: what it lacks then counts as null, and the projection decides how far that reaches.
 */
export function merge(into: Row, from: Row): void {
  for (const key in from) into[key] = merged(into[key], from[key]);
}

function merged(there: unknown, come: unknown): unknown {
  if (typeof there !== 'object' || there === null) return come;
  if (typeof come !== 'object' || come === null) return there;
  if (Array.isArray(there)) {
    if (!Array.isArray(come)) return there;
    come.forEach((item: unknown, index) => (there[index] = merged(there[index], item)));
    return there;
  }
  merge(there as Row, come as Row);
  return there;
}

/** A copy that shares no object: one record may stand in several places, and each gets more of its own. */
export function copyOf<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as Value;
  const copy: Row = {};
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy as Value;
}
