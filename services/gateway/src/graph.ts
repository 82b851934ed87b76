import type { RequestContext, ServedSubgraph } from '@onedesk/subgraph';
import { OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import { NotRun } from './limits/index.ts';
import { answerInParts, partsType } from './live/index.ts';
import {
  answer,
  answers,
  Compiler,
  Documents,
  type During,
  type GraphOperation,
  type GraphTexts,
  internal,
  type PreparedOperation,
  prepareOperation,
  servicesOf,
  untimed,
} from './plan/index.ts';

export type { During, GraphOperation, GraphTexts, PreparedOperation, Stage } from './plan/index.ts';

/** What the graph answers: a text of JSON, or, for a subscription, parts as they come. */
export interface GraphResponse {
  /** HTTP status: 200 with or without errors of fields, 4xx where nothing ran. */
  readonly status: number;
  readonly body: string | ReadableStream<Uint8Array>;
}

/** An operation that may run, or the answer that says why it may not. */
export type Preparation =
  | { readonly prepared: PreparedOperation; readonly refusal?: undefined }
  | { readonly refusal: GraphResponse; readonly prepared?: undefined };

/** The graph of one audience: plans each operation (in Rust) and asks the services. */
export interface Graph {
  /** Everything that is looked at before an operation runs. What looks further (its price) need not parse it again. */
  prepare(operation: GraphOperation, context: RequestContext): Preparation;
  /** Runs one operation, prepared or as it came; `live`: the caller takes a subscription's answers in parts. */
  run(
    operation: GraphOperation | PreparedOperation,
    context: RequestContext,
    options?: { live?: boolean },
  ): Promise<GraphResponse>;
}

/** Makes the graph of one audience over the services; `during` sees what is done once for each document. */
export function makeGraph(
  texts: GraphTexts,
  running: readonly ServedSubgraph[],
  log: Logger,
  during: During = untimed,
): Graph {
  const compiler = new Compiler(texts, during);
  const { schema } = compiler;
  const documents = new Documents(schema, during);
  const services = servicesOf(running, log);

  // What came in a request never passes for something that was looked at, whatever it looks like.
  const made = new WeakSet<object>();
  const isPrepared = (operation: object): operation is PreparedOperation => made.has(operation);

  const prepare = (operation: GraphOperation, context: RequestContext): Preparation => {
    try {
      const prepared = prepareOperation(operation, context, documents, schema);
      made.add(prepared);
      return { prepared };
    } catch (error) {
      if (!(error instanceof NotRun)) throw error;
      return { refusal: { status: error.status, body: JSON.stringify({ errors: error.errors }) } };
    }
  };

  const runPrepared = async (
    prepared: PreparedOperation,
    context: RequestContext,
    live: boolean,
  ): Promise<GraphResponse> => {
    const { operation, variables } = prepared;
    const isLive = operation.operation === OperationTypeNode.SUBSCRIPTION;
    if (isLive && !live) return inPartsOnly;
    const compiled = compiler.compiled(prepared);
    if (!isLive) return { status: 200, body: await answer(compiled, variables, context, services, schema) };
    const answered = await answers(compiled, variables, context, services);
    return { status: 200, body: typeof answered === 'string' ? answered : answerInParts(answered) };
  };

  return {
    prepare,
    async run(operation, context, { live = false } = {}) {
      const { prepared, refusal } = isPrepared(operation) ? { prepared: operation } : prepare(operation, context);
      if (refusal) return refusal;
      try {
        return await runPrepared(prepared, context, live);
      } catch (error) {
        log.error({ err: error, requestId: context.requestId }, 'a bug in the gateway');
        return { status: 200, body: JSON.stringify({ errors: [internal(context)] }) };
      }
    },
  };
}

const inPartsOnly: GraphResponse = {
  status: 406,
  body: JSON.stringify({
    errors: [{ message: `a subscription is answered as ${partsType}`, extensions: { code: 'BAD_REQUEST' } }],
  }),
};
