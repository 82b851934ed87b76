import { notFound } from '@onedesk/kernel';
import { type Context, history, HistoryConnection, PageArguments, For } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { projectsById, ProjectType, projectType } from '../estate/index.ts';
import { propertyHistory, showIdentity, showName, showText } from '../privacy/index.ts';
import {
  ContactType,
  contactType,
  IdentityDocument,
  PartyConnection,
  PartyType,
  UnitRoleType,
  unitRoleType,
} from './party.graphql.ts';
import { contactsOfParties, rolesOfParties } from './party.queries.ts';
import { partyRecord } from './party.resolver.ts';

@Resolver(() => PartyType)
export class PartyFields {
  @For('partner')
  @FieldResolver(() => String, { description: '*** where names may not be seen. PPL-2' })
  name(@Root() party: PartyType, @Ctx() context: Context): string {
    return showName(context, party.wholeName, party.projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Free text: absent where names may not be seen. PPL-2' })
  remark(@Root() party: PartyType, @Ctx() context: Context): string | null {
    return showText(context, party.freeText, party.projectId);
  }

  @For('partner')
  @FieldResolver(() => [ContactType], { description: 'Living ones first.' })
  async contacts(@Root() party: PartyType, @Ctx() context: Context): Promise<ContactType[]> {
    return ((await context.load(contactsOfParties, party.id)) ?? []).map(contactType);
  }

  @FieldResolver(() => IdentityDocument, { nullable: true, description: 'PPL-2' })
  identity(@Root() party: PartyType, @Ctx() context: Context): IdentityDocument | null {
    if (!party.sealed) return null;
    const number = context.resources.vault.open(party.sealed.number, party.projectId, party.id);
    return Object.assign(new IdentityDocument(), {
      kind: party.sealed.kind,
      maskedNumber: showIdentity(context, number, party.projectId),
    });
  }

  @For('partner')
  @FieldResolver(() => [UnitRoleType], { description: 'All of them over time, the latest first. EST-2' })
  async roles(@Root() party: PartyType, @Ctx() context: Context): Promise<UnitRoleType[]> {
    return ((await context.load(rolesOfParties, party.id)) ?? []).map(unitRoleType);
  }

  @For('partner')
  @FieldResolver(() => ProjectType)
  async project(@Root() party: PartyType, @Ctx() context: Context): Promise<ProjectType> {
    const row = await context.load(projectsById, party.projectId);
    if (!row) throw notFound();
    return projectType(row);
  }

  @For('partner')
  @FieldResolver(() => PartyType, { nullable: true, description: 'The party that this record was merged into.' })
  mergedInto(@Root() party: PartyType, @Ctx() context: Context): Promise<PartyType | null> | null {
    return party.mergedId ? partyRecord(context, party.mergedId) : null;
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() party: PartyType, @Ctx() context: Context): string[] {
    const may = (permission: Parameters<Context['may']>[0]) => context.may(permission, party.projectId);
    const reveal = party.sealed && may('party.revealIdentity') ? ['revealIdentity'] : [];
    if (party.mergedId) return reveal;
    return [
      ...(may('party.manage') ? ['correctParty', 'mergeParties', 'recordRole'] : []),
      ...(may('contact.manage') ? ['addContact'] : []),
      ...reveal,
    ];
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3; masked like its source, PPL-2' })
  history(
    @Root() party: PartyType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', party.projectId);
    return history(context, propertyHistory, { subjectId: party.id }, page);
  }
}

@Resolver(() => PartyConnection)
export class PartyConnectionFields {
  @For('partner')
  @FieldResolver(() => Int)
  totalCount(@Root() { count }: PartyConnection): Promise<number> {
    return count();
  }
}
