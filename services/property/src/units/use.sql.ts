import type { UnitUse } from './unit.use.ts';

/**
 * EST-1: `decideUse` for whole lists. Joins to `unit u` what its use follows from; `useColumn` is then the use.
 * @param project the placeholder of the project's id, such as `$1`
 * @param on the placeholder of the day, such as `$2`
 */
export const useJoin = (project: string, on: string): string => `
  left join (
    select unit_id, bool_or(until is null or until >= ${on}::date) as in_force, max(until) as ended
      from unit_role
     where project_id = ${project} and role = 'tenant' and withdrawn_at is null and since <= ${on}::date
     group by unit_id
  ) tenancy on tenancy.unit_id = u.id
  left join (
    select distinct on (unit_id) unit_id, use, since
      from use_fact
     where project_id = ${project} and withdrawn_at is null and since <= ${on}::date
     order by unit_id, since desc, id desc
  ) declared on declared.unit_id = u.id`;

/**
 * The same unit by unit, for a page of a list: as few are looked at as it takes to fill the page. Those that have never
 * been what is asked for are passed over by `everHad`.
 */
export const useOfEach = (project: string, on: string): string => `
  left join lateral (
    select bool_or(r.until is null or r.until >= ${on}::date) as in_force, max(r.until) as ended
      from unit_role r
     where r.unit_id = u.id and r.role = 'tenant' and r.withdrawn_at is null and r.since <= ${on}::date
  ) tenancy on true
  left join lateral (
    select f.use, f.since
      from use_fact f
     where f.project_id = ${project} and f.unit_id = u.id and f.withdrawn_at is null and f.since <= ${on}::date
     order by f.since desc, f.id desc limit 1
  ) declared on true`;

/** The condition that a unit of the project can have the use at all: it was declared so, or let, some time. */
export function everHad(use: UnitUse, project: string): string | null {
  // What nobody has said anything of is vacant, too.
  if (use === 'vacant') return null;
  const declared = `select unit_id from use_fact where project_id = ${project} and use = '${use}' and withdrawn_at is null`;
  const tenants = `select unit_id from unit_role where project_id = ${project} and role = 'tenant' and withdrawn_at is null`;
  return `u.id in (${use === 'let' ? `${declared} union all ${tenants}` : declared})`;
}

export const useColumn = `(case
  when tenancy.in_force then 'let'
  when declared.use is null or tenancy.ended >= declared.since then 'vacant'
  else declared.use end)`;
