import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, MoneyScalar } from '@onedesk/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How a customer’s account stands, as copies in other services keep it. LED-1' })
export class LedgerStanding {
  @Field(() => ID, { description: 'The account’s.' }) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => MoneyScalar) balance!: string;
  @Field(() => MoneyScalar, { description: 'The open parts of its charges.' }) arrears!: string;
  @Field(() => CivilDateScalar, { nullable: true, description: 'The due day of its oldest open charge, past or not.' })
  nextDueOn!: CivilDate | null;
  @Field(() => Int) version!: number;
}
