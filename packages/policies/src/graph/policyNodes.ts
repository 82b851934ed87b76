import { type CivilDate, civilDate, defaultVersion, type Policy } from '@onedesk/kernel';
import { type Context, timeZoneOf } from '@onedesk/subgraph';
import { formOf } from '../form.ts';
import type { PolicyHooks } from '../hooks.ts';
import { type Recorded, type VersionRow, versionsOf } from '../policies.queries.ts';
import { type Dated, nextAfter, stateOn, versionOn } from '../timeline.ts';
import { PolicyType, PolicyVersionType } from './policyTypes.ts';

/** The policies that a service has, with what it can do about them. */
export interface PolicyTable {
  readonly service: string;
  readonly policies: readonly Policy[];
  /** By the policy's key. */
  readonly hooks: ReadonlyMap<string, PolicyHooks<unknown>>;
}

/** Where the versions of a policy stand, in one project and on one day of it. */
export interface Standing {
  readonly policy: Policy;
  readonly recorded: readonly Dated[];
  readonly today: CivilDate;
}

/** Policies of a project as the graph has them, in the order of the service's table. */
export async function policyNodes(
  { service, policies, hooks }: PolicyTable,
  context: Context,
  projectId: string,
): Promise<PolicyType[]> {
  const { versions, today } = await context.read(async (db) => {
    const timeZone = await timeZoneOf(db, projectId);
    const keys = policies.map(({ key }) => key);
    return {
      versions: await versionsOf(db, projectId, keys, timeZone),
      today: civilDate(context.now, timeZone),
    };
  });
  const manages = context.may('policy.manage', projectId);
  return policies.map((policy) => {
    const actions = hooks.has(policy.key) ? ['setPolicy', 'previewPolicy', 'applyPolicy'] : ['setPolicy'];
    const recorded = versions.get(policy.key) ?? [];
    return policyNode(service, { policy, projectId, recorded, today }, manages ? actions : []);
  });
}

function policyNode(
  service: string,
  of: { policy: Policy; projectId: string; recorded: readonly Recorded[]; today: CivilDate },
  allowedActions: string[],
): PolicyType {
  const { policy, projectId, recorded, today } = of;
  const { key, zh, en, rule, defaults } = policy;
  const version = (one: Recorded | null) => one && versionNode(one.row, of);
  const inForce = version(versionOn(recorded, today));
  const defaultValue = JSON.stringify(defaults);
  return Object.assign(new PolicyType(), {
    ...of,
    id: `${service}.${projectId}.${key}`,
    key,
    zh,
    en,
    rule,
    form: formOf(policy),
    defaultValue,
    defaultVersion: defaultVersion(policy),
    value: inForce?.value ?? defaultValue,
    version: recorded.at(-1)?.version ?? 0,
    versionInForce: inForce && !inForce.isDefault ? inForce.id : defaultVersion(policy),
    inForce,
    next: version(nextAfter(recorded, today)),
    allowedActions,
  });
}

/** A version as the graph has it. */
export function versionNode(row: VersionRow, { policy, recorded, today }: Standing): PolicyVersionType {
  const dated = recorded.find(({ version }) => version === row.version);
  return Object.assign(new PolicyVersionType(), {
    id: row.id,
    number: row.version,
    value: JSON.stringify(shown(policy, row.value)),
    isDefault: row.value === null,
    effectiveOn: row.effective_on,
    // Entered since the others were read.
    state: dated ? stateOn(dated, recorded, today) : row.effective_on > today ? 'planned' : 'inForce',
    reason: row.reason,
    byName: row.entered_by,
    at: row.at,
  });
}

/** In the order of the policy's schema; what an earlier schema took and this one does not stays as it was. */
function shown(policy: Policy, value: unknown): unknown {
  if (value === null) return policy.defaults;
  const parsed = policy.schema.safeParse(value);
  return parsed.success ? parsed.data : value;
}
