import type { TFunction } from 'i18next';
import type { Role } from './gql/graphql.ts';
import type zh from './locales/zh-CN.json';

// A role without a name does not compile.
type Named = keyof (typeof zh)['role'];
const complete: Role extends Named ? true : never = true;
void complete;

/** A role of PPL-1 in words. */
export const roleText = (role: Role, t: TFunction<'admin'>): string => t(`role.${role}`);

/** A role and where it is held: "客服主管（海棠湾花园）". */
export function grantText(
  grant: { role: Role; projectId: string | null },
  projects: readonly { id: string; name: string }[],
  t: TFunction<'admin'>,
): string {
  const scope = scopeText(grant.projectId, projects, t);
  return t('scope.roleIn', { role: roleText(grant.role, t), scope });
}

/** Where a role is held: a project's name, or the whole company. */
export function scopeText(
  projectId: string | null,
  projects: readonly { id: string; name: string }[],
  t: TFunction<'admin'>,
): string {
  if (projectId === null) return t('scope.company');
  return projects.find((project) => project.id === projectId)?.name ?? t('scope.otherProject');
}
