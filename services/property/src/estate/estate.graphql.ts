import { RefusalType, resultUnion, For } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Building } from './building.ts';
import type { BuildingRow, ProjectRow } from './estate.queries.ts';
import type { Project } from './project.ts';

@Directive('@key(fields: "id")')
@ObjectType('Project', { description: 'A project (小区/大厦): the bounds of what staff see. EST-1, PPL-1' })
export class ProjectType {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => String) name!: string;
  @For('bi', 'partner')
  @Field(() => String, { description: 'The zone that cuts its days and months.' })
  timeZone!: string;
  @For('bi', 'partner') @Field(() => Int) version!: number;
}

@Directive('@key(fields: "id")')
@ObjectType('Building', { description: 'A building of a project (楼座). EST-1' })
export class BuildingType {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => String) name!: string;
  @For('bi', 'partner') @Field(() => Int) version!: number;
  projectId!: string;
}

/** Maps a row or an entity to the graph's project. */
export const projectType = (row: ProjectRow | Project): ProjectType =>
  Object.assign(new ProjectType(), {
    id: row.id,
    name: row.name,
    timeZone: 'time_zone' in row ? row.time_zone : row.timeZone,
    version: row.version,
  });

/** Maps a row or an entity to the graph's building. */
export const buildingType = (row: BuildingRow | Building): BuildingType =>
  Object.assign(new BuildingType(), {
    id: row.id,
    name: row.name,
    version: row.version,
    projectId: 'project_id' in row ? row.project_id : row.projectId,
  });

@ObjectType({ implements: RefusalType, description: 'Another project or building has the name already.' })
export class NameTaken extends RefusalType {}

export const CreateProjectResult = resultUnion(
  'CreateProjectResult',
  () => ProjectType,
  () => [NameTaken],
);
export const RenameProjectResult = resultUnion(
  'RenameProjectResult',
  () => ProjectType,
  () => [NameTaken],
);
export const CreateBuildingResult = resultUnion(
  'CreateBuildingResult',
  () => BuildingType,
  () => [NameTaken],
);
export const RenameBuildingResult = resultUnion(
  'RenameBuildingResult',
  () => BuildingType,
  () => [NameTaken],
);

@InputType()
export class CreateProjectInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'By default Asia/Shanghai.' }) timeZone?: string;
}

@InputType()
export class RenameProjectInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) name!: string;
}

@InputType()
export class CreateBuildingInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) name!: string;
}

@InputType()
export class RenameBuildingInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) name!: string;
}
