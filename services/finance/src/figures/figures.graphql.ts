import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, For, MoneyScalar } from '@onedesk/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type ChargeState, ChargeStateEnum } from '../charges/index.ts';
import { type EntryKind, EntryKindEnum, type PaymentMethod, PaymentMethodEnum } from '../ledger/index.ts';

@ObjectType({ description: 'A charge in figures: without who owes it and without words. FEE-1' })
export class ChargeFigures {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner') @Field(() => ID) unitId!: string;
  @For('bi', 'partner') @Field(() => ID) accountId!: string;
  @For('bi', 'partner') @Field(() => ID) feeItemId!: string;
  @For('bi', 'partner') @Field(() => String, { description: 'The month it is for, such as 2026-08.' }) month!: string;
  @For('bi', 'partner') @Field(() => CivilDateScalar) dueOn!: CivilDate;
  @For('bi', 'partner') @Field(() => MoneyScalar) amount!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'What is still to be paid of it.' }) open!: string;
  @For('bi', 'partner') @Field(() => ChargeStateEnum) state!: ChargeState;
}

@ObjectType({ description: 'A payment in figures: without who paid, who took it, and words. FEE-3' })
export class ReceiptFigures {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner') @Field(() => ID) unitId!: string;
  @For('bi', 'partner') @Field(() => ID) accountId!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar) amount!: string;
  @For('bi', 'partner') @Field(() => PaymentMethodEnum) method!: PaymentMethod;
  @For('bi', 'partner') @Field(() => CivilDateScalar) receivedOn!: CivilDate;
  @For('bi', 'partner') @Field(() => Boolean) voided!: boolean;
  @For('bi', 'partner') @Field(() => Int) version!: number;
}

@ObjectType({ description: 'One leg of an entry in figures. LED-1' })
export class PostingFigures {
  @For('bi', 'partner')
  @Field(() => String, { description: 'customer, cash, bank, income or opening.' })
  book!: string;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: 'Signed: a debit is above zero.' }) amount!: string;
  @For('bi', 'partner') @Field(() => ID) accountId!: string;
  @For('bi', 'partner')
  @Field(() => ID, { nullable: true, description: 'The charge that the leg is about.' })
  chargeId!: string | null;
}

@ObjectType({ description: 'A balanced entry in figures: without who booked it and why. LED-1' })
export class EntryFigures {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner')
  @Field(() => Int, { description: 'Its place in the project’s chain, from 1 without a gap.' })
  seq!: number;
  @For('bi', 'partner') @Field(() => EntryKindEnum) kind!: EntryKind;
  @For('bi', 'partner') @Field(() => CivilDateScalar) bookedOn!: CivilDate;
  @For('bi', 'partner')
  @Field(() => MoneyScalar, { description: 'What it moves: the sum of its debits.' })
  amount!: string;
  @For('bi', 'partner')
  @Field(() => ID, { nullable: true, description: 'The entry that this one takes back.' })
  reversesId!: string | null;
  @For('bi', 'partner') @Field(() => [PostingFigures]) postings!: PostingFigures[];
}
