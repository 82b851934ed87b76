export { AccountById, Accounts, ProjectBuildings } from './accounts.graphql.ts';
