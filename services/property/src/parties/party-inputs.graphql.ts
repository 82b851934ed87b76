import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, defineFaults, fault, field, For } from '@onedesk/subgraph';
import { badInput, type FieldFault } from '@onedesk/kernel';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { nameText } from '@onedesk/sheets';
import type { ContactKind } from './contact.ts';
import { type ContactValue, phoneOf } from './contact-value.ts';
import { type Identity, identityOf } from './identity-number.ts';
import { ContactKindEnum, PartyKindEnum, UnitRoleKindEnum } from './party.graphql.ts';
import type { PartyKind } from './party.ts';
import type { UnitRoleKind } from './unit-role.ts';

@InputType()
export class CreatePartyInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => PartyKindEnum) kind!: PartyKind;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { nullable: true }) keyAccount?: boolean | null;
  @Field(() => [String], { nullable: true }) phones?: string[] | null;
  @Field(() => String, { nullable: true }) identityNumber?: string | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null takes away what may be absent.' })
export class CorrectPartyInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => PartyKindEnum, { nullable: true }) kind?: PartyKind | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => Boolean, { nullable: true }) keyAccount?: boolean | null;
  @Field(() => String, { nullable: true }) identityNumber?: string | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class MergePartiesInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID, { description: 'The party that is kept.' }) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ID) duplicateId!: string;
  @Field(() => Int) duplicateExpectedVersion!: number;
}

@InputType()
export class AddContactInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) partyId!: string;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => String) value!: string;
  @Field(() => String, { nullable: true }) label?: string | null;
}

@InputType({ description: 'What is left out stays as it is; a label of null is taken away.' })
export class CorrectContactInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { nullable: true }) value?: string | null;
  @Field(() => String, { nullable: true }) label?: string | null;
}

@InputType()
export class ContactActionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class RecordRoleInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => ID) partyId!: string;
  @Field(() => UnitRoleKindEnum) role!: UnitRoleKind;
  @Field(() => CivilDateScalar) since!: CivilDate;
  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day.' }) until?: CivilDate | null;
  @Field(() => String, { nullable: true, description: 'An agent’s written authority: its scope.' })
  authority?: string | null;
  @Field(() => CivilDateScalar, { nullable: true }) authorityExpiresOn?: CivilDate | null;
}

@InputType()
export class EndRoleInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => CivilDateScalar, { description: 'The last day.' }) until!: CivilDate;
}

@InputType()
export class RevealIdentityInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Why; at least 4 characters.' }) reason!: string;
}

@InputType()
export class PartyFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A part of the name, its initials, or the beginning of its pinyin.',
  })
  text?: string | null;
  @For('partner') @Field(() => PartyKindEnum, { nullable: true }) kind?: PartyKind | null;
  @For('partner') @Field(() => Boolean, { nullable: true }) keyAccount?: boolean | null;
  @For('partner')
  @Field(() => UnitRoleKindEnum, { nullable: true, description: 'Having it in some unit today.' })
  role?: UnitRoleKind | null;
}

@ArgsType()
export class PartiesArguments {
  @For('partner') @Field(() => ID) projectId!: string;
  @For('partner') @Field(() => PartyFilter, { nullable: true }) filter?: PartyFilter | null;
  @For('partner') @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) first!: number;
  @For('partner') @Field(() => String, { nullable: true }) after?: string | null;
}

defineFaults({
  untilBeforeSince: { zh: '结束日期不能早于开始日期', en: 'The last day cannot be before the first' },
  authorityNeeded: {
    zh: '代理人须有书面授权，请填写授权范围',
    en: 'An agent needs a written authority: state its scope',
  },
  authorityOfAgents: { zh: '只有代理人才填写授权', en: 'Only an agent has a written authority' },
  tooManyPhones: { zh: '最多 20 个电话', en: 'At most 20 phone numbers' },
  phoneTwice: { zh: '该号码已填写', en: 'This number is given twice' },
});

const optional = (maximum: number) => field.text(maximum).transform((text) => (text === '' ? null : text));
const name = field.line(100).transform((text) => nameText(text));

export const newParty = z.object({ name, remark: optional(500).nullish() });
export const partyCorrection = z.object({ name: name.nullish(), remark: optional(500).nullish() });
export const contactLabel = z.object({ label: optional(40).nullish() });
export const authorityOf = z.object({ authority: optional(200).nullish() });
export const reasonOf = z.object({ reason: field.line(200).pipe(z.string().min(4, 'tooShort')) });

/** The phones of an input, each in its one spelling; bad input at every one that is none or comes twice. */
export function phonesOf(texts: readonly string[] | null | undefined): ContactValue[] {
  const given = texts ?? [];
  if (given.length > 20) throw badInput(fault('input.phones', 'tooManyPhones'));
  const faults: FieldFault[] = [];
  const phones: ContactValue[] = [];
  given.forEach((text, at) => {
    const phone = phoneOf(text);
    if (typeof phone === 'string') faults.push(fault(`input.phones.${at}`, phone));
    else if (phones.some(({ value }) => value === phone.value)) faults.push(fault(`input.phones.${at}`, 'phoneTwice'));
    else phones.push(phone);
  });
  if (faults.length > 0) throw badInput(...faults);
  return phones;
}

/** The identity number of an input: null where it is empty, undefined where it is left out. */
export function identityGiven(text: string | null | undefined): Identity | null | undefined {
  if (text === undefined) return undefined;
  if (text === null || text.trim() === '') return null;
  const identity = identityOf(text);
  if (typeof identity === 'string') throw badInput(fault('input.identityNumber', identity));
  return identity;
}

/** EST-2: a role's days are in order, and an agent has a written authority as nobody else has. */
export function checkRole(input: RecordRoleInput, authority: string | null | undefined): void {
  const faults: FieldFault[] = [];
  if (input.until && input.until < input.since) faults.push(fault('input.until', 'untilBeforeSince'));
  if (input.role === 'agent' && !authority) faults.push(fault('input.authority', 'authorityNeeded'));
  if (input.role !== 'agent' && authority) faults.push(fault('input.authority', 'authorityOfAgents'));
  if (input.role !== 'agent' && input.authorityExpiresOn)
    faults.push(fault('input.authorityExpiresOn', 'authorityOfAgents'));
  if (input.authorityExpiresOn && input.authorityExpiresOn < input.since)
    faults.push(fault('input.authorityExpiresOn', 'untilBeforeSince'));
  if (faults.length > 0) throw badInput(...faults);
}
