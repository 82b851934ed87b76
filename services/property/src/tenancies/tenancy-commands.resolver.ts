import { badInput, notFound } from '@onedesk/kernel';
import { type CommandContext, fault, field, load, locked, Needs, parseInput } from '@onedesk/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { todayIn } from '../estate/index.ts';
import { overlappingRole, Party, roleOverlaps, UnitRole, unitRoleType } from '../parties/index.ts';
import { propertyHistory } from '../privacy/index.ts';
import { Unit } from '../units/index.ts';
import {
  EndTenancyInput,
  EndTenancyResult,
  RecordTenancyInput,
  RecordTenancyResult,
  tenancyOf,
  TenancyType,
} from './tenancies.graphql.ts';
import { Tenancy } from './tenancy.ts';

const agreed = z.object({
  monthlyRent: field.money(),
  deposit: field.money().nullish(),
  depositRemark: field.text(200).nullish(),
  remark: field.text(500).nullish(),
});

@Resolver(() => TenancyType)
export class TenancyCommands {
  @Mutation(() => RecordTenancyResult, { description: 'The party is the unit’s tenant for the term. EST-2' })
  @Needs('tenancy.manage')
  async recordTenancy(
    @Arg('input', () => RecordTenancyInput) input: RecordTenancyInput,
    @Ctx() command: CommandContext,
  ): Promise<TenancyType> {
    const { em, now } = command;
    const { startsOn, endsOn, filed } = input;
    const { monthlyRent, deposit, depositRemark, remark } = parseInput(agreed, input);
    if (endsOn < startsOn) throw badInput(fault('input.endsOn', 'untilBeforeSince'));
    const unit = await locked(command, Unit, input.unitId, 'tenancy.manage', 'input.unitId');
    const party = await locked(command, Party, input.partyId, 'tenancy.manage', 'input.partyId');
    if (party.projectId !== unit.projectId) throw notFound();
    unit.refuseWithdrawn('recordTenancy');
    party.refuseUnlessPresent('recordTenancy');
    const role = UnitRole.record(unit, party, { role: 'tenant', since: startsOn, until: endsOn }, now);
    const other = await overlappingRole(command.db, role);
    if (other) throw roleOverlaps(unitRoleType(other));
    const terms = { startsOn, endsOn, monthlyRent, deposit: deposit ?? 0n, filed };
    const tenancy = Tenancy.record(
      unit,
      { partyId: party.id, roleId: role.id },
      { ...terms, depositRemark: depositRemark || null, remark: remark || null },
      now,
    );
    await em.persist(role).flush();
    await em.persist(tenancy).flush();
    return tenancyOf(tenancy);
  }

  @Mutation(() => EndTenancyResult, { description: 'Before its term is over; the tenant’s role ends with it. EST-2' })
  @Needs('tenancy.manage')
  async endTenancy(
    @Arg('input', () => EndTenancyInput) input: EndTenancyInput,
    @Ctx() command: CommandContext,
  ): Promise<TenancyType> {
    const tenancy = await load(command, Tenancy, input, 'tenancy.manage', propertyHistory);
    command.require('tenancy.manage', await command.em.findOneOrFail(Unit, { id: tenancy.unitId }));
    if (input.endsOn < tenancy.startsOn) throw badInput(fault('input.endsOn', 'untilBeforeSince'));
    const before = tenancy.endsOn;
    tenancy.end(input.endsOn, await todayIn(command, tenancy.projectId));
    const role = await command.em.findOneOrFail(UnitRole, { id: tenancy.roleId });
    // A role whose days somebody changed since goes its own way.
    if (role.until === before) role.until = input.endsOn;
    await command.em.flush();
    return tenancyOf(tenancy);
  }
}
