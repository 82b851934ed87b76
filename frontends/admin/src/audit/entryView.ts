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

const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser's long name of itself as people say it: "Edge · Windows"; unknown ones as they are. */
export function browserText(userAgent: string): string {
  const named = (known: readonly [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
  const parts = [named(browsers), named(systems)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : userAgent;
}
