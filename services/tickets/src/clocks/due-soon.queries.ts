import { inForce } from '@onedesk/policies';
import type { Context } from '@onedesk/subgraph';
import { type DueSoon, dueSoonAt, dueSoonPolicy } from './due-soon.policy.ts';

/** CMP-5: what each project’s policy says now about what is due soon, for `context.load`. */
export const dueSoonOfProjects = (projectIds: readonly string[], context: Context): Promise<DueSoon[]> =>
  context.read((db) =>
    Promise.all(projectIds.map(async (id) => (await inForce(db, dueSoonPolicy, id, context.now)).value)),
  );

/** What a project’s policy says now. */
export const dueSoonIn = async (context: Context, projectId: string): Promise<DueSoon> =>
  (await context.load(dueSoonOfProjects, projectId)) ?? dueSoonPolicy.defaults;

/** From when on a project’s clocks are due soon, by the policy in force now: on pages, in lists and for reminders alike. */
export async function dueSoonReader(context: Context, projectId: string): Promise<(from: Date, due: Date) => Date> {
  const policy = await dueSoonIn(context, projectId);
  return (from, due) => dueSoonAt(policy, from, due);
}
