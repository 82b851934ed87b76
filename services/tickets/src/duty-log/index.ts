export { DutyEntry } from './duty-entry.ts';
export { dutyEntryType } from './duty-log.graphql.ts';
export { dutyEntriesById } from './duty-log.queries.ts';
export { DutyLogResolver } from './duty-log.resolver.ts';
export { dutyEntryFiles } from './duty-entry.holder.ts';
