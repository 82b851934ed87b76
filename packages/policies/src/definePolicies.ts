import type { Policy } from '@onedesk/kernel';
import type { OutcomeLoader } from '@onedesk/subgraph';
import { PolicyApplication } from './application.ts';
import { applicationOutcome, applyCommand, previewQuery } from './graph/hookResolvers.ts';
import { policyNodes, type PolicyTable } from './graph/policyNodes.ts';
import { policyCommand, PolicyFields, policyQueries, PolicyVersionFields } from './graph/policyResolvers.ts';
import type { HookedPolicy } from './hooks.ts';
import { PolicyVersion } from './policyVersion.ts';

/** What a service's table of contents takes over: spread each into its own. */
export interface DefinedPolicies {
  readonly policies: readonly Policy[];
  readonly resolvers: readonly (new () => object)[];
  readonly entities: readonly [typeof PolicyVersion, typeof PolicyApplication];
  /** How a command that comes a second time finds what it did. */
  readonly outcomes: Readonly<Record<'Policy' | 'PolicyApplication', OutcomeLoader>>;
}

/**
 * A service's policies, as people see and change them: `<service>Policies`, `<service>Policy`, `set<Service>Policy`; where
 * a policy is hooked also `<service>PolicyPreview` and `apply<Service>Policy`. The service's migrations make the tables by
 * `policyTables` and `policyApplicationTables`.
 */
export function definePolicies(
  service: string,
  policies: readonly Policy[],
  hookedPolicies: readonly HookedPolicy[] = [],
): DefinedPolicies {
  const hooks = new Map(hookedPolicies.map(({ policy, hooks: of }) => [policy.key, of]));
  const table: PolicyTable = { service, policies, hooks };
  const keys = new Set(policies.map(({ key }) => key));
  if (keys.size !== policies.length) throw new Error(`${service} has two policies of one key`);
  return {
    policies,
    resolvers: [
      PolicyFields,
      PolicyVersionFields,
      policyQueries(table),
      policyCommand(table),
      ...(hooks.size > 0 ? [previewQuery(table), applyCommand(table)] : []),
    ],
    entities: [PolicyVersion, PolicyApplication],
    outcomes: { Policy: (context, id) => policyOutcome(table, context, id), PolicyApplication: applicationOutcome },
  };
}

const policyOutcome: (table: PolicyTable, ...asked: Parameters<OutcomeLoader>) => ReturnType<OutcomeLoader> = async (
  table,
  context,
  id,
) => {
  const [, projectId = '', ...key] = id.split('.');
  const policies = table.policies.filter((one) => one.key === key.join('.'));
  return (await policyNodes({ ...table, policies }, context, projectId))[0] ?? null;
};
