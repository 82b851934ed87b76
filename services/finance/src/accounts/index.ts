export { accountType, LedgerAccountType } from './account.graphql.ts';
export {
  accountById,
  type AccountRow,
  accountsById,
  bookAccount,
  creditOf,
  type Liable,
  lockAccounts,
  openAccounts,
} from './account.queries.ts';
export { accountRecord, LedgerAccountResolver, PartyAccounts, UnitAccounts } from './account.resolver.ts';
