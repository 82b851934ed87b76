import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, MoneyScalar, For } from '@onedesk/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How a customer’s account stands, as copies in other services keep it. LED-1' })
export class LedgerStanding {
  @For('bi', 'partner') @Field(() => ID, { description: 'The account’s.' }) id!: string;
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner') @Field(() => ID) unitId!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar) balance!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'The open parts of its charges.' }) arrears!: string;
  @For('bi', 'partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'The due day of its oldest open charge, past or not.' })
  nextDueOn!: CivilDate | null;
  @For('bi', 'partner') @Field(() => Int) version!: number;
}
