import { resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ProjectSwitchRow } from './projectSwitch.queries.ts';

@ObjectType('ProjectSwitch', {
  description:
    'Whether a project is switched off: roles held in it count for nobody then, and no key reaches it. PPL-1',
})
export class ProjectSwitchType {
  @Field(() => ID, { description: "The project's." }) id!: string;
  @Field(() => Date, { nullable: true, description: 'Null: it is on.' }) offSince!: Date | null;
  @Field(() => String, { nullable: true, description: 'The name of who switched it off.' }) offBy!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Int) version!: number;
}

export const projectSwitchType = (row: ProjectSwitchRow): ProjectSwitchType =>
  Object.assign(new ProjectSwitchType(), {
    id: row.id,
    offSince: row.off_since && new Date(row.off_since),
    offBy: row.off_by,
    reason: row.reason,
    version: row.version,
  });

export const SwitchOffProjectResult = resultUnion('SwitchOffProjectResult', () => ProjectSwitchType);
export const SwitchOnProjectResult = resultUnion('SwitchOnProjectResult', () => ProjectSwitchType);

@InputType({ description: '`id` is the project’s; `expectedVersion` 0 where it was never switched.' })
export class SwitchOnProjectInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType({ description: '`id` is the project’s; `expectedVersion` 0 where it was never switched.' })
export class SwitchOffProjectInput extends SwitchOnProjectInput {
  @Field(() => String) reason!: string;
}
