import { badInput, notFound, type Permission } from '@onedesk/kernel';
import { type Context, fault, field, reaches } from '@onedesk/subgraph';

/** Asks for one of the permissions in a project named by its id: one out of reach is not found, whatever one may elsewhere. */
export function inProject(context: Context, permissions: readonly Permission[], projectId: string): void {
  if (!field.id().safeParse(projectId).success) throw badInput(fault('projectId', 'idNotValid'));
  if (!reaches(context.principal, projectId)) throw notFound();
  const [first, ...others] = permissions;
  if (first && !others.some((permission) => context.may(permission, projectId))) context.require(first, projectId);
}
