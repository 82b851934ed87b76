export { type Auth, type AuthConfig, createAuth, type ProvisionedAccount } from '../auth/index.ts';
export { type RegisteredApp, registerApps } from './apps/index.ts';
export { changesOf, followed, recordPermissions } from './live/index.ts';
export { identitySubgraph } from './service.ts';
