import { PageInfo, resultUnion, For } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { unitReference, UnitType } from '../estate/index.ts';
import type { DutyEntry } from './duty-entry.ts';
import type { DutyEntryRow } from './duty-log.queries.ts';

@Directive('@key(fields: "id")')
@ObjectType('DutyEntry', { description: 'A line of the duty log (值班记录表): append only. SHF-1' })
export class DutyEntryType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner') @Field(() => Date) at!: Date;
  @Field(() => String) authorName!: string;
  @For('partner') @Field(() => String) words!: string;
  @For('partner') @Field(() => UnitType, { nullable: true }) unit!: UnitType | null;
  @For('partner') @Field(() => Int) version!: number;
}

/** Maps a row or an entity to the graph's duty entry. */
export const dutyEntryType = (row: DutyEntryRow | DutyEntry): DutyEntryType => {
  const unitId = 'unit_id' in row ? row.unit_id : row.unitId;
  return Object.assign(new DutyEntryType(), {
    id: row.id,
    at: row.at,
    authorName: 'author_name' in row ? row.author_name : row.authorName,
    words: row.words,
    unit: unitReference(unitId ?? null),
    version: row.version,
  });
};

@ObjectType()
export class DutyEntryEdge {
  @Field(() => String) cursor!: string;
  @Field(() => DutyEntryType) node!: DutyEntryType;
}

@ObjectType()
export class DutyEntryConnection {
  @Field(() => [DutyEntryEdge]) edges!: DutyEntryEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

export const NoteDutyEntryResult = resultUnion('NoteDutyEntryResult', () => DutyEntryType);

@InputType()
export class NoteDutyEntryInput {
  @For('partner') @Field(() => String) idempotencyKey!: string;
  @For('partner') @Field(() => ID) projectId!: string;
  @For('partner') @Field(() => String) words!: string;
  @For('partner') @Field(() => ID, { nullable: true }) unitId?: string | null;
}
