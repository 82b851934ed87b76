import { useApolloClient, useQuery } from '@apollo/client/react';
import { useSettled } from '@onedesk/web';
import type { FindCustomerQuery } from '../gql/graphql.ts';
import { FindCustomer } from './payments.graphql.ts';

/** Whom the counter serves: a unit with its payers, or a person with their units. */
export interface Customer {
  kind: 'unit' | 'party';
  id: string;
  name: string;
  /** Who is in the unit, or what the person is. */
  about: string;
}

export interface Customers {
  found: readonly Customer[];
  /** The text that the answers belong to; '' before there is one. */
  answered: string;
  error: unknown;
  /** Asks at once, without the pause of typing. */
  lookUp: (text: string) => Promise<readonly Customer[]>;
}

const PAUSE_MILLISECONDS = 120;

/** Answers while one types; those before stay until the new ones are there. */
export function useCustomers(projectId: string, typed: string): Customers {
  const client = useApolloClient();
  const text = useSettled(typed.trim(), PAUSE_MILLISECONDS);
  const { data, previousData, error } = useQuery(FindCustomer, { variables: { projectId, text }, skip: text === '' });
  const lookUp = async (wanted: string) => {
    // What goes wrong here, the query of the same text says as well.
    const answer = await client
      .query({ query: FindCustomer, variables: { projectId, text: wanted } })
      .catch(() => undefined);
    return customersIn(answer?.data);
  };
  if (typed.trim() === '' || text === '') return { found: [], answered: '', error: undefined, lookUp };
  return { found: customersIn(data ?? previousData), answered: data ? text : '', error, lookUp };
}

function customersIn(data: FindCustomerQuery | undefined): Customer[] {
  return (data?.propertySearch ?? []).flatMap((hit): Customer[] => {
    const { unit, party, title, subtitle } = hit;
    if (unit) return [{ kind: 'unit', id: unit.id, name: title, about: subtitle }];
    return party && !party.mergedInto ? [{ kind: 'party', id: party.id, name: title, about: subtitle }] : [];
  });
}
