import { RefusalType, resultUnion, For } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FeeItem } from './fee-item.ts';
import type { FeeItemRow } from './fee-items.queries.ts';

@Directive('@key(fields: "id")')
@ObjectType('FeeItem', { description: 'What a project charges for (收费项目). FEE-1' })
export class FeeItemType {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => String) name!: string;
  @For('bi', 'partner') @Field(() => Boolean) withdrawn!: boolean;
  @For('bi', 'partner') @Field(() => Int) version!: number;
  projectId!: string;
}

/** Maps a row or an entity to the graph's fee item. */
export const feeItemType = (row: FeeItemRow | FeeItem): FeeItemType =>
  Object.assign(new FeeItemType(), {
    id: row.id,
    name: row.name,
    withdrawn: row.withdrawn,
    version: row.version,
    projectId: 'project_id' in row ? row.project_id : row.projectId,
  });

@ObjectType({ implements: RefusalType, description: 'The project has a fee item of this name already.' })
export class FeeItemNameTaken extends RefusalType {}

export const IntroduceFeeItemResult = resultUnion(
  'IntroduceFeeItemResult',
  () => FeeItemType,
  () => [FeeItemNameTaken],
);
export const WithdrawFeeItemResult = resultUnion('WithdrawFeeItemResult', () => FeeItemType);

@InputType()
export class IntroduceFeeItemInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) name!: string;
}

@InputType()
export class WithdrawFeeItemInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}
