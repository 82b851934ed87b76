import { badInput, isId, notFound } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  CivilDateScalar,
  fault,
  load,
  locked,
  Needs,
  parseInput,
  For,
} from '@onedesk/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { todayIn } from '../estate/index.ts';
import { propertyHistory, showText } from '../privacy/index.ts';
import { Unit, unitRecord, UnitType } from '../units/index.ts';
import { EndRoleResult, PartyType, RecordRoleResult, unitRoleOf, UnitRoleType, unitRoleType } from './party.graphql.ts';
import { authorityOf, checkRole, EndRoleInput, RecordRoleInput } from './party-inputs.graphql.ts';
import { overlappingRole, rolesById, rolesOfUnits } from './party.queries.ts';
import { partyRecord } from './party.resolver.ts';
import { Party } from './party.ts';
import { roleOverlaps, UnitRole } from './unit-role.ts';

@Resolver(() => UnitRoleType)
export class UnitRoleResolver {
  @Mutation(() => RecordRoleResult)
  @Needs('party.manage')
  async recordRole(
    @Arg('input', () => RecordRoleInput) input: RecordRoleInput,
    @Ctx() command: CommandContext,
  ): Promise<UnitRoleType> {
    const { authority } = parseInput(authorityOf, input);
    checkRole(input, authority);
    const unit = await locked(command, Unit, input.unitId, 'party.manage', 'input.unitId');
    const party = await locked(command, Party, input.partyId, 'party.manage', 'input.partyId');
    if (party.projectId !== unit.projectId) throw notFound();
    unit.refuseWithdrawn('recordRole');
    party.refuseUnlessPresent('recordRole');
    const { role, since, until = null, authorityExpiresOn } = input;
    const recorded = UnitRole.record(unit, party, { role, since, until, authority, authorityExpiresOn }, command.now);
    await refuseOverlap(command, recorded);
    await command.em.persist(recorded).flush();
    return unitRoleOf(recorded);
  }

  @Mutation(() => EndRoleResult, { description: 'It ends with its last day and stays on record. EST-2' })
  @Needs('party.manage')
  async endRole(
    @Arg('input', () => EndRoleInput) input: EndRoleInput,
    @Ctx() command: CommandContext,
  ): Promise<UnitRoleType> {
    const role = await load(command, UnitRole, input, 'party.manage', propertyHistory);
    if (role.since && input.until < role.since) throw badInput(fault('input.until', 'untilBeforeSince'));
    role.end(input.until, await todayIn(command, role.projectId));
    await refuseOverlap(command, role);
    await command.em.flush();
    return unitRoleOf(role);
  }

  @For('partner')
  @FieldResolver(() => UnitType)
  async unit(@Root() role: UnitRoleType, @Ctx() context: Context): Promise<UnitType> {
    return (await unitRecord(context, role.unitId)) ?? gone();
  }

  @For('partner')
  @FieldResolver(() => PartyType)
  async party(@Root() role: UnitRoleType, @Ctx() context: Context): Promise<PartyType> {
    return (await partyRecord(context, role.partyId)) ?? gone();
  }

  @FieldResolver(() => String, { nullable: true, description: 'The scope of an agent’s written authority.' })
  authority(@Root() role: UnitRoleType, @Ctx() context: Context): string | null {
    return showText(context, role.freeText, role.projectId);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() role: UnitRoleType, @Ctx() context: Context): Promise<string[]> {
    if (!context.may('party.manage', role.projectId)) return [];
    return role.until && role.until < (await todayIn(context, role.projectId)) ? [] : ['endRole'];
  }
}

@Resolver(() => UnitType)
export class UnitPeople {
  @For('partner')
  @FieldResolver(() => [UnitRoleType], { description: 'Those in force on the day, by default today. EST-2' })
  async roles(
    @Root() unit: UnitType,
    @Arg('at', () => CivilDateScalar, { nullable: true }) at: string | null,
    @Ctx() context: Context,
  ): Promise<UnitRoleType[]> {
    const on = at ?? (await todayIn(context, unit.projectId));
    const roles = await peopleOf(unit, context);
    return roles.filter(({ since, until }) => (!since || since <= on) && (!until || until >= on));
  }

  @For('partner')
  @FieldResolver(() => [UnitRoleType], { description: 'All of them over time, the latest first. EST-2' })
  allRoles(@Root() unit: UnitType, @Ctx() context: Context): Promise<UnitRoleType[]> {
    return peopleOf(unit, context);
  }
}

/** A role by its id; null where there is none that the reader may see. */
export async function unitRoleRecord(context: Context, id: string): Promise<UnitRoleType | null> {
  const row = isId(id) ? await context.load(rolesById, id) : null;
  return row && context.may('party.see', row.project_id) ? unitRoleType(row) : null;
}

async function peopleOf(unit: UnitType, context: Context): Promise<UnitRoleType[]> {
  context.require('party.see', unit.projectId);
  return ((await context.load(rolesOfUnits, unit.id)) ?? []).map(unitRoleType);
}

/** The unit or the role is locked, so that two people recording the same at once are checked one after the other. */
async function refuseOverlap(command: CommandContext, role: UnitRole): Promise<void> {
  const other = await overlappingRole(command.db, role);
  if (other) throw roleOverlaps(unitRoleType(other));
}

function gone(): never {
  throw notFound();
}
