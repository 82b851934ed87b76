import { type ClassType, createUnionType } from 'type-graphql';
import { commonRefusals } from './types.ts';

/**
 * A mutation's result union: the record or a named refusal. `Stale`, `NotAllowedNow` and `KeyReused` belong to every one.
 * Members are told apart as `typeNameOf` says.
 */
export function resultUnion(name: string, record: () => ClassType, refusals: () => ClassType[] = () => []) {
  return createUnionType({
    name,
    types: () => [record(), ...refusals(), ...commonRefusals] as never,
  });
}
