import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'That a record changed; not what. Whoever shows it asks again.' })
export class ChangedRecord {
  @Field(() => String, { description: 'As the graph names it, such as Unit.' }) readonly type!: string;
  @Field(() => ID) readonly id!: string;
  @Field(() => Int, { nullable: true }) readonly version!: number | null;
  @Field(() => String, { description: 'created, changed or removed' }) readonly operation!: string;
}
