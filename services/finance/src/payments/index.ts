export {
  AccountReceipts,
  EntryReceipt,
  ReceiptLineFields,
  receiptRecord,
  ReceiptResolver,
} from './receipt.resolver.ts';
