import type { AuditPageFragment } from '../gql/graphql.ts';
import { recordPath } from './recordLinks.ts';

export type Entry = AuditPageFragment['edges'][number]['node'];

/** The page of the record, or of the account that a record without a page of its own belongs to. */
export function pathOf({ recordType, recordId, changes }: Entry): string | undefined {
  const own = recordPath(recordType, recordId);
  if (own) return own;
  const account = changes.find(({ field }) => field === 'accountId');
  const accountId = account?.after ?? account?.before;
  return accountId ? recordPath('Account', accountId) : undefined;
}
