import { For } from '@onedesk/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type CallbackKind, callbackKinds, type CallbackMethod, type Satisfaction } from '../callbacks/index.ts';
import { enumOf } from '@onedesk/subgraph';
import { type ComplaintStatus } from './complaint.lifecycle.ts';
import type { Severity } from './complaint.policy.ts';
import { ComplaintStatusEnum, SeverityEnum } from './complaint.graphql.ts';
import {
  CallbackMethodEnum,
  ReferralKindEnum,
  type referralKinds,
  SatisfactionEnum,
} from './complaint-inputs.graphql.ts';

export const CallbackKindEnum = enumOf('CallbackKind', callbackKinds, 'CBK-1, CBK-2', ['bi']);
const callbackStatuses = ['planned', 'done', 'cancelled'] as const;
const CallbackStatusEnum = enumOf('CallbackStatus', callbackStatuses, undefined, ['bi']);
const extensionStatuses = ['asked', 'granted', 'refused', 'lapsed'] as const;
const ExtensionStatusEnum = enumOf('ExtensionStatus', extensionStatuses, 'CMP-5', ['bi']);
const referralStatuses = ['sent', 'adopted', 'answered'] as const;
const ReferralStatusEnum = enumOf('ReferralStatus', referralStatuses, 'CMP-6', ['bi']);

@ObjectType({ description: 'A fact of a step, by name.' })
export class EventFact {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@ObjectType('ComplaintEvent', { description: 'A step on the way of a complaint. CMP-7' })
export class ComplaintEventType {
  @For('bi') @Field(() => ID) id!: string;
  @For('bi') @Field(() => Date) at!: Date;
  @For('bi') @Field(() => String) action!: string;
  @For('bi') @Field(() => ComplaintStatusEnum, { nullable: true }) fromStatus!: ComplaintStatus | null;
  @For('bi') @Field(() => ComplaintStatusEnum) toStatus!: ComplaintStatus;
  @Field(() => String) byName!: string;
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => [EventFact]) facts!: EventFact[];
}

@ObjectType('Callback', { description: 'A callback (回访). CBK-1, CBK-4' })
export class CallbackType {
  @For('bi') @Field(() => ID) id!: string;
  @For('bi') @Field(() => CallbackKindEnum) kind!: CallbackKind;
  @For('bi') @Field(() => String, { nullable: true, description: 'The role that makes it. CBK-1' }) byRole!:
    | string
    | null;
  @For('bi') @Field(() => Date) plannedAt!: Date;
  @For('bi') @Field(() => CallbackStatusEnum) status!: (typeof callbackStatuses)[number];
  @For('bi') @Field(() => Int) attempts!: number;
  @For('bi') @Field(() => Date, { nullable: true, description: 'Late after this.' }) dueAt!: Date | null;
  @For('bi') @Field(() => Date, { nullable: true }) doneAt!: Date | null;
  @For('bi') @Field(() => CallbackMethodEnum, { nullable: true }) method!: CallbackMethod | null;
  @For('bi') @Field(() => SatisfactionEnum, { nullable: true }) quality!: Satisfaction | null;
  @For('bi') @Field(() => SatisfactionEnum, { nullable: true }) satisfaction!: Satisfaction | null;
  @For('bi') @Field(() => SatisfactionEnum, { nullable: true }) attitude!: Satisfaction | null;
  @For('bi') @Field(() => SatisfactionEnum, { nullable: true }) timeliness!: Satisfaction | null;
  @Field(() => String, { nullable: true }) opinion!: string | null;
  @Field(() => String, { nullable: true }) reference!: string | null;
  @Field(() => String, { nullable: true }) callerName!: string | null;
  @Field(() => String, { nullable: true }) reviewNote!: string | null;
  @Field(() => Date, { nullable: true }) reviewedAt!: Date | null;
  @Field(() => String, { nullable: true }) reviewedByName!: string | null;
  complaintId!: string;
}

@ObjectType('Extension', { description: 'More time for a clock, and what its approver said. CMP-5' })
export class ExtensionType {
  @For('bi') @Field(() => ID) id!: string;
  @For('bi') @Field(() => ID) clockId!: string;
  @For('bi') @Field(() => Date) until!: Date;
  @Field(() => String) reason!: string;
  @For('bi') @Field(() => String) approverRole!: string;
  @For('bi') @Field(() => Date) askedAt!: Date;
  @Field(() => String) askedByName!: string;
  @For('bi') @Field(() => ExtensionStatusEnum) status!: (typeof extensionStatuses)[number];
  @For('bi') @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => [String], { description: 'The mutations that the reader may do with it now: each has an own approver.' })
  allowedActions!: string[];
}

@ObjectType('Referral', { description: 'What is not ours goes on to who is responsible. CMP-6' })
export class ReferralType {
  @For('bi') @Field(() => ID) id!: string;
  @For('bi') @Field(() => ReferralKindEnum) kind!: (typeof referralKinds)[number];
  @Field(() => String) body!: string;
  @Field(() => String) words!: string;
  @For('bi') @Field(() => Date) sentAt!: Date;
  @Field(() => String) sentByName!: string;
  @For('bi') @Field(() => ReferralStatusEnum) status!: (typeof referralStatuses)[number];
  @Field(() => String, { nullable: true }) answer!: string | null;
  @For('bi') @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
}

@ObjectType({ description: 'What a severity means, and what it asks for in this project. CMP-2, CMP-3' })
export class SeverityDefinition {
  @Field(() => SeverityEnum) severity!: Severity;
  @Field(() => String) name!: string;
  @Field(() => String) definition!: string;
  @Field(() => [String], { description: 'Names of the roles it is reported to.' }) reportTo!: string[];
  @Field(() => String, { nullable: true }) reportWithin!: string | null;
  @Field(() => String, { nullable: true }) startWithin!: string | null;
  @Field(() => String, { nullable: true }) answerWithin!: string | null;
  @Field(() => String, { nullable: true }) settleWithin!: string | null;
  @Field(() => String) overrunApprovedBy!: string;
}
