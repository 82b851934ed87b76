import { SpanKind } from '@opentelemetry/api';
import { Histogram } from 'prom-client';
import { currentRequest } from './scope.ts';
import { note, span } from './span.ts';

/** How an answer ended: without errors; with errors that the caller can do something about; with a bug or an outage. */
export type AnswerOutcome = 'ok' | 'refused' | 'failed';

const ours = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'DOWNSTREAM_SERVICE_ERROR']);

/** Errors without a code are nobody's but ours. */
export const outcomeOf = (codes: readonly unknown[]): AnswerOutcome =>
  codes.length === 0 ? 'ok' : codes.every((code) => typeof code === 'string' && !ours.has(code)) ? 'refused' : 'failed';

const callSeconds = new Histogram({
  name: 'onedesk_subgraph_call_seconds',
  help: 'Time of a call to a service, by service, caller (the graph or another service) and outcome',
  labelNames: ['service', 'caller', 'outcome'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
});

interface WithErrors {
  readonly errors?: readonly { readonly extensions?: { readonly [name: string]: unknown } }[];
}

/** A call to a service, wherever it runs, as metric and step of the trace. */
export async function watchCall<Answer extends object>(
  service: string,
  caller: 'graph' | 'peer',
  work: () => Promise<Answer>,
): Promise<Answer> {
  const started = performance.now();
  let outcome: AnswerOutcome | 'unreachable' = 'unreachable';
  const operation = currentRequest()?.operation;
  const attributes = { 'onedesk.service': service, ...(operation ? { 'graphql.operation.name': operation } : {}) };
  try {
    return await span(
      `ask ${service}`,
      attributes,
      async () => {
        const answer = await work();
        outcome = outcomeOf(codesOf(answer));
        note({ 'onedesk.outcome': outcome });
        return answer;
      },
      SpanKind.CLIENT,
    );
  } finally {
    callSeconds.observe({ service, caller, outcome }, (performance.now() - started) / 1_000);
  }
}

const codesOf = (answer: WithErrors): unknown[] => answer.errors?.map(({ extensions }) => extensions?.code) ?? [];
