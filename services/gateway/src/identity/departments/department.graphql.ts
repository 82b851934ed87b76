import { RefusalType, resultUnion } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DepartmentRow } from './department.queries.ts';
import type { Department } from './department.ts';

@Directive('@key(fields: "id")')
@ObjectType('Department', { description: 'A department of the company. PPL-1' })
export class DepartmentType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) version!: number;
  headAccountId!: string | null;
}

/** Maps a row or an entity to the graph's department. */
export const departmentType = (row: DepartmentRow | Department): DepartmentType =>
  Object.assign(new DepartmentType(), {
    id: row.id,
    name: row.name,
    version: row.version,
    headAccountId: 'head_account_id' in row ? row.head_account_id : row.headAccountId,
  });

@ObjectType({ implements: RefusalType, description: 'Another department has the name already.' })
export class DepartmentNameTaken extends RefusalType {}

const department = () => DepartmentType;
const taken = () => [DepartmentNameTaken];
export const CreateDepartmentResult = resultUnion('CreateDepartmentResult', department, taken);
export const RenameDepartmentResult = resultUnion('RenameDepartmentResult', department, taken);
export const AppointHeadResult = resultUnion('AppointHeadResult', department);
export const JoinDepartmentResult = resultUnion('JoinDepartmentResult', department);
export const LeaveDepartmentResult = resultUnion('LeaveDepartmentResult', department);

@InputType()
export class CreateDepartmentInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) name!: string;
}

@InputType()
export class RenameDepartmentInput extends CreateDepartmentInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class AppointHeadInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ID, { nullable: true, description: 'Joins the department, if not in it yet; null: no head for now.' })
  accountId?: string | null;
}

@InputType()
export class DepartmentMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ID) accountId!: string;
}
