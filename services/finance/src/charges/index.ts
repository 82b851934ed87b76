export { applyCredit } from './charge.ts';
export { type ChargeState, ChargeStateEnum, ChargeType } from './charge.graphql.ts';
export { applications, type OpenCharge, openCharges } from './charge.queries.ts';
export { AccountCharges, chargedItem, chargeRecord, ChargeResolver, PostingCharge } from './charge.resolver.ts';
