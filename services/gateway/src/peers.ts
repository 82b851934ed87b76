import { newId } from '@onedesk/kernel';
import { type Peers, type RunningSubgraph, systemPrincipal, watchCall } from '@onedesk/subgraph';

const peer = systemPrincipal('peer', 'Another service');

/** Services of one process asking each other. They may be named before they run: nobody is asked while starting. */
export function peersInProcess(running: () => ReadonlyMap<string, RunningSubgraph>): Peers {
  return {
    async ask<Data>(service: string, query: string, variables?: Record<string, unknown>): Promise<Data> {
      const subgraph = running().get(service);
      if (!subgraph) throw new Error(`the service "${service}" does not run`);
      const request = { principal: peer, requestId: newId(), locale: 'zh-CN' as const };
      const { data, errors } = await watchCall(service, 'peer', () => subgraph.execute({ query, variables }, request));
      if (errors?.length || !data) throw new Error(`${service}: ${errors?.map(({ message }) => message).join('; ')}`);
      return data as Data;
    },
  };
}
