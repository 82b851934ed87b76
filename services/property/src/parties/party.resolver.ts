import { badInput, isId, notFound } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  inProject,
  load,
  locked,
  Needs,
  parseInput,
  For,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Project, todayIn } from '../estate/index.ts';
import { partyHistory } from '../privacy/index.ts';
import { Contact } from './contact.ts';
import { IdentityReading } from './identity-reading.ts';
import { mergeParties } from './merge.ts';
import {
  CorrectPartyResult,
  CreatePartyResult,
  MergePartiesResult,
  PartyConnection,
  partyOf,
  PartyType,
  partyType,
  RevealedIdentityType,
  RevealIdentityResult,
} from './party.graphql.ts';
import {
  CorrectPartyInput,
  CreatePartyInput,
  identityGiven,
  MergePartiesInput,
  newParty,
  PartiesArguments,
  partyCorrection,
  phonesOf,
  reasonOf,
  RevealIdentityInput,
} from './party-inputs.graphql.ts';
import { listParties, lockParties, partiesById, partyWithIdentity } from './party.queries.ts';
import { identityTaken, Party } from './party.ts';

@Resolver(() => PartyType)
export class PartyResolver {
  @For('partner')
  @Query(() => PartyType, { nullable: true })
  @Needs('party.see')
  party(@For('partner') @Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<PartyType | null> {
    return partyRecord(context, id);
  }

  @For('partner')
  @Query(() => PartyConnection, { description: 'The parties of a project without those merged into others. EST-2' })
  @Needs('party.see')
  async parties(
    @Args(() => PartiesArguments) { projectId, filter, ...page }: PartiesArguments,
    @Ctx() context: Context,
  ): Promise<PartyConnection> {
    inProject(context, 'party.see', projectId);
    const today = await todayIn(context, projectId);
    const { edges, pageInfo, count } = await listParties(context, projectId, filter ?? {}, page, today);
    const parties = edges.map(({ cursor, node }) => ({ cursor, node: partyType(node) }));
    return Object.assign(new PartyConnection(), { edges: parties, pageInfo, count });
  }

  @Mutation(() => CreatePartyResult)
  @Needs('party.manage')
  async createParty(
    @Arg('input', () => CreatePartyInput) input: CreatePartyInput,
    @Ctx() command: CommandContext,
  ): Promise<PartyType> {
    const { name, remark = null } = parseInput(newParty, input);
    const phones = phonesOf(input.phones);
    const identity = identityGiven(input.identityNumber) ?? null;
    if (!isId(input.projectId)) throw badInput(fault('input.projectId', 'idNotValid'));
    const project = await command.em.findOne(Project, { id: input.projectId });
    if (!project) throw notFound();
    command.require('party.manage', project.id);
    const details = { name, kind: input.kind, keyAccount: input.keyAccount ?? false, remark, identity };
    const party = Party.register(project.id, details, command.resources.vault, command.now);
    await refuseTaken(command, party);
    await command.em.persist(party).flush();
    for (const phone of phones) command.em.persist(Contact.add(party, { ...phone, label: null }, command.now));
    await command.em.flush();
    return partyOf(party);
  }

  @Mutation(() => CorrectPartyResult)
  @Needs('party.manage')
  async correctParty(
    @Arg('input', () => CorrectPartyInput) input: CorrectPartyInput,
    @Ctx() command: CommandContext,
  ): Promise<PartyType> {
    const { name, remark } = parseInput(partyCorrection, input);
    const identity = identityGiven(input.identityNumber);
    const party = await load(command, Party, input, 'party.manage', partyHistory);
    const [kind, keyAccount] = [input.kind ?? undefined, input.keyAccount ?? undefined];
    const details = { name: name ?? undefined, kind, keyAccount, remark, identity };
    party.correct(details, command.resources.vault, command.now);
    await refuseTaken(command, party);
    await command.em.flush();
    return partyOf(party);
  }

  @Mutation(() => MergePartiesResult, {
    description: 'Roles, contacts and identity go to the kept party; the other stays, pointing to it. EST-2',
  })
  @Needs('party.manage')
  async mergeParties(
    @Arg('input', () => MergePartiesInput) input: MergePartiesInput,
    @Ctx() command: CommandContext,
  ): Promise<PartyType> {
    await lockParties(command.db, [input.id, input.duplicateId]);
    const kept = await load(command, Party, input, 'party.manage', partyHistory);
    const duplicate = await loadDuplicate(command, input);
    await mergeParties(command, kept, duplicate);
    await command.em.flush();
    return partyOf(kept);
  }

  @Mutation(() => RevealIdentityResult, {
    description: 'Reads the whole identity number; who, when and why is kept. PPL-2',
  })
  @Needs('party.revealIdentity')
  async revealIdentity(
    @Arg('input', () => RevealIdentityInput) input: RevealIdentityInput,
    @Ctx() command: CommandContext,
  ): Promise<RevealedIdentityType> {
    const { reason } = parseInput(reasonOf, input);
    const party = await locked(command, Party, input.id, 'party.revealIdentity');
    const number = party.identityNumber(command.resources.vault);
    const reading = IdentityReading.of(party, command.principal, reason, command.now);
    await command.em.persist(reading).flush();
    return revealed(reading.id, number);
  }
}

/** A party by its id, merged or not; null where there is none that the reader may see. */
export async function partyRecord(context: Context, id: string): Promise<PartyType | null> {
  const row = isId(id) ? await context.load(partiesById, id) : null;
  return row && context.may('party.see', row.project_id) ? partyType(row) : null;
}

/** An identity number whose reading is on record, read again by the same command. */
export async function revealedRecord(context: Context, id: string): Promise<RevealedIdentityType | null> {
  const row = await context.read((db) =>
    db.row<{ party_id: string }>('select party_id from identity_reading where id = $1 and reader_id = $2', [
      id,
      context.principal.id,
    ]),
  );
  const party = row && (await context.load(partiesById, row.party_id));
  if (!party?.identity_sealed || !context.may('party.revealIdentity', party.project_id)) return null;
  return revealed(id, context.resources.vault.open(party.identity_sealed, party.project_id, party.id));
}

const revealed = (id: string, number: string): RevealedIdentityType =>
  Object.assign(new RevealedIdentityType(), { id, number });

/** Faults of the second record are told at its own fields. */
async function loadDuplicate(command: CommandContext, input: MergePartiesInput): Promise<Party> {
  if (!isId(input.duplicateId)) throw badInput(fault('input.duplicateId', 'idNotValid'));
  const duplicate = { id: input.duplicateId, expectedVersion: input.duplicateExpectedVersion };
  return load(command, Party, duplicate, 'party.manage', partyHistory);
}

async function refuseTaken(command: CommandContext, party: Party): Promise<void> {
  const other = await partyWithIdentity(command.db, party);
  if (other) throw identityTaken(partyType(other));
}
