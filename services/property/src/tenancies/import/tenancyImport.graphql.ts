import type { RowCounts } from '@onedesk/imports';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the import of tenancies would do, and after it, what it did.' })
export class TenancyImportCounts {
  @Field(() => Int, { description: 'Lines that speak of tenancies, accepted and faulty ones.' }) rows!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) faulty!: number;
  @Field(() => Int) tenanciesNew!: number;
  @Field(() => Int) tenanciesChanged!: number;
  @Field(() => Int) tenanciesUnchanged!: number;
  @Field(() => Int) partiesNew!: number;
  @Field(() => Int) partiesChanged!: number;
}

/** What an import of tenancies would do, or did. */
export type TenancyCounts = Readonly<TenancyImportCounts> & RowCounts;
