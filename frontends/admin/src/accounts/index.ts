export { AccountById, Accounts, EstateNames } from './accounts.graphql.ts';
