import { isRole, type Role } from '@onedesk/kernel';
import type { Announcement } from '../announcements/index.ts';
import { type DueSoon, dueSoonAt } from '../clocks/index.ts';
import { effectiveSeverity, type Severity } from '../complaints/index.ts';
import { onceOf, type OpenClock } from './open-clocks.queries.ts';

/** CMP-5: that a clock is overdue, since the instant at which it became so. `approver`: of the policy, by severity. */
export function overdueReminder(
  clock: OpenClock,
  approver: (severity: Severity) => Role,
  newId: () => string,
): Announcement {
  const severity = severityOf(clock, clock.due_at);
  const heads: Role[] =
    clock.opened_type === 'Visit'
      ? ['customerServiceSupervisor']
      : ['projectManager', ...(severity ? [approver(severity)] : [])];
  return reminder(clock, { kind: 'clockOverdue', at: clock.due_at, heads, severity, newId });
}

/** That a clock is due soon, since it is. */
export function dueSoonReminder(clock: OpenClock, policy: DueSoon, newId: () => string): Announcement {
  const at = dueSoonAt(policy, clock.starts_at, clock.due_at);
  return reminder(clock, { kind: 'clockDueSoon', at, heads: [], severity: severityOf(clock, at), newId });
}

interface Said {
  readonly kind: 'clockOverdue' | 'clockDueSoon';
  readonly at: Date;
  readonly heads: readonly Role[];
  readonly severity: Severity | null;
  readonly newId: () => string;
}

/** VST-4: to who owns it and who handles it, to the department responsible, and to those heads. */
function reminder(clock: OpenClock, { kind, at, heads, severity, newId }: Said): Announcement {
  const persons = [clock.owner_id, clock.assignee_id, clock.tracker_id].filter((id) => id !== null);
  const callers = clock.by_role && isRole(clock.by_role) ? [clock.by_role] : [];
  return {
    id: newId(),
    projectId: clock.project_id,
    buildingId: clock.building_id,
    kind,
    recordType: clock.opened_type,
    recordId: clock.opened_id,
    number: clock.number,
    toRoles: [...new Set([...heads, ...callers])],
    toPersons: [...new Set(persons)],
    toDepartmentHead: clock.department_id,
    facts: {
      clock: clock.kind,
      dueAt: clock.due_at.toISOString(),
      ...(severity && { severity }),
      ...(clock.unit && { unit: clock.unit }),
    },
    at,
    once: onceOf(kind, clock),
  };
}

function severityOf({ severity, status, escalates_at: escalatesAt }: OpenClock, at: Date): Severity | null {
  return status ? effectiveSeverity({ severity, status, escalatesAt }, at) : null;
}
