import type { TFunction } from 'i18next';
import zh from './locales/zh-CN.json' with { type: 'json' };
import type { Role } from './gql/graphql.ts';

// A role without a name does not compile.
const names: Record<Role, string> = zh.role;

/** A role of PPL-1 in words; the key itself for one that is newer than this page. */
export function roleText(role: string, t: TFunction<'shell'>): string {
  return Object.hasOwn(names, role) ? t(`role.${role as Role}`) : role;
}
