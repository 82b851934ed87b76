import { createRequire } from 'node:module';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context, RequestContext } from './context.ts';
import { presentErrors } from './errors.ts';
import type { Answer, Operation } from './subgraph.ts';

/** The copy of graphql that made the schema: tests load a second one beside it, and the two do not know each other. */
const { createSourceEventStream, execute, parse, validate } = createRequire(import.meta.url)(
  'graphql',
) as typeof import('graphql');

/** Answers as they come, until either side ends it. */
export type Answers = AsyncIterableIterator<Answer>;

/**
 * A service's subscriptions that are open in this process. Each event is answered on its own: with a context of its
 * own, so that nothing is read from a loader's memory, and an event that fails does not end the others.
 */
export class Subscriptions {
  readonly #schema: GraphQLSchema;
  readonly #contextOf: (request: RequestContext) => Context;
  readonly #log: Logger;
  readonly #open = new Set<Answers>();

  constructor(schema: GraphQLSchema, contextOf: (request: RequestContext) => Context, log: Logger) {
    this.#schema = schema;
    this.#contextOf = contextOf;
    this.#log = log;
  }

  /** How many are open. */
  get count(): number {
    return this.#open.size;
  }

  /** Opens one; answers once, with the errors, when it cannot be opened. */
  async open({ query, variables, operationName }: Operation, request: RequestContext): Promise<Answer | Answers> {
    const document = parse(query);
    const errors = validate(this.#schema, document);
    if (errors.length) return presentErrors({ errors }, request, this.#log);
    const asked = { schema: this.#schema, document, variableValues: variables, operationName };
    const source = await createSourceEventStream({ ...asked, contextValue: this.#contextOf(request) });
    if (!(Symbol.asyncIterator in source)) return presentErrors(source, request, this.#log);
    const answerTo = async (event: unknown) => {
      const result = await execute({ ...asked, rootValue: event, contextValue: this.#contextOf(request) });
      return presentErrors(result, request, this.#log);
    };
    return this.#kept(source[Symbol.asyncIterator](), answerTo);
  }

  /** Ends them all. */
  async close(): Promise<void> {
    for (const answers of this.#open) await answers.return?.();
  }

  #kept(events: AsyncIterator<unknown>, answerTo: (event: unknown) => Promise<Answer>): Answers {
    const open = this.#open;
    const ended = { done: true, value: undefined } as const;
    const answers: Answers = {
      async next() {
        const event = await events.next();
        if (!event.done) return { done: false, value: await answerTo(event.value) };
        open.delete(answers);
        return ended;
      },
      // Passed on at once, also while the next event is waited for.
      async return() {
        open.delete(answers);
        await events.return?.();
        return ended;
      },
      [Symbol.asyncIterator]: () => answers,
    };
    open.add(answers);
    return answers;
  }
}
