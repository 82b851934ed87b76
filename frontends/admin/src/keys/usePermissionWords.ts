import { useQuery } from '@apollo/client/react';
import { useSession } from '@onedesk/web';
import { useCallback } from 'react';
import { type PermissionRow, PermissionTable } from '../permissions/index.ts';

/** The permission table's rows, and each permission in words; its key where this page does not know it. */
export function usePermissionWords(): { rows: readonly PermissionRow[]; wordsOf: (key: string) => string } {
  const { locale } = useSession();
  const { data } = useQuery(PermissionTable);
  const rows = data?.permissionTable.permissions ?? none;
  const wordsOf = useCallback(
    (key: string) => {
      const row = rows.find((one) => one.key === key);
      return row ? (locale === 'en' ? row.en : row.zh) : key;
    },
    [rows, locale],
  );
  return { rows, wordsOf };
}

const none: readonly PermissionRow[] = [];
