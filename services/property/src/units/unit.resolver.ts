import { badInput, isId } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  history,
  HistoryConnection,
  inProject,
  load,
  locked,
  maxPage,
  Needs,
  PageArguments,
  parseInput,
  For,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Building, todayIn } from '../estate/index.ts';
import { propertyHistory, unitHistory } from '../privacy/index.ts';
import { numberIn } from './spelling.ts';
import {
  CorrectUnitResult,
  CreateUnitResult,
  DeclareUseResult,
  UnitConnection,
  UnitType,
  unitType,
} from './unit.graphql.ts';
import {
  CorrectUnitInput,
  CreateUnitInput,
  DeclareUseInput,
  newUnit,
  unitCorrection,
  UnitsArguments,
} from './unit-inputs.graphql.ts';
import { listUnits, lockBuildingOf, readGrounds, unitNames, unitsById, unitWithNumber } from './unit.queries.ts';
import { Unit, unitCodeTaken } from './unit.ts';

@Resolver(() => UnitType)
export class UnitResolver {
  @For('bi', 'partner')
  @Query(() => UnitType, { nullable: true })
  @Needs('unit.see')
  unit(@For('bi', 'partner') @Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<UnitType | null> {
    return unitRecord(context, id);
  }

  @For('bi', 'partner')
  @Query(() => [UnitType], {
    description: 'By their ids, at most 100; what was withdrawn, or may not be seen, is left out. EST-1',
  })
  @Needs('unit.see')
  async unitsByIds(
    @For('bi', 'partner') @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<UnitType[]> {
    if (ids.length > maxPage) throw badInput(fault('ids', 'tooBig', { maximum: maxPage }));
    const units = await Promise.all([...new Set(ids)].map((id) => unitRecord(context, id)));
    return units.filter((unit) => unit !== null);
  }

  @For('bi', 'partner')
  @Query(() => UnitConnection, { description: 'The units of a project, page by page. EST-1' })
  @Needs('unit.see')
  async units(@Args(() => UnitsArguments) args: UnitsArguments, @Ctx() context: Context): Promise<UnitConnection> {
    const { projectId, filter, orderBy, ...page } = args;
    inProject(context, 'unit.see', projectId);
    if (typeof filter?.owing === 'boolean') context.require('ledger.figures', projectId);
    const today = await todayIn(context, projectId);
    const { edges, pageInfo, count } = await listUnits(context, projectId, filter ?? {}, orderBy, page, today);
    const units = edges.map((edge) => edge.with(unitType(edge.node)));
    return Object.assign(new UnitConnection(), { edges: units, pageInfo, count });
  }

  @Mutation(() => CreateUnitResult)
  @Needs('unit.manage')
  async createUnit(
    @Arg('input', () => CreateUnitInput) input: CreateUnitInput,
    @Ctx() command: CommandContext,
  ): Promise<UnitType> {
    const details = parseInput(newUnit, input);
    const building = await locked(command, Building, input.buildingId, 'unit.manage', 'input.buildingId');
    const { kind, saleState, handedOverOn = null } = input;
    const { floor = null, layout = null, remark = null } = details;
    const number = numberOf(building, details.number);
    const place = { kind, saleState, handedOverOn, floor, layout, remark, number, area: details.area };
    const unit = Unit.register(building, place, command.now);
    await refuseTaken(command, unit);
    await command.em.persist(unit).flush();
    return unitType(unit);
  }

  @Mutation(() => CorrectUnitResult)
  @Needs('unit.manage')
  async correctUnit(
    @Arg('input', () => CorrectUnitInput) input: CorrectUnitInput,
    @Ctx() command: CommandContext,
  ): Promise<UnitType> {
    const { floor, layout, remark, number, area } = parseInput(unitCorrection, input);
    if (number && isId(input.id)) await lockBuildingOf(command.db, input.id);
    const unit = await load(command, Unit, input, 'unit.manage', unitHistory);
    const building = await command.em.findOneOrFail(Building, { id: unit.buildingId });
    unit.correct(
      building,
      {
        floor,
        layout,
        remark,
        handedOverOn: input.handedOverOn,
        area: area ?? undefined,
        kind: input.kind ?? undefined,
        saleState: input.saleState ?? undefined,
        number: number ? numberOf(building, number) : undefined,
      },
      command.now,
    );
    await refuseTaken(command, unit);
    await command.em.flush();
    return unitType(unit);
  }

  @Mutation(() => DeclareUseResult, { description: 'A dated fact; use follows from it and the others. EST-1' })
  @Needs('unit.declareUse')
  async declareUse(
    @Arg('input', () => DeclareUseInput) input: DeclareUseInput,
    @Ctx() command: CommandContext,
  ): Promise<UnitType> {
    const unit = await load(command, Unit, input, 'unit.declareUse', unitHistory);
    if (input.since > (await todayIn(command, unit.projectId))) throw badInput(fault('input.since', 'dateInFuture'));
    const [grounds] = await readGrounds(command.db, [unit.id]);
    const fact = unit.declareUse(input.use, input.since, grounds?.tenancies ?? [], command.now);
    await command.em.persist(fact).flush();
    return unitType(unit);
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3' })
  history(
    @Root() unit: UnitType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    context.require('history.see', unit.projectId);
    return history(context, propertyHistory, { subjectId: unit.id }, page);
  }
}

/** A unit by its id; null where there is none that the reader may see. */
export async function unitRecord(context: Context, id: string, asked?: ReadonlySet<string>): Promise<UnitType | null> {
  if (!isId(id)) return null;
  if (asked && [...asked].every((field) => named.has(field))) return namedUnit(context, id);
  const row = await context.load(unitsById, id);
  return row && context.may('unit.see', row.project_id) ? unitType(row) : null;
}

const named: ReadonlySet<string> = new Set(['__typename', 'id', 'code']);

async function namedUnit(context: Context, id: string): Promise<UnitType | null> {
  const row = await context.load(unitNames, id);
  if (!row || !context.may('unit.see', row.project_id)) return null;
  return Object.assign(new UnitType(), { id: row.id, projectId: row.project_id, code: row.code });
}

/** The unit's number in its one spelling; bad input where the text is no number of one unit. */
function numberOf(building: Building, text: string): string {
  const number = numberIn(building.name, text);
  if (number === undefined) throw badInput(fault('input.number', 'unitNumberNotValid'));
  return number;
}

async function refuseTaken(command: CommandContext, unit: Unit): Promise<void> {
  const other = await unitWithNumber(command.db, unit);
  if (other) throw unitCodeTaken(other.code, unitType(other));
}
