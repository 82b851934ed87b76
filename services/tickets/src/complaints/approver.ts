import type { Role } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';

/** The roles that somebody holds in a project or in the company. PPL-1 */
export const rolesHeld = ({ grants }: Principal, projectId: string): Role[] => [
  ...new Set(
    grants.filter((grant) => grant.projectId === null || grant.projectId === projectId).map(({ role }) => role),
  ),
];

/** CMP-5: whether somebody holds the role that the policy names as the approver. */
export const approves = (principal: Principal, projectId: string, role: string): boolean =>
  principal.kind === 'system' || (rolesHeld(principal, projectId) as string[]).includes(role);
