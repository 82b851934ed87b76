import { DecimalScalar, MoneyScalar, For } from '@onedesk/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What was charged for and collected in a month (收缴). RPT-6' })
export class CollectionMonth {
  @For('bi', 'partner') @Field(() => String, { description: 'YYYY-MM' }) month!: string;
  @For('bi', 'partner')
  @Field(() => MoneyScalar, {
    description: 'Charges whose period is the month, opening charges included, reversed ones not.',
  })
  charged!: string;
  @For('bi', 'partner')
  @Field(() => MoneyScalar, {
    description: 'Money booked in the month: payments and opening payments, less those reversed in the month.',
  })
  collected!: string;
  @For('bi', 'partner')
  @Field(() => MoneyScalar, { description: 'Of the charges whose period is the month, what has been paid by now.' })
  collectedForMonth!: string;
  @For('bi', 'partner')
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'collectedForMonth / charged, four decimals, rounded once, half up; null when nothing was charged.',
  })
  rate!: string | null;
  @For('bi', 'partner')
  @Field(() => MoneyScalar, {
    description: 'Arrears at the end of the month: the total of arrearsReport as of its last day.',
  })
  outstanding!: string;
}

@ObjectType({ description: 'What was charged and collected, month by month. RPT-6, RPT-10' })
export class CollectionReport {
  @For('bi', 'partner')
  @Field(() => [CollectionMonth], { description: 'Every month asked for, in order.' })
  months!: CollectionMonth[];
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'The sum of the months.' }) charged!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'The sum of the months.' }) collected!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'The sum of the months.' }) collectedForMonth!: string;
  @For('bi', 'partner')
  @Field(() => DecimalScalar, { nullable: true, description: 'collectedForMonth / charged of all months together.' })
  rate!: string | null;
  @For('bi', 'partner')
  @Field(() => String, { description: 'What each figure counts, in the language of the request.' })
  definition!: string;
}
