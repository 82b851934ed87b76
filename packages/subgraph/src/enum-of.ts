import { registerEnumType } from 'type-graphql';
import { openEnum, type OutsideAudience } from './audience.ts';

/** An enum of the graph from the list of its values; each stands for itself. `audiences` outside see it whole. */
export function enumOf<Value extends string>(
  name: string,
  values: readonly Value[],
  description?: string,
  audiences: readonly OutsideAudience[] = [],
): Record<Value, Value> {
  const record = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(record, { name, description });
  openEnum(name, audiences);
  return record;
}
