import { type CivilDate, moneyText } from '@onedesk/kernel';
import {
  enumOf,
  CivilDateScalar,
  field,
  MoneyScalar,
  PageInfo,
  RefusalType,
  resultUnion,
  For,
} from '@onedesk/subgraph';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { AlreadyReversed, MonthClosed } from '../ledger/index.ts';
import type { ChargeRow } from './charge.queries.ts';

export const chargeStates = ['open', 'partlyPaid', 'paid', 'reversed'] as const;
export type ChargeState = (typeof chargeStates)[number];
export const ChargeStateEnum = enumOf('ChargeState', chargeStates, undefined, ['bi', 'partner']);

@Directive('@key(fields: "id")')
@ObjectType('Charge', { description: 'What is to be paid for a fee item and a month (应收). FEE-1' })
export class ChargeType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner') @Field(() => String, { description: 'The month it is for, such as 2026-08.' }) month!: string;
  @For('partner') @Field(() => CivilDateScalar) dueOn!: CivilDate;
  @For('partner') @Field(() => MoneyScalar) amount!: string;
  @For('partner') @Field(() => MoneyScalar, { description: 'What is still to be paid of it.' }) open!: string;
  @Field(() => String, { nullable: true }) remark!: string | null;
  @For('partner') @Field(() => ChargeStateEnum) state!: ChargeState;
  projectId!: string;
  accountId!: string;
  feeItemId!: string;
  entryId!: string;
  paid!: boolean;
}

@ObjectType()
export class ChargeEdge {
  @For('partner') @Field(() => String) cursor!: string;
  @For('partner') @Field(() => ChargeType) node!: ChargeType;
}

@ObjectType()
export class ChargeConnection {
  @For('partner') @Field(() => [ChargeEdge]) edges!: ChargeEdge[];
  @For('partner') @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ArgsType()
export class ChargesArguments {
  @For('partner') @Field(() => Boolean, { defaultValue: false }) openOnly!: boolean;
  @For('partner') @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) first!: number;
  @For('partner') @Field(() => String, { nullable: true }) after?: string | null;
}

function stateOf(row: ChargeRow): ChargeState {
  if (row.reversed) return 'reversed';
  if (row.open_fen === '0') return 'paid';
  return row.open_fen === row.amount_fen ? 'open' : 'partlyPaid';
}

/** Maps a row to the graph's charge. */
export const chargeType = (row: ChargeRow): ChargeType =>
  Object.assign(new ChargeType(), {
    id: row.id,
    month: row.month,
    dueOn: row.due_on,
    amount: moneyText(BigInt(row.amount_fen)),
    open: moneyText(BigInt(row.open_fen)),
    remark: row.remark,
    state: stateOf(row),
    projectId: row.project_id,
    accountId: row.account_id,
    feeItemId: row.fee_item_id,
    entryId: row.entry_id,
    paid: row.paid,
  });

@ObjectType({ implements: RefusalType, description: 'The party is neither the unit’s owner nor its tenant then.' })
export class NotLiable extends RefusalType {}

@ObjectType({
  implements: RefusalType,
  description: 'Something was paid on the charge: void the receipts first. LED-1',
})
export class ChargePaid extends RefusalType {
  @Field(() => MoneyScalar) paid!: string;
}

export const RaiseChargeResult = resultUnion(
  'RaiseChargeResult',
  () => ChargeType,
  () => [MonthClosed, NotLiable],
);
export const ReverseChargeResult = resultUnion(
  'ReverseChargeResult',
  () => ChargeType,
  () => [AlreadyReversed, ChargePaid],
);

@InputType()
export class RaiseChargeInput {
  @For('partner') @Field(() => String) idempotencyKey!: string;
  @For('partner') @Field(() => ID) unitId!: string;
  @For('partner')
  @Field(() => ID, { nullable: true, description: 'By default whoever is liable today: the tenant, else the owner.' })
  partyId?: string | null;
  @For('partner') @Field(() => ID) feeItemId!: string;
  @For('partner') @Field(() => String, { description: 'The month it is for, such as 2026-08.' }) month!: string;
  @For('partner') @Field(() => MoneyScalar) amount!: string;
  @For('partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'By default the 15th of the month. FEE-5' })
  dueOn?: CivilDate | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class ReverseChargeInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
}

export const newCharge = z.object({
  unitId: field.id(),
  partyId: field.id().nullish(),
  feeItemId: field.id(),
  month: field.month(),
  amount: field.money(),
  dueOn: field.civilDate().nullish(),
  remark: field.text(200).nullish(),
});

export const takingBack = z.object({ id: field.id(), reason: field.line(200) });
