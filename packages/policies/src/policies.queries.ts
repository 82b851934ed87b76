import { type CivilDate, civilDate, defaultVersion, type Policy, type PolicyValue } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs, type Reader, timeZoneSql } from '@onedesk/subgraph';
import type { AppliedCase } from './hooks.ts';
import type { Dated } from './timeline.ts';

/** What a policy says at some instant, and which version of it. */
export interface InForce<Value> {
  readonly value: Value;
  /** Id of the version's row, or `default-1`: decisions keep it. */
  readonly version: string;
}

/** A version of a policy as reads have it. */
export interface VersionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  /** Null: back to the default. */
  readonly value: unknown;
  readonly effective_on: CivilDate;
  readonly reason: string;
  readonly entered_by: string;
  readonly at: Date;
}

/** A version with the days that its standing depends on. */
export interface Recorded extends Dated {
  readonly row: VersionRow;
}

const columns =
  'id, policy_key as key, version, policy_value as value, effective_on::text as effective_on, reason, entered_by, at';

/** Recorded by the instant `$3`, and effective on its civil day: what was entered later decided nothing then. */
const effective = `at <= $3::timestamptz and effective_on <= ($3::timestamptz at time zone ${timeZoneSql('$1')})::date`;

/**
 * What a policy says in a project at an instant: the latest of the versions that are recorded by then and effective on
 * its civil day in the project's zone, else the default. The answer about an instant never changes any more. One
 * statement, by an index.
 */
export async function inForce<Value>(
  db: Reader,
  policy: Policy<Value>,
  projectId: string,
  at: Date,
): Promise<InForce<Value>> {
  const row = await db.row<{ id: string; value: unknown }>(
    `select id, policy_value as value from policy_version where project_id = $1 and policy_key = $2 and ${effective} order by version desc limit 1`,
    [projectId, policy.key, at],
  );
  return saidBy(policy, row);
}

/** What several policies say, by the names they are asked with: one statement for all. */
export async function allInForce<Of extends Readonly<Record<string, Policy>>>(
  db: Reader,
  policies: Of,
  projectId: string,
  at: Date,
): Promise<{ readonly [Name in keyof Of]: InForce<PolicyValue<Of[Name]>> }> {
  const named = Object.entries(policies);
  const rows = await db.rows<{ id: string; key: string; value: unknown }>(
    `select distinct on (policy_key) policy_key as key, id, policy_value as value from policy_version where project_id = $1 and policy_key = any($2) and ${effective} order by policy_key, version desc`,
    [projectId, named.map(([, { key }]) => key), at],
  );
  const found = new Map(rows.map((row) => [row.key, row]));
  const said = named.map(([name, policy]) => [name, saidBy(policy, found.get(policy.key) ?? null)]);
  return Object.fromEntries(said) as { readonly [Name in keyof Of]: InForce<PolicyValue<Of[Name]>> };
}

/** What a version of a policy says: one that decisions of this project have kept. Throws for one that never was. */
export async function inVersion<Value>(
  db: Reader,
  policy: Policy<Value>,
  projectId: string,
  version: string,
): Promise<InForce<Value>> {
  if (version.startsWith('default-')) return { value: policy.defaults, version };
  const row = await db.row<{ id: string; value: unknown }>(
    'select id, policy_value as value from policy_version where project_id = $1 and policy_key = $2 and id = $3',
    [projectId, policy.key, version],
  );
  if (!row) throw new Error(`${policy.key} has no version ${version} in this project`);
  return saidBy(policy, row);
}

/** Back at the default a project follows it, and decisions name the default. */
function saidBy<Value>(policy: Policy<Value>, row: { id: string; value: unknown } | null): InForce<Value> {
  if (!row || row.value === null) return { value: policy.defaults, version: defaultVersion(policy) };
  return { value: policy.schema.parse(row.value), version: row.id };
}

/** A project's versions of policies, by key, in the order in which they were recorded. */
export async function versionsOf(
  db: Reader,
  projectId: string,
  keys: readonly string[],
  timeZone: string,
): Promise<Map<string, Recorded[]>> {
  const rows = await db.rows<VersionRow>(
    `select ${columns} from policy_version where project_id = $1 and policy_key = any($2) order by policy_key, version`,
    [projectId, keys],
  );
  return Map.groupBy(
    rows.map((row) => recorded(row, timeZone)),
    ({ row }) => row.key,
  );
}

const recorded = (row: VersionRow, timeZone: string): Recorded => ({
  row,
  version: row.version,
  effectiveOn: row.effective_on,
  recordedOn: civilDate(new Date(row.at), timeZone),
});

/** The versions of one policy, the latest recorded first. */
export const listVersions = (
  context: Context,
  projectId: string,
  key: string,
  page: PageArgs,
): Promise<Page<VersionRow>> =>
  context.read((db) =>
    connection<VersionRow>(
      db,
      {
        select: columns,
        from: 'policy_version',
        where: ['project_id = $1', 'policy_key = $2'],
        values: [projectId, key],
        orderBy: ['version'],
        descending: true,
      },
      page,
    ),
  );

/** How many open cases each version was applied to, by the version's id. */
export async function appliedCounts(ids: readonly string[], context: Context): Promise<number[]> {
  const rows = await context.read((db) =>
    db.rows<{ applied_version: string; count: number }>(
      `select a.applied_version, count(*)::int as count
         from policy_version v join policy_application a
              on a.project_id = v.project_id and a.policy_key = v.policy_key and a.applied_version = v.id::text,
              jsonb_array_elements(a.cases) one
        where v.id = any($1) and one ->> 'outcome' = 'applied' group by 1`,
      [ids],
    ),
  );
  const found = new Map(rows.map((row) => [row.applied_version, row.count]));
  return ids.map((id) => found.get(id) ?? 0);
}

/** A page of an application as it was recorded. */
export interface ApplicationRow {
  readonly id: string;
  readonly project_id: string;
  readonly policy_key: string;
  readonly applied_version: string;
  readonly cases: readonly StoredCase[];
  readonly next_cases: string | null;
  readonly entered_by: string;
  readonly at: Date;
}

/** An applied case as JSON keeps it: instants are texts. */
export interface StoredCase extends Omit<AppliedCase, 'moves'> {
  readonly moves: readonly {
    readonly clockKind: string;
    readonly dueFrom: string | null;
    readonly dueTo: string | null;
  }[];
}

export const applicationById = (context: Context, id: string): Promise<ApplicationRow | null> =>
  context.read((db) =>
    db.row<ApplicationRow>(
      `select id, project_id, policy_key, applied_version, cases, next_cases, entered_by, at from policy_application where id = $1`,
      [id],
    ),
  );
