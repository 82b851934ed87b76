import { badInput, forbidden, notFound, type Permission } from '@onedesk/kernel';
import type { Context } from './context.ts';
import { reaches } from './principal.ts';
import { fault, field } from './validate.ts';

/**
 * Asks for a permission, or for any one of several, in a project named by its id: one out of reach is not found,
 * whatever one may elsewhere.
 */
export function inProject(context: Context, permissions: Permission | readonly Permission[], projectId: string): void {
  if (!field.id().safeParse(projectId).success) throw badInput(fault('projectId', 'idNotValid'));
  if (!reaches(context.principal, projectId)) throw notFound();
  const wanted = [permissions].flat();
  if (!wanted.some((permission) => context.may(permission, projectId))) throw forbidden(wanted[0] ?? '');
}
