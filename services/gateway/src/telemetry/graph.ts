import {
  type AnswerOutcome,
  type Audience,
  currentRequest,
  note,
  noteCodes,
  outcomeOf,
  type Principal,
  type ServedSubgraph,
  span,
  spanOfWork,
  watchCall,
} from '@onedesk/subgraph';
import type { During, Graph, GraphOperation, GraphResponse, PreparedOperation } from '../graph.ts';
import { graphSeconds } from '../metrics.ts';

/** What is done once for each document, as steps of the trace. */
export const watchedStages: During = (stage, work) => spanOfWork(`graph ${stage}`, {}, work);

/** A service whose calls from the graph are measured and traced. */
export const watchedSubgraph = (subgraph: ServedSubgraph): ServedSubgraph => ({
  name: subgraph.name,
  routes: subgraph.routes,
  ready: () => subgraph.ready(),
  settle: () => subgraph.settle(),
  execute: (operation, request) => watchCall(subgraph.name, 'graph', () => subgraph.execute(operation, request)),
  subscribe: (operation, request) => watchCall(subgraph.name, 'graph', () => subgraph.subscribe(operation, request)),
});

/** A view of the graph whose operations are measured, traced, and told to the request's line in the log. */
export function watchedGraph(audience: Audience, graph: Graph): Graph {
  return {
    prepare(asked, context) {
      const preparation = graph.prepare(asked, context);
      if (preparation.refusal) noteCodes(codesIn(preparation.refusal));
      return preparation;
    },
    async run(asked, context, options) {
      const { principal } = context;
      const operation = nameOf(asked, principal);
      const scope = currentRequest();
      if (scope) Object.assign(scope, { audience, operation, ...(principal ? { principalId: principal.id } : {}) });
      const started = performance.now();
      let outcome: AnswerOutcome = 'failed';
      try {
        const attributes = { 'graphql.operation.name': operation, 'onedesk.audience': audience };
        return await span(`graph ${operation}`, attributes, async () => {
          const response = await graph.run(asked, context, options);
          const codes = codesIn(response);
          noteCodes(codes);
          outcome = outcomeOf(codes);
          note({ 'onedesk.outcome': outcome, ...(codes.length ? { 'onedesk.codes': codes } : {}) });
          return response;
        });
      } finally {
        graphSeconds.observe({ audience, operation, outcome }, (performance.now() - started) / 1_000);
      }
    },
  };
}

/** As many names as one process tells apart: the portal's and its apps' documents have far fewer. */
const mostNames = 500;
const names = new Set<string>();

/**
 * The name of a document that we know. Signed-in people send trusted documents only; what keys send is named by
 * strangers, for whom anything can be a name: a person's, or another one each time.
 */
function nameOf(asked: GraphOperation | PreparedOperation, principal: Principal | null): string {
  if (!principal || principal.kind === 'key') return 'other';
  const name = 'document' in asked ? asked.operation.name?.value : nameIn(asked.query);
  if (!name) return 'anonymous';
  if (!names.has(name)) {
    if (names.size >= mostNames) return 'other';
    names.add(name);
  }
  return name;
}

/** Trusted documents begin with their operation. */
const nameIn = (query: unknown): string | undefined =>
  typeof query === 'string' ? /^\s*(?:query|mutation|subscription)\s+(\w{1,80})/.exec(query)?.[1] : undefined;

interface Answered {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** The codes of the errors in an answer, each once; streams tell theirs later. */
function codesIn({ status, body }: GraphResponse): string[] {
  if (typeof body !== 'string' || (status === 200 && !body.includes('"errors":['))) return [];
  const { errors = [] } = JSON.parse(body) as Answered;
  const codes = errors.map(({ extensions }) => extensions?.code);
  return [
    ...new Set(codes.map((code) => (typeof code === 'string' && /^[A-Z_]{2,60}$/.test(code) ? code : 'INTERNAL'))),
  ];
}
