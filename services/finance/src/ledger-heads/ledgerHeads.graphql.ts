import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An entry of a project’s chain by its place; its hash vouches for all before it. LED-1' })
export class LedgerHead {
  @Field(() => ID) projectId!: string;
  @Field(() => Int) seq!: number;
  @Field(() => String, { description: 'SHA-256, in hexadecimal digits.' }) hash!: string;
}

@InputType()
export class LedgerPlace {
  @Field(() => ID) projectId!: string;
  @Field(() => Int) seq!: number;
}
