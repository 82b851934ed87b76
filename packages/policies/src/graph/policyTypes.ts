import type { CivilDate, Policy } from '@onedesk/kernel';
import { CivilDateScalar, enumOf, PageInfo, RefusalType } from '@onedesk/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Recorded } from '../policies.queries.ts';
import { type VersionState, versionStates } from '../timeline.ts';

export const PolicyVersionStateEnum = enumOf(
  'PolicyVersionState',
  versionStates,
  'In force today, planned for a later day, past, or superseded: overtaken before its day came.',
);

@Directive('@shareable')
@ObjectType('PolicyVersion', { description: 'From a day on a policy says this in a project. Append only.' })
export class PolicyVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1, as they were recorded.' }) number!: number;
  @Field(() => String, { description: 'JSON; the default’s where the project went back to it.' }) value!: string;
  @Field(() => Boolean, { description: 'Back to the default.' }) isDefault!: boolean;
  @Field(() => CivilDateScalar, { description: 'From this day on, in the project’s zone.' }) effectiveOn!: CivilDate;
  @Field(() => PolicyVersionStateEnum) state!: VersionState;
  @Field(() => String) reason!: string;
  @Field(() => String) byName!: string;
  @Field(() => Date) at!: Date;
}

@Directive('@shareable')
@ObjectType()
export class PolicyVersionEdge {
  @Field(() => String) cursor!: string;
  @Field(() => PolicyVersionType) node!: PolicyVersionType;
}

@Directive('@shareable')
@ObjectType()
export class PolicyVersionConnection {
  @Field(() => [PolicyVersionEdge]) edges!: PolicyVersionEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@Directive('@shareable')
@ObjectType('Policy', {
  description:
    'A rule of the manual as dated data: what it says by default, and what a project says instead from a day on.',
})
export class PolicyType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Such as `complaint.clocks`.' }) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => String, { description: 'The rule of the manual.' }) rule!: string;
  @Field(() => String, {
    description: 'What a value may be, as JSON Schema; `zh` and `en` in it are words for people.',
  })
  form!: string;
  @Field(() => String, { description: 'JSON.' }) defaultValue!: string;
  @Field(() => String, { description: 'As decisions name it, such as `default-1`.' }) defaultVersion!: string;
  @Field(() => String, { description: 'JSON: what it says today.' }) value!: string;
  @Field(() => Int, { description: 'The last version entered, 0 without any: `expectedVersion` of a command.' })
  version!: number;
  @Field(() => PolicyVersionType, { nullable: true, description: 'In force today; null where the default always was.' })
  inForce!: PolicyVersionType | null;
  @Field(() => PolicyVersionType, { nullable: true, description: 'What comes into force next, as things stand.' })
  next!: PolicyVersionType | null;
  @Field(() => [String]) allowedActions!: string[];
  /** For the fields that are asked for by themselves. */
  policy!: Policy;
  projectId!: string;
  recorded!: readonly Recorded[];
  today!: CivilDate;
}

@Directive('@shareable')
@ObjectType({ description: 'What is wrong at one place of a value.' })
export class PolicyFault {
  @Field(() => String, { description: 'Dotted, within the value; empty for the whole.' }) path!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'In the language of the request.' }) message!: string;
}

@Directive('@shareable')
@ObjectType({ implements: RefusalType, description: 'The policy cannot have this value.' })
export class PolicyNotValid extends RefusalType {
  @Field(() => [PolicyFault]) faults!: PolicyFault[];
}
