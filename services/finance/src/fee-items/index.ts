export { FeeItem } from './fee-item.ts';
export { FeeItemType, feeItemType } from './fee-items.graphql.ts';
export { type FeeItemRow, feeItemsById, listFeeItems } from './fee-items.queries.ts';
export { FeeItemResolver } from './fee-items.resolver.ts';
