import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, DecimalScalar } from '@onedesk/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class CopiedProject {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class CopiedBuilding {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) withdrawn!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class CopiedUnit {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID) buildingId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) number!: string;
  @Field(() => String, { description: 'The same for every spelling of building and number.' }) unitKey!: string;
  @Field(() => String) kind!: string;
  @Field(() => DecimalScalar, { description: 'm²' }) area!: string;
  @Field(() => Boolean) withdrawn!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class CopiedUnitRole {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => ID) partyId!: string;
  @Field(() => String) role!: string;
  @Field(() => CivilDateScalar, { nullable: true }) since!: CivilDate | null;
  @Field(() => CivilDateScalar, { nullable: true }) until!: CivilDate | null;
  @Field(() => Boolean) withdrawn!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'Records as copies of the estate keep them: the withdrawn too, and no personal data.' })
export class EstateCopy {
  @Field(() => [CopiedProject]) projects!: CopiedProject[];
  @Field(() => [CopiedBuilding]) buildings!: CopiedBuilding[];
  @Field(() => [CopiedUnit]) units!: CopiedUnit[];
  @Field(() => [CopiedUnitRole]) unitRoles!: CopiedUnitRole[];
}
