import { useSession } from '@onedesk/web';
import { useMemo } from 'react';
import { lastDayOf } from './months.ts';

/** Where the figures of a month lead to: the entries behind the money, for those who may see entries, and the arrears at its end. */
export interface CollectionPaths {
  entries: ((month: string) => string) | undefined;
  arrears: (month: string) => string;
}

export function useCollectionPaths(): CollectionPaths {
  const { basePath, can } = useSession();
  const seesEntries = can('ledger.see');
  return useMemo(
    () => ({
      entries: seesEntries ? (month) => `${basePath}/collection/entries?month=${month}` : undefined,
      arrears: (month) => `${basePath}/arrears?asOf=${lastDayOf(month)}`,
    }),
    [basePath, seesEntries],
  );
}
