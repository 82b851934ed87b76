import type { RequestContext } from '@onedesk/subgraph';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CompiledOperation } from './compile.ts';
import { addFetched, execute } from './execute.ts';
import { introspect } from './introspect.ts';
import { type Run, type Services, variablesFor } from './run.ts';
import type { Variables } from './variables.ts';

/** Runs a query or a mutation; the answer as JSON. */
export async function answer(
  compiled: CompiledOperation,
  variables: Variables,
  context: RequestContext,
  services: Services,
  schema: GraphQLSchema,
): Promise<string> {
  const { operation, introspection, step, write } = compiled;
  const data = introspection.length ? introspect(schema, operation, introspection, variables) : {};
  const run: Run = { services, context, variables, data, errors: [] };
  await execute(step, run);
  return inJson(write(run.data), run.errors);
}

/** Opens a subscription: each event's answer as JSON, or one answer that says why it cannot be opened. */
export async function answers(
  compiled: CompiledOperation,
  variables: Variables,
  context: RequestContext,
  services: Services,
): Promise<string | AsyncIterator<string>> {
  const { primary, step, write } = compiled;
  if (!primary) throw new Error('this is no subscription');
  const begin = (): Run => ({ services, context, variables, data: {}, errors: [] });
  const run = begin();
  const opened = await services.open(primary.call, variablesFor(primary.call, run), context);
  if (!opened || !(Symbol.asyncIterator in opened)) {
    addFetched(primary, opened, run);
    return inJson(null, run.errors);
  }
  const events = opened[Symbol.asyncIterator]();
  return {
    async next() {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      const run = begin();
      addFetched(primary, event.value, run);
      await execute(step, run);
      return { done: false, value: inJson(write(run.data), run.errors) };
    },
    // Passed on at once, also while the next event is waited for.
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
  };
}

/** The same error at the same place is told once. */
function inJson(data: string | null, errors: readonly GraphQLFormattedError[]): string {
  if (errors.length === 0) return `{"data":${data ?? 'null'}}`;
  const told = new Set(errors.map((error) => JSON.stringify(error)));
  return `{"data":${data ?? 'null'},"errors":[${[...told].join(',')}]}`;
}
