import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A head of a project’s ledger as this service has seen and kept it. LED-1' })
export class LedgerWitness {
  @Field(() => Int) seq!: number;
  @Field(() => String, { description: 'SHA-256, in hexadecimal digits.' }) hash!: string;
  @Field(() => Date, { description: 'When it was seen.' }) at!: Date;
}
