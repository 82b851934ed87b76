import { notFound } from '@onedesk/kernel';
import { type Context, For } from '@onedesk/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import {
  BuildingType,
  buildingsById,
  buildingType,
  ProjectType,
  projectsById,
  projectType,
  todayIn,
} from '../estate/index.ts';
import { showText } from '../privacy/index.ts';
import { HandOverStateEnum, UnitConnection, UnitType, UnitUseEnum, UseFact } from './unit.graphql.ts';
import { groundsOfUnits, unitCounts, unitCountsOfProjects } from './unit.queries.ts';
import { factInWords, type UnitUse, weighUse, type WeighedFact } from './unit.use.ts';

@Resolver(() => UnitType)
export class UnitFields {
  @For('bi', 'partner')
  @FieldResolver(() => BuildingType)
  async building(@Root() unit: UnitType, @Ctx() context: Context): Promise<BuildingType> {
    const row = await context.load(buildingsById, unit.buildingId);
    if (!row) throw notFound();
    return buildingType(row);
  }

  @For('bi', 'partner')
  @FieldResolver(() => ProjectType)
  async project(@Root() unit: UnitType, @Ctx() context: Context): Promise<ProjectType> {
    const row = await context.load(projectsById, unit.projectId);
    if (!row) throw notFound();
    return projectType(row);
  }

  @For('bi', 'partner')
  @FieldResolver(() => HandOverStateEnum)
  async handOverState(@Root() unit: UnitType, @Ctx() context: Context): Promise<string> {
    const today = await todayIn(context, unit.projectId);
    return unit.handedOverOn && unit.handedOverOn <= today ? 'handedOver' : 'notHandedOver';
  }

  @For('bi', 'partner')
  @FieldResolver(() => UnitUseEnum, { description: 'As of today; follows from facts, never typed in. EST-1' })
  async use(@Root() unit: UnitType, @Ctx() context: Context): Promise<UnitUse> {
    return (await weighed(unit, context))[0].use;
  }

  @For('bi', 'partner')
  @FieldResolver(() => [UseFact], { description: 'Why: the facts considered, the deciding one first. EST-1' })
  async useFacts(@Root() unit: UnitType, @Ctx() context: Context): Promise<UseFact[]> {
    return (await weighed(unit, context)).map((fact) =>
      Object.assign(new UseFact(), fact, { words: factInWords(fact, context.locale) }),
    );
  }

  @FieldResolver(() => String, { nullable: true, description: 'Free text: absent where names may not be seen. PPL-2' })
  remark(@Root() unit: UnitType, @Ctx() context: Context): string | null {
    return showText(context, unit.freeText, unit.projectId);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() unit: UnitType, @Ctx() context: Context): string[] {
    return [
      ...(context.may('unit.manage', unit) ? ['correctUnit'] : []),
      ...(context.may('unit.declareUse', unit) ? ['declareUse'] : []),
      ...(context.may('party.manage', unit) ? ['recordRole'] : []),
      ...(context.may('tenancy.manage', unit) ? ['recordTenancy'] : []),
    ];
  }
}

async function weighed(unit: UnitType, context: Context): Promise<[WeighedFact, ...WeighedFact[]]> {
  const [grounds, today] = await Promise.all([context.load(groundsOfUnits, unit.id), todayIn(context, unit.projectId)]);
  const { declarations = [], tenancies = [] } = grounds ?? {};
  return weighUse({ saleState: unit.saleState, declarations, tenancies }, today);
}

@Resolver(() => UnitConnection)
export class UnitConnectionFields {
  @For('bi', 'partner')
  @FieldResolver(() => Int)
  totalCount(@Root() { count }: UnitConnection): Promise<number> {
    return count();
  }
}

@Resolver(() => BuildingType)
export class BuildingUnits {
  @For('bi', 'partner')
  @FieldResolver(() => Int)
  async unitCount(@Root() building: BuildingType, @Ctx() context: Context): Promise<number> {
    return (await context.load(unitCounts, building.id)) ?? 0;
  }
}

@Resolver(() => ProjectType)
export class ProjectUnits {
  @For('bi', 'partner')
  @FieldResolver(() => Int)
  async unitCount(@Root() project: ProjectType, @Ctx() context: Context): Promise<number> {
    return (await context.load(unitCountsOfProjects, project.id)) ?? 0;
  }
}
