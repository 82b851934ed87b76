import { badInput, notFound, type Permission } from '@onedesk/kernel';
import type { Context } from './context.ts';
import { reaches } from './principal.ts';
import { fault, field } from './validate.ts';

/** Asks for a permission in a project named by its id: one out of reach is not found, whatever one may elsewhere. */
export function inProject(context: Context, permission: Permission, projectId: string): void {
  if (!field.id().safeParse(projectId).success) throw badInput(fault('projectId', 'idNotValid'));
  if (!reaches(context.principal, projectId)) throw notFound();
  context.require(permission, projectId);
}
