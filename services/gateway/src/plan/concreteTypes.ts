import { Kind, parse } from 'graphql';

/** The object types that a type's name stands for: its own, or all that are of the union or interface. */
export type ConcreteTypes = (name: string) => ReadonlySet<string>;

/** Read from the supergraph, hidden types too: services answer with those as well. */
export function concreteTypesOf(supergraph: string): ConcreteTypes {
  const found = new Map<string, Set<string>>();
  const add = (abstract: string, concrete: string) => {
    const known = found.get(abstract);
    if (known) known.add(concrete);
    else found.set(abstract, new Set([concrete]));
  };
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      add(definition.name.value, definition.name.value);
      for (const { name } of definition.interfaces ?? []) add(name.value, definition.name.value);
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const { name } of definition.types ?? []) add(definition.name.value, name.value);
  }
  return (name) => found.get(name) ?? new Set([name]);
}
