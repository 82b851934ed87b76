import { type CivilDate, moneyText } from '@onedesk/kernel';
import {
  CivilDateScalar,
  field,
  MoneyScalar,
  PageArguments,
  PageInfo,
  RefusalType,
  resultUnion,
  For,
} from '@onedesk/subgraph';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { partyReference, PartyType } from '../estate/index.ts';
import { AlreadyReversed, MonthClosed, type PaymentMethod, PaymentMethodEnum } from '../ledger/index.ts';
import type { ReceiptRow } from './receipt.queries.ts';

@ObjectType({ description: 'How a receipt was made void: by a second person, with a reason. FEE-3' })
export class ReceiptVoid {
  @For('partner') @Field(() => Date) at!: Date;
  @Field(() => String) by!: string;
  @Field(() => String) reason!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Receipt', { description: 'The receipt of a payment (收据). FEE-3, LED-4' })
export class ReceiptType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner')
  @Field(() => String, { description: 'Without a gap for each project and year: 2026-000123. FEE-3' })
  number!: string;
  @For('partner') @Field(() => ID) projectId!: string;
  @For('partner') @Field(() => MoneyScalar) amount!: string;
  @For('partner') @Field(() => PaymentMethodEnum) method!: PaymentMethod;
  @Field(() => String, { nullable: true, description: 'The bank’s reference of a transfer.' })
  reference!: string | null;
  @For('partner') @Field(() => CivilDateScalar) receivedOn!: CivilDate;
  @For('partner') @Field(() => Date) at!: Date;
  @Field(() => String) cashierName!: string;
  @For('partner') @Field(() => PartyType, { nullable: true, description: 'Who paid.' }) payer!: PartyType | null;
  @For('partner') @Field(() => ReceiptVoid, { nullable: true }) voided!: ReceiptVoid | null;
  @For('partner') @Field(() => Int) version!: number;
  accountId!: string;
  entryId!: string;
  cashierId!: string;
}

@ObjectType({ description: 'A charge that a payment paid, or paid a part of.' })
export class ReceiptLine {
  @For('partner') @Field(() => String, { description: 'The month charged, such as 2026-08.' }) month!: string;
  @For('partner') @Field(() => MoneyScalar) amount!: string;
  feeItemId!: string;
}

@ObjectType()
export class ReceiptEdge {
  @For('partner') @Field(() => String) cursor!: string;
  @For('partner') @Field(() => ReceiptType) node!: ReceiptType;
}

@ObjectType()
export class ReceiptConnection {
  @For('partner') @Field(() => [ReceiptEdge]) edges!: ReceiptEdge[];
  @For('partner') @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ArgsType()
export class ReceiptsArguments extends PageArguments {
  @Field(() => ID) projectId!: string;
  @Field(() => CivilDateScalar, { nullable: true }) receivedOn?: CivilDate | null;
  @Field(() => String, { nullable: true, description: 'The whole number, or its last digits without zeros.' })
  number?: string | null;
}

/** Maps a row to the graph's receipt. */
export const receiptType = (row: ReceiptRow): ReceiptType =>
  Object.assign(new ReceiptType(), {
    id: row.id,
    number: row.number,
    projectId: row.project_id,
    amount: moneyText(BigInt(row.amount_fen)),
    method: row.method,
    reference: row.reference,
    receivedOn: row.received_on,
    at: new Date(row.at),
    cashierName: row.cashier_name,
    payer: partyReference(row.payer_id),
    voided: row.voided_at
      ? { at: new Date(row.voided_at), by: row.voided_by ?? '', reason: row.void_reason ?? '' }
      : null,
    version: row.version,
    accountId: row.account_id,
    entryId: row.entry_id,
    cashierId: row.cashier_id,
  });

@ObjectType({ implements: RefusalType, description: 'A transfer needs the bank’s reference.' })
export class ReferenceMissing extends RefusalType {}

@ObjectType({
  implements: RefusalType,
  description: 'A receipt is voided by somebody else than who took the money. FEE-3',
})
export class SecondPersonNeeded extends RefusalType {
  @Field(() => String, { description: 'Who took it.' }) cashierName!: string;
}

export const TakePaymentResult = resultUnion(
  'TakePaymentResult',
  () => ReceiptType,
  () => [MonthClosed, ReferenceMissing],
);
export const VoidReceiptResult = resultUnion(
  'VoidReceiptResult',
  () => ReceiptType,
  () => [AlreadyReversed, SecondPersonNeeded],
);

@InputType()
export class TakePaymentInput {
  @For('partner') @Field(() => String) idempotencyKey!: string;
  @For('partner') @Field(() => ID) accountId!: string;
  @For('partner') @Field(() => MoneyScalar, { description: 'What is more than owed becomes credit.' }) amount!: string;
  @For('partner') @Field(() => PaymentMethodEnum) method!: PaymentMethod;
  @For('partner')
  @Field(() => String, { nullable: true, description: 'The bank’s reference; a transfer needs one.' })
  reference?: string | null;
  @For('partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'By default today; never later.' })
  receivedOn?: CivilDate | null;
  @For('partner')
  @Field(() => [ID], { nullable: true, description: 'Only these charges; by default the oldest due first. FEE-3' })
  chargeIds?: string[] | null;
  @For('partner') @Field(() => ID, { nullable: true, description: 'By default the account’s party.' }) payerId?:
    | string
    | null;
}

@InputType()
export class VoidReceiptInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) reason!: string;
}

export const newPayment = z.object({
  accountId: field.id(),
  amount: field.money(),
  reference: field.text(80).nullish(),
  receivedOn: field.civilDate().nullish(),
  chargeIds: z.array(field.id()).max(500, 'tooBig').nullish(),
  payerId: field.id().nullish(),
});

export const voiding = z.object({ id: field.id(), reason: field.line(200), expectedVersion: z.number() });
