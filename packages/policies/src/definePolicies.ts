import type { Policy } from '@onedesk/kernel';
import type { OutcomeLoader } from '@onedesk/subgraph';
import { policyNodes, type PolicyTable } from './graph/policyNodes.ts';
import { policyCommand, PolicyFields, policyQueries } from './graph/policyResolvers.ts';
import { PolicyVersion } from './policyVersion.ts';

/** What a service's table of contents takes over: spread each into its own. */
export interface DefinedPolicies {
  readonly resolvers: readonly (new () => object)[];
  readonly entities: readonly [typeof PolicyVersion];
  /** How a command that comes a second time finds the policy it changed. */
  readonly outcomes: Readonly<Record<'Policy', OutcomeLoader>>;
}

/**
 * A service's policies, as people see and change them: `<service>Policies`, `<service>Policy`, `set<Service>Policy`. The
 * service's migrations make the table by `policyTables`.
 */
export function definePolicies(service: string, policies: readonly Policy[]): DefinedPolicies {
  const table: PolicyTable = { service, policies };
  const keys = new Set(policies.map(({ key }) => key));
  if (keys.size !== policies.length) throw new Error(`${service} has two policies of one key`);
  return {
    resolvers: [PolicyFields, policyQueries(table), policyCommand(table)],
    entities: [PolicyVersion],
    outcomes: { Policy: (context, id) => policyOutcome(table, context, id) },
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
