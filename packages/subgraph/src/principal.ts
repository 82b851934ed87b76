import {
  type Grant,
  holds,
  includes,
  type Permission,
  type ProjectScope,
  scopeOf,
  scopeOfGrants,
} from '@onedesk/kernel';

/** Which view of the graph a request came through. */
export type Audience = 'staff' | 'bi' | 'partner';

/** Who is asking: a member of staff with the roles held, or the system itself. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly kind: 'staff' | 'system';
  readonly audience: Audience;
  readonly grants: readonly Grant[];
  /** The first password has not been changed yet: nothing but changing it is allowed. */
  readonly mustChangePassword?: boolean;
}

/** The system acting by itself: imports' jobs, seeding. Never comes from a request. */
export const systemPrincipal = (id: string, name: string): Principal => ({
  id,
  name,
  kind: 'system',
  audience: 'staff',
  grants: [{ role: 'administrator', projectId: null, buildingIds: [] }],
});

/** Whether the principal holds the permission in the project (without one: anywhere). */
export function may(principal: Principal, permission: Permission, projectId?: string | null): boolean {
  return principal.kind === 'system' || holds(principal.grants, permission, projectId);
}

/** The projects in which the principal holds the permission. */
export function projectsFor(principal: Principal, permission: Permission): ProjectScope {
  return principal.kind === 'system' ? '*' : scopeOf(principal.grants, permission);
}

/** The projects in which the principal holds any role: the bounds that row-level security enforces. */
export const reachOf = (principal: Principal): ProjectScope =>
  principal.kind === 'system' ? '*' : scopeOfGrants(principal.grants);

/** Whether the project lies within the principal's bounds at all. */
export const reaches = (principal: Principal, projectId: string): boolean => includes(reachOf(principal), projectId);
