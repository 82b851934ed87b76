import { estateProjection } from '@onedesk/estate-copy';
import { defineSubgraph, feedResolver } from '@onedesk/subgraph';
import { FeeItem, FeeItemResolver, feeItemsById, feeItemType } from './fee-items/index.ts';
import { FeeItems } from './migrations/0001_fee_items.ts';
import { Ledger } from './migrations/0002_ledger.ts';
import { EstateCopy } from './migrations/0003_estate_copy.ts';

/** What is owed, and where the money is. */
export const financeSubgraph = defineSubgraph({
  name: 'finance',
  resolvers: [FeeItemResolver, feedResolver('finance')],
  entities: [FeeItem],
  migrations: [
    { name: '0001_fee_items', class: FeeItems },
    { name: '0002_ledger', class: Ledger },
    { name: '0003_estate_copy', class: EstateCopy },
  ],
  projections: [estateProjection],
  records: {
    FeeItem: async (context, id) => {
      const row = await context.load(feeItemsById, id);
      return row && feeItemType(row);
    },
  },
});
