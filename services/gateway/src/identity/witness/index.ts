export { ledgerWitness } from './witness.projection.ts';
export { LedgerWitnessResolver } from './witness.resolver.ts';
