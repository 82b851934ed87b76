import { moneyText } from '@onedesk/kernel';
import { field, For, MoneyScalar, resultUnion } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { PartyType, partyReference, unitReference, UnitType } from '../estate/index.ts';
import type { AccountRow } from './account.queries.ts';

@Directive('@key(fields: "id")')
@ObjectType('LedgerAccount', {
  description: 'A customer’s account (客户账户): what one liable party owes for one unit. LED-1',
})
export class LedgerAccountType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner') @Field(() => ID) projectId!: string;
  @For('partner') @Field(() => UnitType) unit!: UnitType;
  @For('partner')
  @Field(() => PartyType, { nullable: true, description: 'Null: nobody is registered as liable.' })
  party!: PartyType | null;
  @For('partner')
  @Field(() => MoneyScalar, { description: 'All entries added up: above zero is owed, below zero is credit.' })
  balance!: string;
  @For('partner') @Field(() => MoneyScalar, { description: 'The open parts of its charges.' }) arrears!: string;
  @For('partner')
  @Field(() => MoneyScalar, { description: 'Credit not put against a charge yet; balance = arrears - prepaid.' })
  prepaid!: string;
  @For('partner') @Field(() => Int) version!: number;
}

@ObjectType({ description: 'The balance added up anew from the entries. LED-1' })
export class BalanceCheck {
  @Field(() => MoneyScalar) recomputed!: string;
  @Field(() => Boolean) agrees!: boolean;
  @Field(() => Int, { description: 'How many entries were added up.' }) entries!: number;
}

@InputType()
export class OpenAccountInput {
  @For('partner') @Field(() => String) idempotencyKey!: string;
  @For('partner') @Field(() => ID) unitId!: string;
}

export const opening = z.object({ unitId: field.id() });

export const OpenAccountResult = resultUnion('OpenAccountResult', () => LedgerAccountType);

/** Maps a row to the graph's account. */
export function accountType(row: AccountRow): LedgerAccountType {
  const [balance, prepaid] = [BigInt(row.balance_fen), BigInt(row.prepaid_fen)];
  return Object.assign(new LedgerAccountType(), {
    id: row.id,
    projectId: row.project_id,
    unit: unitReference(row.unit_id),
    party: partyReference(row.party_id),
    balance: moneyText(balance),
    arrears: moneyText(balance + prepaid),
    prepaid: moneyText(prepaid),
    version: row.version,
  });
}
