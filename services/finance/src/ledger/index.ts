export { type EntryRow, entryColumns } from './entries.queries.ts';
export { AccountEntries, entryRecord, LedgerEntryResolver, PostingResolver } from './entries.resolver.ts';
export * from './entry.ts';
export {
  AlreadyReversed,
  EntryKindEnum,
  entryType,
  LedgerEntryConnection,
  LedgerEntryType,
  MonthClosed,
  PaymentMethodEnum,
  PostingType,
} from './ledger.graphql.ts';
export * from './months.ts';
export {
  builtUponOpening,
  type Opening,
  type OpeningLine,
  postOpening,
  reverseOpening,
} from './opening.ts';
export { refuseClosed, refuseReversed, unlessClosed } from './refusals.ts';
