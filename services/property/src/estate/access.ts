import { civilDate, type CivilDate, notFound } from '@onedesk/kernel';
import { CommandContext, type Context } from '@onedesk/subgraph';
import { projectById, projectsById } from './estate.queries.ts';

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
