import type { RequestContext, ServedSubgraph } from '@onedesk/subgraph';
import type { Logger } from 'pino';
import type { Services } from './run.ts';
import type { Call } from './steps.ts';

/** The ways to the services that run. */
export function servicesOf(running: readonly ServedSubgraph[], log: Logger): Services {
  const byName = new Map(running.map((subgraph) => [subgraph.name, subgraph]));
  const asking = async <Answered>(
    { service }: Call,
    { requestId }: RequestContext,
    ask: (subgraph: ServedSubgraph) => Promise<Answered>,
  ): Promise<Answered | undefined> => {
    try {
      const subgraph = byName.get(service);
      if (!subgraph) throw new Error(`no service "${service}" runs`);
      return await ask(subgraph);
    } catch (error) {
      log.error({ err: error, service, requestId }, 'a service could not be asked');
      return undefined;
    }
  };
  return {
    log,
    ask: (call, variables, context) =>
      asking(call, context, (subgraph) => subgraph.execute({ query: call.query, variables }, context)),
    open: (call, variables, context) =>
      asking(call, context, (subgraph) => subgraph.subscribe({ query: call.query, variables }, context)),
  };
}
