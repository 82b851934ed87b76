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

export const useColumn = `(case
  when tenancy.in_force then 'let'
  when declared.use is null or tenancy.ended >= declared.since then 'vacant'
  else declared.use end)`;
