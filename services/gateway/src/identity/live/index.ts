export { followed } from './changes.ts';
export { changesOf, LiveResolver } from './live.resolver.ts';
export { recordPermissions } from './recordPermissions.ts';
