export { Account } from './account.ts';
export {
  AccountActionInput,
  AccountType,
  accountType,
  AccountWithPassword,
  GrantType,
  grantType,
  RoleEnum,
} from './account.graphql.ts';
export {
  type AccountRow,
  accountRowsWhere,
  accountsById,
  grantsInForce,
  grantsInForceSql,
  type GrantRow,
  knownGrants,
} from './account.queries.ts';
export { AccountResolver } from './account.resolver.ts';
export { Credential } from './credential.ts';
export { Grant } from './grant.ts';
export {
  endSessions,
  isUsername,
  type NewAccount,
  openAccount,
  plainUsername,
  requireGoodPassword,
  setPassword,
  usernameField,
} from './openAccount.ts';
export type { RoleWish } from './roles.ts';
