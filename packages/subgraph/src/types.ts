import { For } from './audience.ts';
import { ArgsType, Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

/** Where a page of a list stands in it. */
@Directive('@shareable')
@ObjectType()
export class PageInfo {
  @For('bi', 'partner') @Field(() => Boolean) hasNextPage!: boolean;
  @For('bi', 'partner') @Field(() => Boolean) hasPreviousPage!: boolean;
  @For('bi', 'partner') @Field(() => String, { nullable: true }) startCursor?: string | null;
  @For('bi', 'partner') @Field(() => String, { nullable: true }) endCursor?: string | null;
}

/** A refusal people can act on: nothing was changed. */
@InterfaceType('Refusal', {
  autoRegisterImplementations: false,
  description: 'A refusal people can act on: nothing was changed. `message` is in the language of the request.',
})
export abstract class RefusalType {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
}

@Directive('@shareable')
@ObjectType({
  description: 'One field of a record that changed; `masked` where the reader may not see it whole (PPL-2).',
})
export class Change {
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true }) before?: string | null;
  @Field(() => String, { nullable: true }) after?: string | null;
  @Field(() => Boolean) masked!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'A fact behind a refusal, by name.' })
export class Fact {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@Directive('@shareable')
@ObjectType({
  implements: RefusalType,
  description: 'Somebody changed the record meanwhile: `expectedVersion` is no longer the current one.',
})
export class Stale extends RefusalType {
  @For('partner') @Field(() => Int) currentVersion!: number;
  @Field(() => String, { nullable: true }) changedBy?: string | null;
  @For('partner') @Field(() => Date, { nullable: true }) changedAt?: Date | null;
  @Field(() => [Change]) changes!: Change[];
}

@Directive('@shareable')
@ObjectType({ implements: RefusalType, description: 'The state of the record does not allow the action now.' })
export class NotAllowedNow extends RefusalType {
  @For('partner') @Field(() => String) action!: string;
  @Field(() => [Fact]) facts!: Fact[];
}

@Directive('@shareable')
@ObjectType({ implements: RefusalType, description: 'The same idempotencyKey came before with other input.' })
export class KeyReused extends RefusalType {}

@Directive('@shareable')
@ObjectType({ description: 'PPL-3: one change of a record: who, when, by which action, and what before and after.' })
export class HistoryEntry {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
  @Field(() => String) actorName!: string;
  @Field(() => String) action!: string;
  @Field(() => String) requestId!: string;
  @Field(() => String) recordType!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => [Change]) changes!: Change[];
}

@Directive('@shareable')
@ObjectType()
export class HistoryEdge {
  @Field(() => String) cursor!: string;
  @Field(() => HistoryEntry) node!: HistoryEntry;
}

@Directive('@shareable')
@ObjectType()
export class HistoryConnection {
  @Field(() => [HistoryEdge]) edges!: HistoryEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

/** The types that every mutation's result union ends with. */
export const commonRefusals = [Stale, NotAllowedNow, KeyReused] as const;

/** `first` and `after` of every connection. */
@ArgsType()
export class PageArguments {
  @For('bi', 'partner') @Field(() => Int, { defaultValue: 20, description: 'At most 100.' }) first!: number;
  @For('bi', 'partner') @Field(() => String, { nullable: true }) after?: string | null;
}
