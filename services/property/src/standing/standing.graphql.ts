import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, MoneyScalar, For } from '@onedesk/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What is owed for a unit, all its accounts together, as finance said it last. LED-1' })
export class AccountStanding {
  @For('bi', 'partner')
  @Field(() => MoneyScalar, { description: 'Above zero is owed, below zero is credit.' })
  balance!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'The open parts of charges.' }) arrears!: string;
  @For('bi', 'partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'The due day of the oldest open charge past its day.' })
  overdueSince!: CivilDate | null;
}
