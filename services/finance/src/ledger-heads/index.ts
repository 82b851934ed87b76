export { LedgerHeadResolver } from './ledgerHeads.resolver.ts';
