import type { RowCounts } from '@onedesk/imports';
import { MoneyScalar } from '@onedesk/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the import of arrears would do, and after it, what it did.' })
export class ArrearsImportCounts {
  @Field(() => Int, { description: 'Lines that speak of charges, accepted and faulty ones.' }) rows!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) faulty!: number;
  @Field(() => Int, { description: 'Accepted rows that an earlier import has entered already, exactly so.' })
  unchanged!: number;
  @Field(() => MoneyScalar, { description: 'Of the rows that are entered, as are the next two.' }) charged!: string;
  @Field(() => MoneyScalar) paid!: string;
  @Field(() => MoneyScalar, { description: 'Charged less paid.' }) arrears!: string;
  @Field(() => Int, { description: 'Accounts that the accepted rows are about.' }) accounts!: number;
  @Field(() => Int) feeItemsNew!: number;
}

/** What an import of opening arrears would do, or did. */
export type ArrearsCounts = Readonly<ArrearsImportCounts> & RowCounts;
