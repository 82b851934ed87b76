import type { Change } from '@onedesk/web';
import { listOf } from './listOf.ts';

/** Fields that repeat what stands beside them: when, who, the account once more, the sealed number's search key. */
const repeated = ['at', 'providerAccountId', 'identityBlind', 'readerId', 'readerName'];
const starters = ['startedById', 'startedBy', 'createdById', 'createdBy'];
/** What only machines read: fingerprints of files, and an import's working state. */
const working = ['contentHash', 'mapping', 'counts', 'checks', 'refusal', 'served', 'building'];
/** Fields that are left out whatever they hold. */
export const silent: ReadonlySet<string> = new Set([...repeated, ...starters, ...working]);
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The changes that say something to people. An id of a record whose name is not known says nothing. */
export function speaking<Of extends Change>(changes: readonly Of[], names: Readonly<Record<string, string>>): Of[] {
  const unknown = (value: string) => id.test(value) && !names[value];
  const mute = (value: string | null | undefined) => !value || (listOf(value) ?? [value]).every(unknown);
  return changes.filter(({ field, before, after }) => !silent.has(field) && !(mute(before) && mute(after)));
}
