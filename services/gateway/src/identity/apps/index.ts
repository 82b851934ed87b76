export { type RegisteredApp, registerApps } from './apps.ts';
export { AppsResolver } from './apps.resolver.ts';
