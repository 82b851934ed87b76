import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { isWorking } from './import-record.ts';
import type { ImportKind } from './kinds/index.ts';

/** Milliseconds between two looks at an import that the server works on. */
const LOOK_AGAIN = 800;

/** The import, kept current while the server works on it. */
export function useImport(kind: ImportKind, id: string) {
  const query = useQuery(kind.documents.one, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const record = query.data?.one;
  const working = isWorking(record?.state);
  const { startPolling, stopPolling } = query;
  useEffect(() => {
    if (working) startPolling(LOOK_AGAIN);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  return { record, loading: query.loading, error: query.error, refetch: query.refetch };
}
