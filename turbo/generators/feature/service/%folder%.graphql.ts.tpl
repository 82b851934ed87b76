import { enumOf, PageInfo, RefusalType, resultUnion } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type %Thing%Status, %thing%Statuses } from './%file%.lifecycle.ts';
import type { %Thing%Row } from './%folder%.queries.ts';
import type { %Thing% } from './%file%.ts';

export const %Thing%StatusEnum = enumOf('%Thing%Status', %thing%Statuses, 'How far %aOneEn% is. %rule%');

@Directive('@key(fields: "id")')
@ObjectType('%Thing%', { description: '%AOneEn% (%titleZh%). %rule%' })
export class %Thing%Type {
  @Field(() => ID) id!: string;
  @Field(() => %Thing%StatusEnum) status!: %Thing%Status;
  @Field(() => String, { description: 'What it is, in the words of whoever registered it.' }) words!: string;
  @Field(() => Date) registeredAt!: Date;
  @Field(() => String) registeredBy!: string;
  @Field(() => Date, { nullable: true }) %done%At!: Date | null;
  @Field(() => String, { nullable: true }) %done%By!: string | null;
  @Field(() => String, { nullable: true }) remark!: string | null;
  @Field(() => Int) version!: number;
  projectId!: string;
}

/** Maps a row or an entity to the graph's %oneEnLower%. */
export const %thing%Type = (row: %Thing%Row | %Thing%): %Thing%Type =>
  Object.assign(new %Thing%Type(), 'project_id' in row ? ofRow(row) : ofEntity(row), {
    id: row.id,
    status: row.status,
    words: row.words,
    remark: row.remark,
    version: row.version,
  });

const ofRow = (row: %Thing%Row) => ({
  projectId: row.project_id,
  registeredAt: row.registered_at,
  registeredBy: row.registered_by_name,
  %done%At: row.%done_%_at,
  %done%By: row.%done_%_by_name,
});

const ofEntity = (entity: %Thing%) => ({
  projectId: entity.projectId,
  registeredAt: entity.registeredAt,
  registeredBy: entity.registeredByName,
  %done%At: entity.%done%At,
  %done%By: entity.%done%ByName,
});

@ObjectType()
export class %Thing%Edge {
  @Field(() => String) cursor!: string;
  @Field(() => %Thing%Type) node!: %Thing%Type;
}

@ObjectType()
export class %Thing%Connection {
  @Field(() => [%Thing%Edge]) edges!: %Thing%Edge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ implements: RefusalType, description: '%rule%: it was %doneEnLower% before.' })
export class %Refusal% extends RefusalType {
  @Field(() => Date) at!: Date;
  @Field(() => String) by!: string;
}

const record = () => %Thing%Type;
export const Register%Thing%Result = resultUnion('Register%Thing%Result', record);
export const %Action%%Thing%Result = resultUnion('%Action%%Thing%Result', record, () => [%Refusal%]);

@InputType()
export class Register%Thing%Input {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) words!: string;
}

@InputType()
export class %Action%%Thing%Input {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) remark!: string;
}
