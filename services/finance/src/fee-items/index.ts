export { FeeItem } from './fee-item.ts';
export { FeeItemType, feeItemType } from './fee-items.graphql.ts';
export { feeItemsById } from './fee-items.queries.ts';
export { FeeItemResolver } from './fee-items.resolver.ts';
