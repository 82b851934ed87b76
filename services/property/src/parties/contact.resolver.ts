import { badInput } from '@onedesk/kernel';
import { type CommandContext, type Context, fault, load, locked, Needs, parseInput, For } from '@onedesk/subgraph';
import { isId } from '@onedesk/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { todayIn } from '../estate/index.ts';
import { propertyHistory, showContact, showText } from '../privacy/index.ts';
import { Contact, contactOnRecord } from './contact.ts';
import { contactValueOf } from './contact-value.ts';
import {
  AddContactResult,
  contactOf,
  ContactType,
  contactType,
  CorrectContactResult,
  ReviveContactResult,
  StrikeContactResult,
} from './party.graphql.ts';
import { AddContactInput, ContactActionInput, contactLabel, CorrectContactInput } from './party-inputs.graphql.ts';
import { contactsById, sameContact } from './party.queries.ts';
import { Party } from './party.ts';

@Resolver(() => ContactType)
export class ContactResolver {
  @Mutation(() => AddContactResult)
  @Needs('contact.manage')
  async addContact(
    @Arg('input', () => AddContactInput) input: AddContactInput,
    @Ctx() command: CommandContext,
  ): Promise<ContactType> {
    const { label = null } = parseInput(contactLabel, input);
    const value = valueGiven(input.kind, input.value);
    const party = await locked(command, Party, input.partyId, 'contact.manage', 'input.partyId');
    party.refuseUnlessPresent('addContact');
    const contact = Contact.add(party, { kind: input.kind, value, label }, command.now);
    await refuseSame(command, contact, 'addContact');
    await command.em.persist(contact).flush();
    return contactOf(contact);
  }

  @Mutation(() => CorrectContactResult)
  @Needs('contact.manage')
  async correctContact(
    @Arg('input', () => CorrectContactInput) input: CorrectContactInput,
    @Ctx() command: CommandContext,
  ): Promise<ContactType> {
    const { label } = parseInput(contactLabel, input);
    const contact = await load(command, Contact, input, 'contact.manage', propertyHistory);
    contact.correct({ value: input.value ? valueGiven(contact.kind, input.value) : undefined, label });
    await refuseSame(command, contact, 'correctContact');
    await command.em.flush();
    return contactOf(contact);
  }

  @Mutation(() => StrikeContactResult, { description: 'The number is dead from today on; it stays on record. NTC-3' })
  @Needs('contact.manage')
  async strikeContact(
    @Arg('input', () => ContactActionInput) input: ContactActionInput,
    @Ctx() command: CommandContext,
  ): Promise<ContactType> {
    const contact = await load(command, Contact, input, 'contact.manage', propertyHistory);
    contact.strike(await todayIn(command, contact.projectId));
    await command.em.flush();
    return contactOf(contact);
  }

  @Mutation(() => ReviveContactResult)
  @Needs('contact.manage')
  async reviveContact(
    @Arg('input', () => ContactActionInput) input: ContactActionInput,
    @Ctx() command: CommandContext,
  ): Promise<ContactType> {
    const contact = await load(command, Contact, input, 'contact.manage', propertyHistory);
    contact.revive();
    await command.em.flush();
    return contactOf(contact);
  }

  @For('partner')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whole for roles that need it, masked (138****5678) for others, absent for analysts. PPL-2',
  })
  value(@Root() contact: ContactType, @Ctx() context: Context): string | null {
    return showContact(context, contact.wholeValue, contact.projectId).value;
  }

  @For('partner')
  @FieldResolver(() => Boolean)
  masked(@Root() contact: ContactType, @Ctx() context: Context): boolean {
    return showContact(context, contact.wholeValue, contact.projectId).masked;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Free text: absent where names may not be seen. PPL-2' })
  label(@Root() contact: ContactType, @Ctx() context: Context): string | null {
    return showText(context, contact.freeText, contact.projectId);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() contact: ContactType, @Ctx() context: Context): string[] {
    if (!context.may('contact.manage', contact.projectId)) return [];
    return ['correctContact', contact.deadSince ? 'reviveContact' : 'strikeContact'];
  }
}

/** A contact by its id; null where there is none that the reader may see. */
export async function contactRecord(context: Context, id: string): Promise<ContactType | null> {
  const row = isId(id) ? await context.load(contactsById, id) : null;
  return row && context.may('party.see', row.project_id) ? contactType(row) : null;
}

function valueGiven(kind: Contact['kind'], text: string): string {
  const value = contactValueOf(kind, text);
  if (typeof value === 'string') throw badInput(fault('input.value', value, { maximum: 100 }));
  return value.value;
}

async function refuseSame(command: CommandContext, contact: Contact, action: string): Promise<void> {
  if (await sameContact(command.db, contact)) throw contactOnRecord(action);
}
