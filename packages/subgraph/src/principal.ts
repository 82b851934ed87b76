import {
  type Audience,
  type Grant,
  grantsIn,
  includes,
  type Permission,
  type Place,
  type ProjectScope,
  scopeOf,
  scopeOfGrants,
} from '@onedesk/kernel';

export type { Audience } from '@onedesk/kernel';

/** What an API key narrows its owner's rights to: what it does not name, it does not open. */
export interface KeyBounds {
  /** Id of the key. */
  readonly id: string;
  readonly permissions: readonly Permission[];
  readonly projects: ProjectScope;
}

/** Who is asking: a member of staff with the roles held, an API key on behalf of one, or the system itself. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly kind: 'staff' | 'key' | 'system';
  readonly audience: Audience;
  readonly grants: readonly Grant[];
  /** Of a key: its bounds. Rights are those that its owner's grants and these have in common. */
  readonly key?: KeyBounds;
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

/** The projects in which the principal holds the permission. */
export function projectsFor(principal: Principal, permission: Permission): ProjectScope {
  const { kind, grants, key } = principal;
  if (kind === 'system') return '*';
  if (key && !key.permissions.includes(permission)) return [];
  return within(scopeOf(grants, permission), key);
}

/** Whether the principal holds the permission in the project, or in one building of it (without either: anywhere). */
export function may(principal: Principal, permission: Permission, at?: string | Place | null): boolean {
  if (typeof at === 'object' && at) {
    const grants = grantsIn(principal.grants, at.buildingId);
    return may({ ...principal, grants }, permission, at.projectId);
  }
  const scope = projectsFor(principal, permission);
  return at ? includes(scope, at) : scope === '*' || scope.length > 0;
}

/** The projects in which the principal holds any role: the bounds that row-level security enforces. */
export const reachOf = ({ kind, grants, key }: Principal): ProjectScope =>
  kind === 'system' ? '*' : within(scopeOfGrants(grants), key);

/** Whether the project lies within the principal's bounds at all. */
export const reaches = (principal: Principal, projectId: string): boolean => includes(reachOf(principal), projectId);

/** A key reaches no project that its owner does not reach. */
function within(scope: ProjectScope, key: KeyBounds | undefined): ProjectScope {
  if (!key || key.projects === '*') return scope;
  return scope === '*' ? key.projects : key.projects.filter((id) => scope.includes(id));
}
