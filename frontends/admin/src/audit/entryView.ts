import type { AuditPageFragment } from '../gql/graphql.ts';
import { recordPath } from './recordLinks.ts';

export type Entry = AuditPageFragment['edges'][number]['node'];

/** Records without a page of their own: the field that names one with a page, and what that one is. */
const owners: Readonly<Record<string, readonly [field: string, recordType: string]>> = {
  Charge: ['accountId', 'LedgerAccount'],
  Tenancy: ['unitId', 'Unit'],
};

/** The page of the record, or of the one it belongs to: an account, where nothing else is said. */
export function pathOf({ recordType, recordId, changes }: Entry): string | undefined {
  // The company's own books have no page; a customer's account has.
  if (recordType === 'LedgerAccount' && valueOf(changes, 'book') !== 'customer') return undefined;
  const own = recordPath(recordType, recordId);
  if (own) return own;
  const [field, ownerType] = owners[recordType] ?? ['accountId', 'Account'];
  const id = valueOf(changes, field);
  return id ? recordPath(ownerType, id) : undefined;
}

function valueOf(changes: Entry['changes'], field: string): string | null | undefined {
  const change = changes.find((one) => one.field === field);
  return change?.after ?? change?.before;
}
