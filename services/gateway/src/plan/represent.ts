import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { ConcreteTypes } from './concreteTypes.ts';
import type { Represent, Row } from './steps.ts';

/**
 * Makes the function that says of a record what another service needs to find it. A record without one of these
 * values, since whoever has it did not answer, is not asked for; neither is one of which nothing is known but its type.
 */
export function compileRequires(requires: readonly RequiresSelection[], concrete: ConcreteTypes): Represent {
  const copy = compileCopy(requires, concrete);
  return (record) => {
    if (typeof record.__typename !== 'string') return undefined;
    const representation: Row = { __typename: record.__typename };
    if (!copy(record, representation)) return undefined;
    for (const key in representation) if (key !== '__typename' && representation[key] !== null) return representation;
    return undefined;
  };
}

/** Copies what is required; false where something is missing. */
type Copy = (from: Row, to: Row) => boolean;

function compileCopy(selections: readonly RequiresSelection[], concrete: ConcreteTypes): Copy {
  const copies = selections.map((selection) => compileSelection(selection, concrete));
  return (from, to) => {
    for (const copy of copies) if (!copy(from, to)) return false;
    return true;
  };
}

function compileSelection(selection: RequiresSelection, concrete: ConcreteTypes): Copy {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition, selections, skipIf, includeIf } = selection;
    if (skipIf ?? includeIf) throw new Error('conditions are decided before an operation is planned');
    const types = concrete(typeCondition);
    const copy = compileCopy(selections, concrete);
    return (from, to) => {
      if (!types.has(from.__typename as string)) return true;
      to.__typename = from.__typename;
      return copy(from, to);
    };
  }
  if (selection.kind !== 'Field') throw new Error(`the plan requires a ${selection.kind}`);
  const { name, alias = name, selections } = selection;
  const inner = selections && compileCopy(selections, concrete);
  return (from, to) => {
    const value = from[name];
    if (value === undefined) return false;
    const copied = inner ? copyInside(value, inner) : value;
    if (copied === undefined) return false;
    to[alias] = copied;
    return true;
  };
}

/** A copy of an object, or of lists of them; undefined where something is missing in one. */
function copyInside(value: unknown, copy: Copy): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) {
    const copied = value.map((item: unknown) => copyInside(item, copy));
    return copied.includes(undefined) ? undefined : copied;
  }
  const to: Row = {};
  return copy(value as Row, to) ? to : undefined;
}
