export type { Policy } from '@onedesk/kernel';
export { type DefinedPolicies, definePolicies } from './definePolicies.ts';
export { unnamedParts } from './form.ts';
export {
  type AppliedCase,
  type ApplyPage,
  type CaseName,
  type CasePage,
  type ClockMove,
  hooked,
  type HookedPolicy,
  type JudgedCase,
  type MovedCase,
  type PolicyChange,
  type PolicyHooks,
  type PreviewPage,
} from './hooks.ts';
export { allInForce, inForce, type InForce, inVersion } from './policies.queries.ts';
export { policyApplicationTables, policyTables } from './tables.ts';
