import { executeSync, type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Row } from './steps.ts';
import type { Variables } from './variables.ts';

export const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';

/** Answers questions about the schema itself. */
export function introspect(
  schema: GraphQLSchema,
  { operation, variableDefinitions }: OperationDefinitionNode,
  fields: readonly FieldNode[],
  variableValues: Variables,
): Row {
  const selectionSet = { kind: Kind.SELECTION_SET as const, selections: fields };
  const definition = { kind: Kind.OPERATION_DEFINITION as const, operation, variableDefinitions, selectionSet };
  const { data, errors } = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [definition] },
    variableValues,
  });
  if (errors?.[0]) throw errors[0];
  return { ...data };
}
