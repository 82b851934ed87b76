import { Failure, newId } from '@onedesk/kernel';
import type { Peers } from '../context.ts';
import { systemPrincipal } from '../principal.ts';
import type { ServedSubgraph } from '../subgraph.ts';
import { currentRequest, watchCall } from '../telemetry/index.ts';

/** Whom services are to each other. */
export const peer = systemPrincipal('peer', 'Another service');

/**
 * Services asking each other, wherever they run. They may be named before they run: nobody is asked while starting.
 * A service that is away is a Failure UNAVAILABLE that names it.
 */
export function peersOver(services: () => ReadonlyMap<string, Pick<ServedSubgraph, 'execute'>>): Peers {
  return {
    async ask<Data>(service: string, query: string, variables?: Record<string, unknown>): Promise<Data> {
      const subgraph = services().get(service);
      if (!subgraph) throw new Error(`the service "${service}" is not known here`);
      const request = { principal: peer, requestId: currentRequest()?.requestId ?? newId(), locale: 'zh-CN' as const };
      const { data, errors } = await watchCall(service, 'peer', () => subgraph.execute({ query, variables }, request));
      if (errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE')) {
        throw new Failure('UNAVAILABLE', { facts: { service } });
      }
      if (errors?.length || !data) throw new Error(`${service}: ${errors?.map(({ message }) => message).join('; ')}`);
      return data as Data;
    },
  };
}
