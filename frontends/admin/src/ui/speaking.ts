import type { Change } from '@onedesk/web';
import { listOf } from './listOf.ts';
import { silentFields } from './silentFields.ts';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The changes that say something to people. An id of a record whose name is not known says nothing. */
export function speaking<Of extends Change>(changes: readonly Of[], names: Readonly<Record<string, string>>): Of[] {
  const unknown = (value: string) => id.test(value) && !names[value];
  const mute = (value: string | null | undefined) => !value || (listOf(value) ?? [value]).every(unknown);
  return changes.filter(({ field, before, after }) => !silentFields.has(field) && !(mute(before) && mute(after)));
}
