import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { NotRun } from '../limits/index.ts';
import { inForm } from './documents.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** The variables as their types want them, with their defaults; throws NotRun with every fault. */
export function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
  hideSuggestions: boolean,
): Variables {
  if (variableDefinitions.length === 0) return {};
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 50, hideSuggestions });
  if (errors) throw new NotRun(inForm(errors, 'BAD_USER_INPUT'), 200);
  return coerced;
}
