import { type CivilDate, inWords, type Words } from '@onedesk/kernel';
import { CivilDateScalar, type Context, inProject, Needs, For } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { buildingsOfProjects, buildingType, todayIn } from '../estate/index.ts';
import { unitUses } from '../units/index.ts';
import { UnitRegister, UnitRegisterRow, UnitRegisterTotals } from './register.graphql.ts';
import { registerFigures } from './register.queries.ts';

const definition: Words = {
  zh: '按楼座与使用情况统计房屋套数与建筑面积（㎡）。房屋及其销售状态按当前台账；使用情况与业主按 {asOf} 当日有效的记录：当日有租户为出租，否则以最近一次申报或租期结束为准，均无记录为空置。业主数为当日有产权的不同客户数，合并的客户计一次。',
  en: 'Units and floor area (m²) by building and use. Units and their sale state are those on record now; use and owners are as of {asOf}: let where a tenant is recorded on the day, otherwise by the last declaration or the end of the last tenancy, vacant where nothing is recorded. Owners are the different parties who own a unit on the day; merged parties count once.',
};

@Resolver()
export class RegisterResolver {
  @For('bi', 'partner')
  @Query(() => UnitRegister, { description: 'Figures of the register; each is defined once, here. EST-1' })
  @Needs('register.report')
  async unitRegister(
    @For('bi', 'partner') @Arg('projectId', () => ID) projectId: string,
    @For('bi', 'partner')
    @Arg('asOf', () => CivilDateScalar, { nullable: true, description: 'By default today in the project.' })
    day: CivilDate | null,
    @Ctx() context: Context,
  ): Promise<UnitRegister> {
    inProject(context, 'register.report', projectId);
    const asOf = day ?? (await todayIn(context, projectId));
    const figures = await registerFigures(context, projectId, asOf);
    const buildings = (await context.load(buildingsOfProjects, projectId)) ?? [];
    const rows = buildings.flatMap((building) =>
      unitUses.flatMap((use) =>
        figures.rows
          .filter((row) => row.building_id === building.id && row.use === use)
          .map(({ units, area }) =>
            Object.assign(new UnitRegisterRow(), { building: buildingType(building), use, units, area }),
          ),
      ),
    );
    const { units, area, sold, owners } = figures.totals;
    const totals = Object.assign(new UnitRegisterTotals(), { units, area, soldUnits: sold, owners });
    const words = inWords(definition, context.locale, { asOf });
    return Object.assign(new UnitRegister(), { asOf, rows, totals, definition: words });
  }
}
