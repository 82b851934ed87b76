import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { keyOf } from './naming.ts';

/**
 * An operation as the planner is told it: aliases under names of their own, and the type's name asked for wherever it
 * is not known beforehand, or nothing else is asked for.
 */
export function planText(
  schema: GraphQLSchema,
  { operation, variableDefinitions }: OperationDefinitionNode,
  asked: SelectionSetNode,
): string {
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`the graph has no ${operation}`);
  return print({
    kind: Kind.OPERATION_DEFINITION,
    operation,
    variableDefinitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: told(schema, root, asked) },
  });
}

/** The type's name is left out: it is asked for where it must be. */
function told(schema: GraphQLSchema, type: GraphQLCompositeType, { selections }: SelectionSetNode): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isTypename(selection) ? [] : [toldField(schema, type, selection)];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const { typeCondition } = selection;
    const narrowed = typeCondition ? schema.getType(typeCondition.name.value) : type;
    if (!isCompositeType(narrowed)) return [];
    const inner = told(schema, narrowed, selection.selectionSet);
    if (inner.length === 0) return [];
    return [
      { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } },
    ];
  });
}

function toldField(schema: GraphQLSchema, type: GraphQLCompositeType, field: FieldNode): FieldNode {
  const { name, arguments: given, selectionSet } = field;
  const alias = field.alias && { kind: Kind.NAME as const, value: keyOf(field) };
  const result = isUnionType(type) ? undefined : type.getFields()[name.value]?.type;
  const named = result && getNamedType(result);
  if (!selectionSet || !isCompositeType(named)) return { kind: Kind.FIELD, name, alias, arguments: given };
  const inner = told(schema, named, selectionSet);
  if (inner.length === 0 || isAbstractType(named)) inner.unshift(typename);
  return {
    kind: Kind.FIELD,
    name,
    alias,
    arguments: given,
    selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
  };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export const isTypename = ({ name }: FieldNode): boolean => name.value === '__typename';
