import { badInput, isId, notFound, Refusal } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  field,
  history,
  HistoryConnection,
  load,
  maxPage,
  Needs,
  PageArguments,
  parseInput,
  For,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';

import { Building } from './building.ts';
import {
  BuildingType,
  buildingType,
  CreateBuildingInput,
  CreateBuildingResult,
  CreateProjectInput,
  CreateProjectResult,
  ProjectType,
  projectType,
  RenameBuildingInput,
  RenameBuildingResult,
  RenameProjectInput,
  RenameProjectResult,
} from './estate.graphql.ts';
import {
  buildingNameTaken,
  buildingsById,
  buildingsOfProjects,
  listProjects,
  projectNameTaken,
  projectsById,
  unitsFollow,
} from './estate.queries.ts';
import { Project } from './project.ts';

const names = z.object({ name: field.line(60) });

const nameTaken = (name: string) =>
  new Refusal('NameTaken', { zh: '“{name}”已经有了', en: '“{name}” exists already' }, { facts: { name } });

@Resolver(() => ProjectType)
export class ProjectResolver {
  @For('bi', 'partner')
  @Query(() => [ProjectType], { description: 'The projects in which the reader holds any role, by name.' })
  @Needs('project.see')
  async projects(@Ctx() context: Context): Promise<ProjectType[]> {
    return (await listProjects(context)).map(projectType);
  }

  @For('bi', 'partner')
  @Query(() => ProjectType, { nullable: true })
  @Needs('project.see')
  async project(
    @For('bi', 'partner') @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<ProjectType | null> {
    const row = await context.load(projectsById, id);
    return row && projectType(row);
  }

  @Mutation(() => CreateProjectResult)
  @Needs('project.manage')
  async createProject(
    @Arg('input', () => CreateProjectInput) input: CreateProjectInput,
    @Ctx() command: CommandContext,
  ): Promise<ProjectType> {
    const { name } = parseInput(names, input);
    const project = Project.open(name, input.timeZone ?? 'Asia/Shanghai', command.now);
    if (await projectNameTaken(command.db, name, project.id)) throw nameTaken(name);
    await command.em.persist(project).flush();
    return projectType(project);
  }

  @Mutation(() => RenameProjectResult)
  @Needs('project.manage')
  async renameProject(
    @Arg('input', () => RenameProjectInput) input: RenameProjectInput,
    @Ctx() command: CommandContext,
  ): Promise<ProjectType> {
    const { name } = parseInput(names, input);
    const project = await load(command, Project, input, 'project.manage');
    if (await projectNameTaken(command.db, name, project.id)) throw nameTaken(name);
    project.rename(name);
    await command.em.flush();
    return projectType(project);
  }

  @For('bi', 'partner')
  @FieldResolver(() => [BuildingType])
  async buildings(@Root() project: ProjectType, @Ctx() context: Context): Promise<BuildingType[]> {
    return ((await context.load(buildingsOfProjects, project.id)) ?? []).map(buildingType);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() project: ProjectType, @Ctx() context: Context): string[] {
    return [
      ...(context.may('project.manage', project.id) ? ['renameProject'] : []),
      ...(context.may('building.manage', project.id) ? ['createBuilding'] : []),
    ];
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() project: ProjectType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', project.id);
    return history(context, {}, { subjectId: project.id }, page);
  }
}

@Resolver(() => BuildingType)
export class BuildingResolver {
  @For('bi', 'partner')
  @Query(() => BuildingType, { nullable: true })
  @Needs('project.see')
  async building(
    @For('bi', 'partner') @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<BuildingType | null> {
    const row = await context.load(buildingsById, id);
    return row && buildingType(row);
  }

  @For('bi', 'partner')
  @Query(() => [BuildingType], {
    description: 'By their ids, at most 100; what was withdrawn, or may not be seen, is left out. EST-1',
  })
  @Needs('project.see')
  async buildingsByIds(
    @For('bi', 'partner') @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<BuildingType[]> {
    if (ids.length > maxPage) throw badInput(fault('ids', 'tooBig', { maximum: maxPage }));
    const rows = await Promise.all([...new Set(ids)].map((id) => context.load(buildingsById, id)));
    return rows.flatMap((row) => (row && context.may('project.see', row.project_id) ? [buildingType(row)] : []));
  }

  @Mutation(() => CreateBuildingResult)
  @Needs('building.manage')
  async createBuilding(
    @Arg('input', () => CreateBuildingInput) input: CreateBuildingInput,
    @Ctx() command: CommandContext,
  ): Promise<BuildingType> {
    const { name } = parseInput(names, input);
    if (!isId(input.projectId)) throw badInput(fault('input.projectId', 'idNotValid'));
    const project = await command.em.findOne(Project, { id: input.projectId });
    if (!project) throw notFound();
    command.require('building.manage', project.id);
    const building = Building.raise(project.id, name, command.now);
    if (await buildingNameTaken(command.db, project.id, name, building.id)) throw nameTaken(name);
    await command.em.persist(building).flush();
    return buildingType(building);
  }

  @Mutation(() => RenameBuildingResult)
  @Needs('building.manage')
  async renameBuilding(
    @Arg('input', () => RenameBuildingInput) input: RenameBuildingInput,
    @Ctx() command: CommandContext,
  ): Promise<BuildingType> {
    const { name } = parseInput(names, input);
    const building = await load(command, Building, input, 'building.manage');
    if (await buildingNameTaken(command.db, building.projectId, name, building.id)) throw nameTaken(name);
    building.rename(name);
    await command.em.flush();
    await unitsFollow(command.db, building, command.now);
    return buildingType(building);
  }

  @For('bi', 'partner')
  @FieldResolver(() => ProjectType)
  async project(@Root() building: BuildingType, @Ctx() context: Context): Promise<ProjectType> {
    const row = await context.load(projectsById, building.projectId);
    if (!row) throw notFound();
    return projectType(row);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() building: BuildingType, @Ctx() context: Context): string[] {
    return context.may('building.manage', building.projectId) ? ['renameBuilding'] : [];
  }
}
