import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** What a resolver is told of the operation it belongs to. */
export type AskingOperation = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * The names of the fields that an operation asks for below a resolver's own, at a place such as `edges`, `node`. Fields
 * that a directive may leave out count as asked for.
 */
export function fieldsAskedAt(...path: readonly string[]): (operation: AskingOperation) => ReadonlySet<string> {
  // A compiled operation has the same nodes each time.
  const known = new WeakMap<FieldNode, ReadonlySet<string>>();
  return ({ fieldNodes, fragments }) => {
    const [first] = fieldNodes;
    let names = first && known.get(first);
    if (names) return names;
    let fields: readonly FieldNode[] = fieldNodes;
    const below = () => fields.flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments));
    for (const step of path) fields = below().filter(({ name }) => name.value === step);
    names = new Set(below().map(({ name }) => name.value));
    if (first) known.set(first, names);
    return names;
  };
}

function fieldsOf(set: SelectionSetNode | undefined, fragments: AskingOperation['fragments']): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection;
    const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    return fieldsOf(spread?.selectionSet, fragments);
  });
}
