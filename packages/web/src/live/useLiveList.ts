import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLive } from './LiveProvider.tsx';

/** The most rows that the graph gives at once. */
const mostRows = 100;

/** A list that a page shows, as it asks for it. */
export interface LiveList<Data, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  /** Those of the page's own query. */
  variables: Variables & { first: number };
  /** How many rows the page shows now. */
  shown: number | undefined;
}

/**
 * `useLive` for a list that grows at its end: as many rows are read again as are shown, so that it does not fall back
 * to its first page. A list of more than 100 rows stays as it is until it is asked for anew.
 */
export function useLiveList<Data, Variables extends OperationVariables>(
  types: readonly string[],
  { query, variables, shown = 0 }: LiveList<Data, Variables>,
): void {
  const client = useApolloClient();
  useLive(types, () => {
    if (shown > mostRows) return undefined;
    const first = Math.max(variables.first, shown);
    return client.query<unknown>({ query, variables: { ...variables, first }, fetchPolicy: 'network-only' });
  });
}
