import { guard } from '@onedesk/subgraph';

/**
 * The statements that make a service's table of policy versions: append only, by grants. `schema` is the service's. The
 * service has a relation `project (id, time_zone)`: a project's zone cuts the day from which a version counts.
 */
export const policyTables = (schema: string): string[] => [
  `create table policy_version (
    id uuid primary key,
    project_id uuid not null,
    policy_key text not null check (length(policy_key) between 3 and 100),
    version integer not null check (version > 0),
    -- Without one the project goes back to the default.
    policy_value jsonb,
    effective_on date not null,
    reason text not null check (length(reason) between 1 and 500),
    entered_by_id text not null,
    entered_by text not null,
    at timestamptz not null,
    -- Two who enter a version at once: one of them sees the other's first.
    unique (project_id, policy_key, version)
  )`,
  ...guard('policy_version', { type: 'PolicyVersion' }),
  `revoke update on policy_version from onedesk_${schema}_app`,
];

/** The statements that make a service's table of what versions were applied to: append only, by grants. */
export const policyApplicationTables = (schema: string): string[] => [
  `create table policy_application (
    id uuid primary key,
    project_id uuid not null,
    policy_key text not null,
    applied_version text not null,
    cases jsonb not null,
    next_cases text,
    entered_by_id text not null,
    entered_by text not null,
    at timestamptz not null,
    version integer not null
  )`,
  `create index policy_application_version on policy_application (project_id, policy_key, applied_version)`,
  // Each case has its own recorded step; the list of them is not repeated in the audit.
  ...guard('policy_application', { type: 'PolicyApplication', derived: ['cases', 'next_cases'] }),
  `revoke update on policy_application from onedesk_${schema}_app`,
];
