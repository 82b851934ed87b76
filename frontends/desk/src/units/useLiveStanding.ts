import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@onedesk/web';
import { useEffect, useRef } from 'react';
import type { UnitsQueryVariables } from '../gql/graphql.ts';
import { Units } from './units.graphql.ts';

/** How far the register's copy of what is owed may be behind the ledger, in milliseconds. */
const behind = 1_500;
/** The most rows that the graph gives at once. */
const mostRows = 100;

/** After a payment or a charge the list is read again: not at once, but when the register's own copy has followed. */
export function useLiveStanding(variables: UnitsQueryVariables, shown = 0): void {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(['LedgerAccount'], () => {
    clearTimeout(timer.current);
    if (shown > mostRows) return;
    const first = Math.max(variables.first, shown);
    const look = () => client.query({ query: Units, variables: { ...variables, first }, fetchPolicy: 'network-only' });
    // What goes wrong stands on the page with the next look.
    timer.current = setTimeout(() => void look().catch(() => undefined), behind);
  });
}
