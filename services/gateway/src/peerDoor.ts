import { type ServedService, serveSubgraph } from '@onedesk/subgraph';
import type { Config } from './config.ts';
import type { System } from './system.ts';

/** Where the services that run elsewhere ask identity; undefined while all run here. */
export async function openPeerDoor({ apart }: Config, system: System): Promise<ServedService | undefined> {
  const identity = system.subgraphs.get('identity');
  if (!apart?.peerPort || !identity) return undefined;
  const { peerPort: port, peerHost: host, trust } = apart;
  // The services know it by the name of what they ask, not by the gateway's.
  return serveSubgraph(identity, { port, host, trust: { ...trust, name: identity.name } });
}
