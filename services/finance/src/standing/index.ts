export { LedgerStandingResolver } from './standing.resolver.ts';
