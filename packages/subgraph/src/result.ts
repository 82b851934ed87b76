import { type ClassType, createUnionType } from 'type-graphql';
import { commonRefusals } from './types.ts';

/**
 * A mutation's result union: the record or a named refusal. `Stale`, `NotAllowedNow` and `KeyReused` belong to every one.
 * Members are told apart by their class, refusals by the name they were thrown with.
 */
export function resultUnion(name: string, record: () => ClassType, refusals: () => ClassType[] = () => []) {
  return createUnionType({
    name,
    types: () => [record(), ...refusals(), ...commonRefusals] as never,
    resolveType: (value: object) =>
      '__typename' in value ? (value.__typename as string) : (value.constructor as ClassType),
  });
}
