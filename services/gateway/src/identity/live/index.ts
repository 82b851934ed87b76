export { followed } from './changes.ts';
export { changesOf, LiveResolver } from './live.resolver.ts';
export { personalRecords } from './personalRecords.ts';
export { recordPermissions } from './recordPermissions.ts';
