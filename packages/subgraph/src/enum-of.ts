import { registerEnumType } from 'type-graphql';

/** An enum of the graph from the list of its values; each stands for itself. */
export function enumOf<Value extends string>(
  name: string,
  values: readonly Value[],
  description?: string,
): Record<Value, Value> {
  const record = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(record, { name, description });
  return record;
}
