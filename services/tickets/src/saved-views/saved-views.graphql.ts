import { CivilDateScalar, RefusalType, resultUnion } from '@onedesk/subgraph';
import type { CivilDate } from '@onedesk/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CategoryEnum,
  type ComplaintCategory,
  ComplaintFilterInput,
  type ComplaintList,
  ComplaintListEnum,
  type ComplaintStatus,
  ComplaintStatusEnum,
  type Severity,
  SeverityEnum,
} from '../complaints/index.ts';
import type { SavedView } from './saved-view.ts';
import type { SavedViewRow } from './saved-views.queries.ts';

@ObjectType({ description: 'The filters of a view; what is not set does not matter.' })
export class SavedViewFilter {
  @Field(() => SeverityEnum, { nullable: true }) severity?: Severity | null;
  @Field(() => ComplaintStatusEnum, { nullable: true }) status?: ComplaintStatus | null;
  @Field(() => CategoryEnum, { nullable: true }) category?: ComplaintCategory | null;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @Field(() => ID, { nullable: true }) buildingId?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => ID, { nullable: true }) partyId?: string | null;
  @Field(() => String, { nullable: true }) assigneeId?: string | null;
  @Field(() => CivilDateScalar, { nullable: true }) from?: CivilDate | null;
  @Field(() => CivilDateScalar, { nullable: true }) to?: CivilDate | null;
  @Field(() => String, { nullable: true }) search?: string | null;
}

@ObjectType('SavedView', { description: 'A worklist with filters that somebody keeps for themselves. CMP-5' })
export class SavedViewType {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) name!: string;
  @Field(() => ComplaintListEnum) list!: ComplaintList;
  @Field(() => SavedViewFilter) filter!: SavedViewFilter;
  @Field(() => Int) version!: number;
}

@ObjectType({ implements: RefusalType, description: 'The person has a view of this name in the project already.' })
export class ViewNameTaken extends RefusalType {}

@InputType()
export class SaveViewInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) name!: string;
  @Field(() => ComplaintFilterInput) filter!: ComplaintFilterInput;
}

@InputType()
export class RenameViewInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) name!: string;
}

@InputType()
export class WithdrawViewInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

export const SaveViewResult = resultUnion(
  'SaveViewResult',
  () => SavedViewType,
  () => [ViewNameTaken],
);
export const RenameViewResult = resultUnion(
  'RenameViewResult',
  () => SavedViewType,
  () => [ViewNameTaken],
);
export const WithdrawViewResult = resultUnion('WithdrawViewResult', () => SavedViewType);

/** Maps a row to the graph's view. */
export const savedViewType = ({ id, project_id, name, list, filter, version }: SavedViewRow): SavedViewType =>
  Object.assign(new SavedViewType(), { id, projectId: project_id, name, list, filter, version });

/** A view as the command leaves it. */
export const savedViewOf = ({ id, projectId, name, list, filter, version }: SavedView): SavedViewType =>
  Object.assign(new SavedViewType(), { id, projectId, name, list, filter, version });
