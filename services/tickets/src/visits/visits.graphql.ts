import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, enumOf, PageInfo, RefusalType, resultUnion } from '@onedesk/subgraph';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { partyReference, PartyType, unitReference, UnitType } from '../estate/index.ts';
import { type Visit, type VisitCategory, visitCategories, type VisitChannel, visitChannels } from './visit.ts';
import { type VisitStatus, visitStatuses } from './visit.lifecycle.ts';
import { type VisitStepKind, visitStepKinds } from './visit-step.ts';
import type { VisitRow, VisitStepRow } from './visits.queries.ts';

export const VisitChannelEnum = enumOf('VisitChannel', visitChannels, 'How somebody came to us. VST-1');
export const VisitCategoryEnum = enumOf('VisitCategory', visitCategories, 'VST-5');
export const VisitStatusEnum = enumOf(
  'VisitStatus',
  visitStatuses,
  'promised: the customer knows until when the reply comes. VST-8',
);
export const VisitStepKindEnum = enumOf('VisitStepKind', visitStepKinds);

@Directive('@key(fields: "id")')
@ObjectType('Visit', { description: 'A walk-in, call, letter or mail. VST-1' })
export class VisitType {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String, { description: 'Such as VS-2026-000123.' }) number!: string;
  @Field(() => Date) at!: Date;
  @Field(() => VisitChannelEnum) channel!: VisitChannel;
  @Field(() => VisitCategoryEnum) category!: VisitCategory;
  @Field(() => VisitStatusEnum) status!: VisitStatus;
  @Field(() => PartyType, { nullable: true, description: 'Null when property’s register does not know who it was.' })
  party!: PartyType | null;
  @Field(() => UnitType, { nullable: true }) unit!: UnitType | null;
  @Field(() => String) receptionistName!: string;
  @Field(() => ID) ownerId!: string;
  @Field(() => String, { description: 'Who follows it up until it is closed. VST-4' }) ownerName!: string;
  @Field(() => Date, { nullable: true, description: 'When the customer was promised a reply. VST-8' })
  promisedAt!: Date | null;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => String, { nullable: true }) closedByName!: string | null;
  @Field(() => Int) version!: number;
  told!: Told;
}

/** What somebody told: shown as the reader may see it. */
interface Told {
  readonly reason: string;
  readonly reply: string | null;
  readonly company: string | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly buildingId: string | null;
  readonly complaintId: string | null;
}

@ObjectType({ description: 'A step of a visit’s way. VST-4' })
export class VisitStepType {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
  @Field(() => VisitStepKindEnum) kind!: VisitStepKind;
  @Field(() => String) byName!: string;
  @Field(() => String, { nullable: true, description: 'Who follows it up from then on.' }) toName!: string | null;
  @Field(() => Date, { nullable: true, description: 'The promised time.' }) until!: Date | null;
  @Field(() => String, { nullable: true, description: 'Free text: absent where names may not be seen. PPL-2' })
  words!: string | null;
}

@ObjectType()
export class VisitEdge {
  @Field(() => String) cursor!: string;
  @Field(() => VisitType) node!: VisitType;
}

@ObjectType()
export class VisitConnection {
  @Field(() => [VisitEdge]) edges!: VisitEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({
  implements: RefusalType,
  description: 'A visit is closed with what the customer was told, or a promised time. VST-8',
})
export class NeedsReply extends RefusalType {
  @Field(() => Date, { nullable: true, description: 'The time promised already.' }) promisedAt!: Date | null;
}

export const RegisterVisitResult = resultUnion('RegisterVisitResult', () => VisitType);
export const PromiseVisitResult = resultUnion('PromiseVisitResult', () => VisitType);
export const CloseVisitResult = resultUnion(
  'CloseVisitResult',
  () => VisitType,
  () => [NeedsReply],
);
export const HandOverVisitResult = resultUnion('HandOverVisitResult', () => VisitType);

/** What is told of a visit; a complaint brings the same. */
@InputType()
export class VisitFactsInput {
  @Field(() => VisitChannelEnum) channel!: VisitChannel;
  @Field(() => VisitCategoryEnum) category!: VisitCategory;
  @Field(() => String) reason!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody of property’s register who has a unit in the project.' })
  partyId?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed without a party.' }) callerName?: string | null;
  @Field(() => String, { nullable: true }) callerPhone?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => String, { nullable: true }) company?: string | null;
  @Field(() => String, { nullable: true, description: 'Answered at once: the visit is closed with it. VST-8' })
  reply?: string | null;
  @Field(() => Date, { nullable: true, description: 'The reply was promised until then. VST-8' })
  promisedAt?: Date | null;
}

@InputType()
export class RegisterVisitInput extends VisitFactsInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
}

@InputType()
export class PromiseVisitInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Date) promisedAt!: Date;
  @Field(() => String, { nullable: true, description: 'What is to be found out until then.' }) words?: string | null;
}

@InputType()
export class CloseVisitInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'What the customer was told. VST-8' }) reply?: string | null;
}

@InputType()
export class HandOverVisitInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ID, { description: 'A colleague who follows up visits in the project.' }) toId!: string;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType()
export class VisitFilter {
  @Field(() => Boolean, { nullable: true, description: 'Not closed yet; false: closed.' }) open?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Followed up by whoever asks. VST-4' }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'A promised time has passed without a reply. VST-8' })
  overdue?: boolean | null;
  @Field(() => VisitChannelEnum, { nullable: true }) channel?: VisitChannel | null;
  @Field(() => VisitCategoryEnum, { nullable: true }) category?: VisitCategory | null;
  @Field(() => CivilDateScalar, { nullable: true, description: 'Registered on that day of the project’s zone.' })
  day?: CivilDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words of it, its number; for those who may see contacts the caller’s name or the tail of the phone.',
  })
  text?: string | null;
}

@ArgsType()
export class VisitsArguments {
  @Field(() => ID) projectId!: string;
  @Field(() => VisitFilter, { nullable: true }) filter?: VisitFilter | null;
  @Field(() => Int, { defaultValue: 20, description: 'At most 100.' }) first!: number;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** Maps a row to the graph's visit. */
export const visitType = (row: VisitRow): VisitType =>
  Object.assign(new VisitType(), {
    id: row.id,
    projectId: row.project_id,
    number: row.number,
    at: row.at,
    channel: row.channel,
    category: row.category,
    status: row.status,
    party: partyReference(row.party_id),
    unit: unitReference(row.unit_id),
    receptionistName: row.receptionist_name,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    promisedAt: row.promised_at,
    closedAt: row.closed_at,
    closedByName: row.closed_by_name,
    version: row.version,
    told: {
      reason: row.reason,
      reply: row.reply,
      company: row.company,
      callerName: row.caller_name,
      callerPhone: row.caller_phone,
      buildingId: row.building_id,
      complaintId: row.complaint_id,
    },
  });

/** Maps an entity to the graph's visit. */
export const visitOf = (visit: Visit): VisitType =>
  visitType({
    id: visit.id,
    project_id: visit.projectId,
    number: visit.number,
    at: visit.at,
    channel: visit.channel,
    category: visit.category,
    reason: visit.reason,
    party_id: visit.partyId ?? null,
    caller_name: visit.callerName ?? null,
    caller_phone: visit.callerPhone ?? null,
    unit_id: visit.unitId ?? null,
    building_id: visit.buildingId ?? null,
    company: visit.company ?? null,
    complaint_id: visit.complaintId ?? null,
    receptionist_id: visit.receptionistId,
    receptionist_name: visit.receptionistName,
    owner_id: visit.ownerId,
    owner_name: visit.ownerName,
    status: visit.status,
    reply: visit.reply ?? null,
    promised_at: visit.promisedAt ?? null,
    closed_at: visit.closedAt ?? null,
    closed_by_name: visit.closedByName ?? null,
    version: visit.version,
  });

/** Maps a row to the graph's step; its words as the reader may see them. */
export const visitStepType = (row: VisitStepRow, words: string | null): VisitStepType =>
  Object.assign(new VisitStepType(), {
    id: row.id,
    at: row.at,
    kind: row.kind,
    byName: row.by_name,
    toName: row.to_name,
    until: row.until,
    words,
  });
