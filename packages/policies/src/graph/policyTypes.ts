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
  @Field(() => String, { description: 'What decides today: the id of a version, or the default’s name.' })
  versionInForce!: string;
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

@Directive('@shareable')
@ObjectType({ description: 'A clock whose due time a value moves.' })
export class PolicyMove {
  @Field(() => String, { description: 'Such as `settle`.' }) clockKind!: string;
  @Field(() => Date, { nullable: true, description: 'Null: there is no such clock yet, or it has no end now.' })
  dueFrom!: Date | null;
  @Field(() => Date, { nullable: true, description: 'Null: there is no such clock any more, or it has no end then.' })
  dueTo!: Date | null;
}

@Directive('@shareable')
@ObjectType({ description: 'An open case and what a value would move in it.' })
export class PolicyMovedCase {
  @Field(() => String) recordType!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => String) number!: string;
  @Field(() => [PolicyMove]) moves!: readonly PolicyMove[];
}

@Directive('@shareable')
@ObjectType({ description: 'A past case that would have been late, or in time, and was not.' })
export class PolicyJudgedCase {
  @Field(() => String) recordType!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) clockKind!: string;
  @Field(() => Boolean) wasLate!: boolean;
  @Field(() => Boolean) wouldBeLate!: boolean;
}

@Directive('@shareable')
@ObjectType({
  description: 'What a value would mean: page by page, the open cases first, then those of the last year.',
})
export class PolicyPreview {
  @Field(() => Int, { nullable: true, description: 'How many cases there are to look at; with the first page.' })
  total!: number | null;
  @Field(() => Int, { description: 'How many this page looked at.' }) examined!: number;
  @Field(() => [PolicyMovedCase]) moved!: readonly PolicyMovedCase[];
  @Field(() => [PolicyJudgedCase]) judged!: readonly PolicyJudgedCase[];
  @Field(() => String, { nullable: true, description: 'Where to go on; null: this was the last page.' })
  endCursor!: string | null;
}

export const PolicyOutcomeEnum = enumOf(
  'PolicyOutcome',
  ['applied', 'unchanged'] as const,
  'Applied by a recorded step, or nothing was to move.',
);

@Directive('@shareable')
@ObjectType({ description: 'What became of one open case.' })
export class PolicyAppliedCase extends PolicyMovedCase {
  @Field(() => PolicyOutcomeEnum) outcome!: keyof typeof PolicyOutcomeEnum;
}

@Directive('@shareable')
@ObjectType('PolicyApplication', { description: 'A page of open cases that the version in force was applied to.' })
export class PolicyApplicationType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The policy’s.' }) key!: string;
  @Field(() => String, { description: 'As the cases keep it.' }) version!: string;
  @Field(() => [PolicyAppliedCase]) cases!: readonly PolicyAppliedCase[];
  @Field(() => String, { nullable: true, description: 'Where to go on; null: this was the last page.' })
  endCursor!: string | null;
  @Field(() => String) byName!: string;
  @Field(() => Date) at!: Date;
}
