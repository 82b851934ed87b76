import { LockMode } from '@mikro-orm/core';
import { badInput, isId, notFound } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  field,
  history,
  HistoryConnection,
  load,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import {
  ProjectSwitchType,
  projectSwitchType,
  SwitchOffProjectInput,
  SwitchOffProjectResult,
  SwitchOnProjectInput,
  SwitchOnProjectResult,
} from './projectSwitch.graphql.ts';
import { listSwitches, switchRows } from './projectSwitch.queries.ts';
import { ProjectSwitch } from './projectSwitch.ts';

@Resolver(() => ProjectSwitchType)
export class ProjectSwitchResolver {
  @Query(() => [ProjectSwitchType], { description: 'Projects that are switched off, and those that once were.' })
  @Needs('project.manage')
  async projectSwitches(@Ctx() context: Context): Promise<ProjectSwitchType[]> {
    return (await listSwitches(context)).map(projectSwitchType);
  }

  @Mutation(() => SwitchOffProjectResult, {
    description: 'At once: roles held in the project count for nobody, company roles go on, and no key reaches it.',
  })
  @Needs('project.manage')
  async switchOffProject(
    @Arg('input', () => SwitchOffProjectInput) input: SwitchOffProjectInput,
    @Ctx() command: CommandContext,
  ): Promise<ProjectSwitchType> {
    const { reason } = parseInput(z.object({ reason: field.line(200) }), input);
    const project = await loadSwitch(command, input);
    project.switchOff(command.principal.name, reason, command.now);
    return present(command, project);
  }

  @Mutation(() => SwitchOnProjectResult, { description: 'Takes effect at once.' })
  @Needs('project.manage')
  async switchOnProject(
    @Arg('input', () => SwitchOnProjectInput) input: SwitchOnProjectInput,
    @Ctx() command: CommandContext,
  ): Promise<ProjectSwitchType> {
    const project = await loadSwitch(command, input);
    project.switchOn();
    return present(command, project);
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() { id }: ProjectSwitchType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    return history(context, {}, { subjectId: id }, page);
  }
}

/** The project's switch, locked; one that was never touched is made, and of two who do so the second waits and is told. */
async function loadSwitch(
  command: CommandContext,
  input: { id: string; expectedVersion: number },
): Promise<ProjectSwitch> {
  if (!isId(input.id)) throw badInput(fault('input.id', 'idNotValid'));
  const id = input.id.toLowerCase();
  const there = await command.em.findOne(ProjectSwitch, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (there) return load(command, ProjectSwitch, { ...input, id }, 'project.manage');
  if (input.expectedVersion !== 0) throw notFound();
  const project = ProjectSwitch.of(id);
  command.em.persist(project);
  return project;
}

async function present(command: CommandContext, { id }: ProjectSwitch): Promise<ProjectSwitchType> {
  await command.em.flush();
  const [row] = await switchRows(command.db, [id]);
  if (!row) throw notFound();
  return projectSwitchType(row);
}
