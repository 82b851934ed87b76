import type { AccountDueFragment, ChargeFieldsFragment } from '../gql/graphql.ts';

/** The open charges in the order in which they are paid: the oldest due first. FEE-3 */
export function dueFirst(account: AccountDueFragment): ChargeFieldsFragment[] {
  return account.charges.edges
    .map((edge) => edge.node)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
}
