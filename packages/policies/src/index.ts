export type { Policy } from '@onedesk/kernel';
export { type DefinedPolicies, definePolicies } from './definePolicies.ts';
export { allInForce, inForce, type InForce } from './policies.queries.ts';
export { policyTables } from './tables.ts';
