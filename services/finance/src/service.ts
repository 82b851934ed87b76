import { estateProjection } from '@onedesk/estate-copy';
import { importDoor, startImports } from '@onedesk/imports';
import { defineSubgraph, feedResolver } from '@onedesk/subgraph';
import { accountRecord, LedgerAccountResolver, PartyAccounts, UnitAccounts } from './accounts/index.ts';
import { arrearsImport, uploads } from './arrears-import/index.ts';
import { FinanceAuditResolver } from './audit.ts';
import { AccountCharges, chargeRecord, ChargeResolver, PostingCharge } from './charges/index.ts';
import { partyReference, unitReference } from './estate/index.ts';
import { FeeItem, FeeItemResolver, feeItemsById, feeItemType } from './fee-items/index.ts';
import { AccountEntries, entryRecord, LedgerEntryResolver, PostingResolver } from './ledger/index.ts';
import { FiguresResolver } from './figures/index.ts';
import { LedgerHeadResolver } from './ledger-heads/index.ts';
import { FeeItems } from './migrations/0001_fee_items.ts';
import { Ledger } from './migrations/0002_ledger.ts';
import { EstateCopy } from './migrations/0003_estate_copy.ts';
import { ArrearsImports } from './migrations/0004_arrears_import.ts';
import { ReportIndexes } from './migrations/0005_report_indexes.ts';
import { AccountReceipts, EntryReceipt, ReceiptLineFields, receiptRecord, ReceiptResolver } from './payments/index.ts';
import { closedMonthRecord, PeriodResolver } from './periods/index.ts';
import { ArrearsAccountResolver, ArrearsResolver, CollectionResolver } from './reports/index.ts';
import { LedgerStandingResolver } from './standing/index.ts';
import { VerificationResolver } from './verification/index.ts';

const imports = [arrearsImport];

/** What is owed, and where the money is. */
export const financeSubgraph = defineSubgraph({
  name: 'finance',
  resolvers: [
    FeeItemResolver,
    LedgerAccountResolver,
    UnitAccounts,
    PartyAccounts,
    LedgerEntryResolver,
    PostingResolver,
    AccountEntries,
    ChargeResolver,
    AccountCharges,
    PostingCharge,
    ReceiptResolver,
    ReceiptLineFields,
    AccountReceipts,
    EntryReceipt,
    PeriodResolver,
    VerificationResolver,
    ArrearsResolver,
    ArrearsAccountResolver,
    CollectionResolver,
    LedgerHeadResolver,
    LedgerStandingResolver,
    FiguresResolver,
    ...arrearsImport.resolvers,
    FinanceAuditResolver,
    feedResolver('finance', 'bi', 'partner'),
  ],
  entities: [FeeItem, uploads.Upload, uploads.UploadContent, arrearsImport.Record],
  migrations: [
    { name: '0001_fee_items', class: FeeItems },
    { name: '0002_ledger', class: Ledger },
    { name: '0003_estate_copy', class: EstateCopy },
    { name: '0004_arrears_import', class: ArrearsImports },
    { name: '0005_report_indexes', class: ReportIndexes },
  ],
  projections: [estateProjection],
  records: {
    FeeItem: async (context, id) => {
      const row = await context.load(feeItemsById, id);
      return row && feeItemType(row);
    },
    LedgerAccount: accountRecord,
    Charge: chargeRecord,
    LedgerEntry: entryRecord,
    Receipt: receiptRecord,
    ArrearsImport: arrearsImport.record,
    // Units and parties are property's; here they have accounts.
    Unit: (_, id) => Promise.resolve(unitReference(id)),
    Party: (_, id) => Promise.resolve(partyReference(id)),
  },
  routes: (resources) => [importDoor(uploads, imports)(resources)],
  paths: [uploads.path],
  start: (resources) => startImports(imports, resources),
  outcomes: { ClosedMonth: closedMonthRecord },
});
