import type { RequestContext } from '@onedesk/subgraph';
import { pino } from 'pino';
import { makeGraph } from '../graph.ts';
import type { Stage } from './during.ts';
import type { GraphTexts } from './compile.ts';
import { toyServices, toyTexts, type ToyOptions } from './toys.fixtures.ts';

export const texts = toyTexts();

const person = { id: 'p', name: 'P', audience: 'staff' as const, grants: [] };
const request = { requestId: 'request', locale: 'en' as const };
export const session: RequestContext = { ...request, principal: { ...person, kind: 'staff' } };
export const key: RequestContext = { ...request, principal: { ...person, kind: 'key' } };

/** An answer of the graph, read. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** The graph over the toys; what it asked, what it did once for each document, what it logged. */
export function toyGraph(options: ToyOptions & { readonly texts?: GraphTexts } = {}) {
  const { services, asked } = toyServices(options);
  const stages: Stage[] = [];
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push((JSON.parse(line) as { msg: string }).msg) });
  const graph = makeGraph(options.texts ?? texts, services, log, (stage, work) => {
    stages.push(stage);
    return work();
  });
  const ask = async (query: string, variables?: object, context = session): Promise<Answered> => {
    const { body } = await graph.run({ query, variables }, context);
    return JSON.parse(body as string) as Answered;
  };
  return { graph, ask, asked, stages, logged };
}
