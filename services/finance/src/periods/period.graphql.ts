import { field, RefusalType, resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import type { ClosedMonthRow } from './period.queries.ts';

@ObjectType('ClosedMonth', { description: 'A month in which nothing is booked any more (关账). FEE-9' })
export class ClosedMonthType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Such as 2026-08.' }) month!: string;
  @Field(() => Date) closedAt!: Date;
  @Field(() => String) closedBy!: string;
}

/** Maps a row to the graph's closed month. */
export const closedMonthType = (row: ClosedMonthRow): ClosedMonthType =>
  Object.assign(new ClosedMonthType(), {
    id: row.id,
    month: row.month,
    closedAt: new Date(row.closed_at),
    closedBy: row.closed_by,
  });

@ObjectType({ implements: RefusalType, description: 'A month is closed after its last day.' })
export class MonthNotOver extends RefusalType {
  @Field(() => String) month!: string;
}

@ObjectType({ implements: RefusalType, description: 'The month was closed before.' })
export class AlreadyClosed extends RefusalType {
  @Field(() => Date) closedAt!: Date;
  @Field(() => String) closedBy!: string;
}

export const CloseMonthResult = resultUnion(
  'CloseMonthResult',
  () => ClosedMonthType,
  () => [MonthNotOver, AlreadyClosed],
);

@InputType()
export class CloseMonthInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String, { description: 'Such as 2026-08.' }) month!: string;
}

export const closing = z.object({ projectId: field.id(), month: field.month() });
