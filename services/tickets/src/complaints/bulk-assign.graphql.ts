import { resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ComplaintType } from './complaint.graphql.ts';

@InputType({ description: 'A complaint in the version that the caller has seen.' })
export class ComplaintAddressInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType({ description: 'At most 100 complaints of one project, each once.' })
export class AssignComplaintsInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => [ComplaintAddressInput]) items!: ComplaintAddressInput[];
  @Field(() => ID, { description: 'An account.' }) personId!: string;
}

@ObjectType({ description: 'Why one complaint of many was left as it is.' })
export class ItemRefusal {
  @Field(() => String, {
    description: 'As the refusals’ and errors’ of one complaint: stale, notAllowedNow, NOT_FOUND …',
  })
  code!: string;
  @Field(() => String) message!: string;
}

@ObjectType({ description: 'What became of one complaint of many.' })
export class AssignedComplaint {
  @Field(() => ID, { description: 'The complaint’s.' }) id!: string;
  @Field(() => ComplaintType, { nullable: true, description: 'As it is now; null where it is out of reach.' })
  complaint!: ComplaintType | null;
  @Field(() => ItemRefusal, { nullable: true, description: 'Null: it was assigned.' }) refusal!: ItemRefusal | null;
}

@ObjectType({ description: 'What became of each, in the order asked for.' })
export class AssignedComplaints {
  @Field(() => ID) id!: string;
  @Field(() => String) assigneeName!: string;
  @Field(() => [AssignedComplaint]) items!: AssignedComplaint[];
}

export const AssignComplaintsResult = resultUnion('AssignComplaintsResult', () => AssignedComplaints);
