import { type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind, valueFromASTUntyped } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.ts';

/** One operation as Apollo Server hands it on: parsed, checked, its text hashed. */
export interface CheckedOperation {
  readonly document: DocumentNode;
  readonly request: { variables?: object; operationName?: string };
  readonly queryHash: string;
}

interface Compiled {
  readonly query: CompiledQuery | ExecutionResult;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** As many documents as are kept compiled; callers with keys may send any. */
const mostDocuments = 2_000;

/** Runs operations as compiled functions, one compilation per document. */
export function compiledExecutor(
  schema: GraphQLSchema,
): (operation: CheckedOperation, context: Context) => Promise<ExecutionResult> {
  const byDocument = new Map<string, Compiled>();
  return async ({ document, request, queryHash }, context) => {
    const name = request.operationName ?? '';
    const key = `${queryHash}:${name}`;
    let compiled = byDocument.get(key);
    if (!compiled) {
      if (byDocument.size >= mostDocuments) byDocument.clear();
      compiled = { query: compileQuery(schema, document, name), defaults: defaultsOf(document, name) };
      byDocument.set(key, compiled);
    }
    if (!isCompiledQuery(compiled.query)) return compiled.query;
    return compiled.query.query({}, context, { ...compiled.defaults, ...request.variables });
  };
}

/** What variables are worth that the caller left out: the compiled query asks for those that may not be null. */
function defaultsOf(document: DocumentNode, operationName: string): Record<string, unknown> {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((one) => one.name?.value === operationName) ?? operations[0];
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation?.variableDefinitions ?? []) {
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return defaults;
}
