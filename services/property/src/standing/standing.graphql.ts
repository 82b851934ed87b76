import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, MoneyScalar } from '@onedesk/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What is owed for a unit, all its accounts together, as finance said it last. LED-1' })
export class AccountStanding {
  @Field(() => MoneyScalar, { description: 'Above zero is owed, below zero is credit.' }) balance!: string;
  @Field(() => MoneyScalar, { description: 'The open parts of charges.' }) arrears!: string;
  @Field(() => CivilDateScalar, { nullable: true, description: 'The due day of the oldest open charge past its day.' })
  overdueSince!: CivilDate | null;
}
