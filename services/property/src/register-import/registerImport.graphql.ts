import type { RowCounts } from '@onedesk/imports';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the import would do, and after it, what it did.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Lines that speak of units, accepted and faulty ones.' }) rows!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) faulty!: number;
  @Field(() => Int) unitsNew!: number;
  @Field(() => Int) unitsChanged!: number;
  @Field(() => Int) unitsUnchanged!: number;
  @Field(() => Int) partiesNew!: number;
  @Field(() => Int) partiesChanged!: number;
  @Field(() => Int) ownershipsNew!: number;
  @Field(() => Int) ownershipsEnded!: number;
  @Field(() => Int, { description: 'Ownerships that the accepted rows speak of.' }) ownerships!: number;
  @Field(() => Int, { description: 'Different owners that the accepted rows name.' }) parties!: number;
}

/** What an import of a register would do, or did. */
export type RegisterCounts = Readonly<ImportCounts> & RowCounts;
