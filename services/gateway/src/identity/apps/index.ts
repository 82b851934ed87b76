export { App, AppVersion } from './app.ts';
export { AppsResolver } from './apps.resolver.ts';
export { appsById } from './apps.queries.ts';
export { type OwnApp, type PortalFacts, registerApps } from './ownApps.ts';
export { appType } from './registry.graphql.ts';
export { AppRegistryResolver } from './registry.resolver.ts';
export { RegistryView } from './registryView.ts';
