import { badInput, civilDate, type CivilDate, notFound, type Permission } from '@onedesk/kernel';
import { CommandContext, type Context, fault, field, reaches } from '@onedesk/subgraph';
import { projectById, projectsById } from './estate.queries.ts';

/** Asks for a permission in a project named by its id: one out of reach is not found, whatever one may elsewhere. */
export function inProject(context: Context, permission: Permission, projectId: string): void {
  if (!field.id().safeParse(projectId).success) throw badInput(fault('projectId', 'idNotValid'));
  if (!reaches(context.principal, projectId)) throw notFound();
  context.require(permission, projectId);
}

/**
 * The present day in the project's zone. A command reads on its own connection: to hold one and wait for another is
 * how a pool locks up.
 */
export async function todayIn(context: Context, projectId: string): Promise<CivilDate> {
  const project =
    context instanceof CommandContext
      ? await projectById(context.db, projectId)
      : await context.load(projectsById, projectId);
  if (!project) throw notFound();
  return civilDate(context.now, project.time_zone);
}
