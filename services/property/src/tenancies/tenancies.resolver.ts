import { isId, notFound } from '@onedesk/kernel';
import { type Batch, type Context, history, HistoryConnection, PageArguments } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { todayIn } from '../estate/index.ts';
import { partyRecord, PartyType } from '../parties/index.ts';
import { propertyHistory, showText } from '../privacy/index.ts';
import { unitRecord, unitsById, UnitType } from '../units/index.ts';
import { TenancyStateEnum, TenancyType, tenancyType } from './tenancies.graphql.ts';
import { tenanciesById, tenanciesOfParties, tenanciesOfUnits, type TenancyRow } from './tenancies.queries.ts';
import { stateOn, type TenancyState } from './tenancy.ts';

@Resolver(() => TenancyType)
export class TenancyFields {
  @FieldResolver(() => UnitType)
  async unit(@Root() { unitId }: TenancyType, @Ctx() context: Context): Promise<UnitType> {
    return (await unitRecord(context, unitId)) ?? gone();
  }

  @FieldResolver(() => PartyType)
  async party(@Root() { partyId }: TenancyType, @Ctx() context: Context): Promise<PartyType> {
    return (await partyRecord(context, partyId)) ?? gone();
  }

  @FieldResolver(() => TenancyStateEnum)
  async state(@Root() tenancy: TenancyType, @Ctx() context: Context): Promise<TenancyState> {
    return stateOn(tenancy, await todayIn(context, tenancy.projectId));
  }

  @FieldResolver(() => String, { nullable: true, description: 'The words in which the deposit was agreed. PPL-2' })
  depositRemark(@Root() tenancy: TenancyType, @Ctx() context: Context): string | null {
    return showText(context, tenancy.depositText, tenancy.projectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Free text: absent where names may not be seen. PPL-2' })
  remark(@Root() tenancy: TenancyType, @Ctx() context: Context): string | null {
    return showText(context, tenancy.freeText, tenancy.projectId);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() tenancy: TenancyType, @Ctx() context: Context): Promise<string[]> {
    const unit = await context.load(unitsById, tenancy.unitId);
    const place = unit && { projectId: tenancy.projectId, buildingId: unit.building_id };
    if (!place || !context.may('tenancy.manage', place)) return [];
    return stateOn(tenancy, await todayIn(context, tenancy.projectId)) === 'ended' ? [] : ['endTenancy'];
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() tenancy: TenancyType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', tenancy.projectId);
    return history(context, propertyHistory, { subjectId: tenancy.id }, page);
  }
}

@Resolver(() => UnitType)
export class UnitTenancies {
  @FieldResolver(() => [TenancyType], { description: 'All over time, the latest first. EST-2' })
  tenancies(@Root() unit: UnitType, @Ctx() context: Context): Promise<TenancyType[]> {
    return visible(context, unit, tenanciesOfUnits);
  }
}

@Resolver(() => PartyType)
export class PartyTenancies {
  @FieldResolver(() => [TenancyType], { description: 'All over time, the latest first. EST-2' })
  tenancies(@Root() party: PartyType, @Ctx() context: Context): Promise<TenancyType[]> {
    return visible(context, party, tenanciesOfParties);
  }
}

/** A tenancy by its id; null where there is none that the reader may see. */
export async function tenancyRecord(context: Context, id: string): Promise<TenancyType | null> {
  const row = isId(id) ? await context.load(tenanciesById, id) : null;
  return row && context.may('tenancy.see', row.project_id) ? tenancyType(row) : null;
}

async function visible(
  context: Context,
  { id, projectId }: { id: string; projectId: string },
  batch: Batch<string, TenancyRow[]>,
): Promise<TenancyType[]> {
  if (!context.may('tenancy.see', projectId)) return [];
  return ((await context.load(batch, id)) ?? []).map(tenancyType);
}

function gone(): never {
  throw notFound();
}
