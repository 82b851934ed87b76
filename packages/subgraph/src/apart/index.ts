export { readServiceConfig, readTrust, type ServiceConfig, serviceNames, urlsOf } from './config.ts';
export { peer, peersOver } from './peers.ts';
export { type RemoteOptions, type RemoteSubgraph, remoteSubgraph } from './remoteSubgraph.ts';
export { runService } from './runService.ts';
export { type ServedService, type ServeOptions, serveSubgraph } from './serveSubgraph.ts';
export { bodyTrailer, hashOf, signBody, signCall, streamed } from './signedCall.ts';
export { type CallKey, callersText, gatewayName, newCallKey, type Trust, trustOf } from './trust.ts';
