import type { PauseReason } from '@onedesk/kernel';
import { PauseReasonEnum } from '../clocks/index.ts';
import { enumOf, For } from '@onedesk/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { type CallbackMethod, callbackMethods, type Satisfaction, satisfactions } from '../callbacks/index.ts';
import { CategoryEnum, CauseEnum, ChannelEnum, CommunicativeKindEnum, SeverityEnum } from './complaint.graphql.ts';
import type { Channel, CommunicativeKind, ComplaintCategory, ComplaintCause } from './complaint.ts';
import type { Severity } from './complaint.policy.ts';

export const CallbackMethodEnum = enumOf('CallbackMethod', callbackMethods, 'CBK-4', ['bi']);
export const SatisfactionEnum = enumOf('Satisfaction', satisfactions, 'CBK-4', ['bi']);
export const referralKinds = ['afterSales', 'outsideBody'] as const;
export const ReferralKindEnum = enumOf('ReferralKind', referralKinds, 'CMP-6', ['bi']);

@InputType({ description: 'What a complaint records. A unit, or a place. CMP-1' })
export class RegisterComplaintInput {
  @For('partner') @Field(() => String) idempotencyKey!: string;
  @For('partner') @Field(() => ID, { nullable: true, description: 'Chosen by the caller, a UUID.' }) id?: string | null;
  @For('partner') @Field(() => ID) projectId!: string;
  @For('partner') @Field(() => ID, { nullable: true }) unitId?: string | null;
  @For('partner')
  @Field(() => ID, { nullable: true, description: 'Where it is no unit: the building, if in one.' })
  buildingId?: string | null;
  @For('partner') @Field(() => String, { nullable: true }) place?: string | null;
  @For('partner') @Field(() => ID, { nullable: true }) partyId?: string | null;
  @For('partner') @Field(() => String, { nullable: true }) callerName?: string | null;
  @For('partner') @Field(() => String, { nullable: true }) callerPhone?: string | null;
  @For('partner') @Field(() => String, { nullable: true, description: 'How to reach them.' }) reachBy?: string | null;
  @For('partner') @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => ID, { nullable: true }) visitId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Registers the visit or call it came with, too. VST-1',
  })
  withVisit!: boolean;
  @For('partner') @Field(() => Date, { nullable: true }) happenedAt?: Date | null;
  @For('partner') @Field(() => String, { description: 'What happened.' }) words!: string;
  @For('partner') @Field(() => String, { nullable: true }) wanted?: string | null;
  @For('partner') @Field(() => String, { nullable: true, description: 'The apology given.' }) apology?: string | null;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @For('partner') @Field(() => String, { nullable: true }) personComplainedAbout?: string | null;
  @Field(() => ID, { nullable: true, description: 'An earlier complaint about the same. CMP-4' }) repeatOfId?:
    | string
    | null;
}

/** What every action on a complaint carries. */
@InputType()
export class ComplaintActionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class ComplaintWordsInput extends ComplaintActionInput {
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType({ description: 'CMP-2' })
export class ClassifyComplaintInput extends ComplaintActionInput {
  @Field(() => SeverityEnum) severity!: Severity;
  @Field(() => CommunicativeKindEnum, { nullable: true }) communicativeKind?: CommunicativeKind | null;
  @Field(() => CategoryEnum) category!: ComplaintCategory;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'About a service that was promised or is in the contract. CMP-4',
  })
  aboutPromisedService?: boolean | null;
  @Field(() => Date, { nullable: true, description: 'By when the customer wants handling to begin. CMP-3' })
  customerLimit?: Date | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ComplaintPersonInput extends ComplaintActionInput {
  @Field(() => ID, { description: 'An account.' }) personId!: string;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType({ description: 'The handling record. CMP-8' })
export class CheckOnSiteInput extends ComplaintActionInput {
  @Field(() => String, { description: 'What was found.' }) facts!: string;
  @Field(() => String, { description: 'The head of the responsible department.' }) checkedWith!: string;
  @Field(() => Date, { nullable: true, description: 'By default now.' }) checkedAt?: Date | null;
}

@InputType()
export class ReturnSolutionInput extends ComplaintActionInput {
  @Field(() => String) solution!: string;
}

@InputType({ description: 'CMP-12' })
export class ReplyToComplainantInput extends ComplaintActionInput {
  @Field(() => String) words!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'A definite answer. CMP-3' }) definite!: boolean;
}

@InputType({ description: 'CBK-2' })
export class ExplainDelayInput extends ComplaintActionInput {
  @Field(() => String, { description: 'Why, as the customer was told.' }) words!: string;
  @Field(() => Date, { description: 'The new time agreed.' }) agreedAt!: Date;
  @Field(() => CallbackMethodEnum) method!: CallbackMethod;
}

@InputType()
export class PauseComplaintInput extends ComplaintActionInput {
  @Field(() => PauseReasonEnum) reason!: PauseReason;
  @Field(() => Date, { nullable: true, description: 'The clocks go on by themselves then.' }) until?: Date | null;
  @Field(() => String) words!: string;
}

@InputType({ description: 'CMP-5' })
export class AskExtensionInput extends ComplaintActionInput {
  @Field(() => ID) clockId!: string;
  @Field(() => Date) until!: Date;
  @Field(() => String) reason!: string;
}

@InputType({ description: 'CMP-5' })
export class DecideExtensionInput extends ComplaintActionInput {
  @Field(() => ID) extensionId!: string;
  @Field(() => Boolean) granted!: boolean;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType({ description: 'CMP-6' })
export class ReferComplaintInput extends ComplaintActionInput {
  @Field(() => ReferralKindEnum) kind!: (typeof referralKinds)[number];
  @Field(() => String, { description: 'To whom.' }) body!: string;
  @Field(() => String) words!: string;
}

@InputType({ description: 'CMP-6' })
export class AnswerReferralInput extends ComplaintActionInput {
  @Field(() => ID) referralId!: string;
  @Field(() => String) answer!: string;
}

@InputType({ description: 'CMP-4' })
export class ProposeRepeatInput extends ComplaintActionInput {
  @Field(() => ID) repeatOfId!: string;
}

@InputType({ description: 'CMP-4' })
export class DecideRepeatInput extends ComplaintActionInput {
  @Field(() => Boolean) confirmed!: boolean;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType({ description: 'CMP-7' })
export class SettleComplaintInput extends ComplaintActionInput {
  @Field(() => String) outcome!: string;
  @Field(() => CauseEnum) cause!: ComplaintCause;
}

@InputType({ description: 'CMP-12' })
export class AnswerComplaintInput extends ComplaintActionInput {
  @Field(() => String) answer!: string;
}

@InputType({ description: 'CBK-4' })
export class RecordCallbackInput extends ComplaintActionInput {
  @Field(() => CallbackMethodEnum) method!: CallbackMethod;
  @Field(() => SatisfactionEnum) quality!: Satisfaction;
  @Field(() => SatisfactionEnum) satisfaction!: Satisfaction;
  @Field(() => SatisfactionEnum) attitude!: Satisfaction;
  @Field(() => SatisfactionEnum) timeliness!: Satisfaction;
  @Field(() => String, { nullable: true }) opinion?: string | null;
  @Field(() => String, { nullable: true, description: 'The customer’s signature, or the reference of the call.' })
  reference?: string | null;
}

@InputType({ description: 'CBK-4' })
export class ReviewCallbackInput extends ComplaintActionInput {
  @Field(() => ID) callbackId!: string;
  @Field(() => String) note!: string;
}

@InputType()
export class ComplaintReasonInput extends ComplaintActionInput {
  @Field(() => String, { description: 'The customer’s words, or the reason.' }) words!: string;
}
