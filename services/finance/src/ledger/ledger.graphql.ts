import { type CivilDate, moneyText } from '@onedesk/kernel';
import { enumOf, CivilDateScalar, MoneyScalar, PageInfo, RefusalType, For } from '@onedesk/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { EntryRow, PostingRow } from './entries.queries.ts';
import { type EntryKind, entryKinds, paymentMethods } from './entry.ts';

export const EntryKindEnum = enumOf('LedgerEntryKind', entryKinds, 'What an entry is about. LED-1', ['bi', 'partner']);
export const PaymentMethodEnum = enumOf('PaymentMethod', paymentMethods, 'FEE-3', ['bi', 'partner']);

@Directive('@key(fields: "id")')
@ObjectType('LedgerEntry', {
  description: 'A balanced entry (凭证): never changed, never deleted; a mistake is reversed by another. LED-1',
})
export class LedgerEntryType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its place in the project’s chain, from 1 without a gap.' }) seq!: number;
  @Field(() => EntryKindEnum) kind!: EntryKind;
  @Field(() => CivilDateScalar) bookedOn!: CivilDate;
  @Field(() => Date) at!: Date;
  @Field(() => String) actorName!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => MoneyScalar, { description: 'What it moves: the sum of its debits.' }) amount!: string;
  @Field(() => String, { description: 'SHA-256 over the entry and the hash before it, hex.' }) hash!: string;
  @Field(() => String) previousHash!: string;
  reversesId!: string | null;
}

@ObjectType('Posting', { description: 'One leg of an entry. LED-1' })
export class PostingType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'customer, cash, bank, income or opening.' }) book!: string;
  @Field(() => MoneyScalar, { description: 'Signed: a debit is above zero.' }) amount!: string;
  accountId!: string;
  chargeId!: string | null;
}

@ObjectType()
export class LedgerEntryEdge {
  @Field(() => String) cursor!: string;
  @Field(() => LedgerEntryType) node!: LedgerEntryType;
}

@ObjectType()
export class LedgerEntryConnection {
  @Field(() => [LedgerEntryEdge]) edges!: LedgerEntryEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ implements: RefusalType, description: 'The month is closed: nothing is booked in it or charged for it.' })
export class MonthClosed extends RefusalType {
  @For('partner') @Field(() => String) month!: string;
}

@ObjectType({ implements: RefusalType, description: 'It was reversed before.' })
export class AlreadyReversed extends RefusalType {
  @Field(() => Date) reversedAt!: Date;
  @Field(() => String) reversedBy!: string;
}

/** Maps a row to the graph's entry. */
export const entryType = (row: EntryRow): LedgerEntryType =>
  Object.assign(new LedgerEntryType(), {
    id: row.id,
    seq: row.seq,
    kind: row.kind,
    bookedOn: row.booked_on,
    at: new Date(row.at),
    actorName: row.actor_name,
    reason: row.reason,
    amount: moneyText(BigInt(row.amount_fen)),
    hash: row.hash,
    previousHash: row.previous_hash,
    reversesId: row.reverses,
  });

export const postingType = (row: PostingRow): PostingType =>
  Object.assign(new PostingType(), {
    id: row.id,
    book: row.book,
    amount: moneyText(BigInt(row.amount_fen)),
    accountId: row.account_id,
    chargeId: row.charge_id,
  });
