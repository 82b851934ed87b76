import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { RegisterImportById } from './imports.graphql.ts';
import { isWorking } from './register-import.ts';

/** Milliseconds between two looks at an import that the server works on. */
const LOOK_AGAIN = 800;

/** The import, kept current while the server works on it. */
export function useRegisterImport(id: string) {
  const query = useQuery(RegisterImportById, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const record = query.data?.registerImport;
  const working = isWorking(record?.state);
  const { startPolling, stopPolling } = query;
  useEffect(() => {
    if (working) startPolling(LOOK_AGAIN);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  return { record, loading: query.loading, error: query.error, refetch: query.refetch };
}
