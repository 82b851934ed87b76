import { enumOf, CivilDateScalar, DecimalScalar, PageInfo, RefusalType, resultUnion } from '@onedesk/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CivilDate } from '@onedesk/kernel';
import { saleStates, type SaleState, type Unit, unitKinds, type UnitKind } from './unit.ts';
import { unitUses, type UnitUse, type UseSource, useSources } from './unit.use.ts';
import type { UnitRow } from './unit.queries.ts';

export const UnitKindEnum = enumOf('UnitKind', unitKinds, 'What a unit is for. EST-1');
export const SaleStateEnum = enumOf('SaleState', saleStates);
export const HandOverStateEnum = enumOf('HandOverState', ['notHandedOver', 'handedOver']);
export const UnitUseEnum = enumOf('UnitUse', unitUses, 'Exactly one at a time; follows from facts. EST-1');
export const UseSourceEnum = enumOf('UseSource', useSources, 'Where a fact about use comes from.');
export const UnitOrderEnum = enumOf('UnitOrder', ['CODE', 'AREA']);

@Directive('@key(fields: "id")')
@ObjectType('Unit', { description: 'A unit of a building: a flat, an office, a shop, a parking space. EST-1' })
export class UnitType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Building and number: A座-1502.' }) code!: string;
  @Field(() => String, { description: 'In its one spelling: 1502, S-34, B1-018.' }) number!: string;
  @Field(() => Int, { nullable: true, description: 'Below ground: -1, -2.' }) floor?: number | null;
  @Field(() => UnitKindEnum) kind!: UnitKind;
  @Field(() => DecimalScalar, { description: 'm²' }) area!: string;
  @Field(() => String, { nullable: true }) layout?: string | null;
  @Field(() => SaleStateEnum) saleState!: SaleState;
  @Field(() => CivilDateScalar, { nullable: true }) handedOverOn?: CivilDate | null;
  @Field(() => Int) version!: number;
  projectId!: string;
  buildingId!: string;
  freeText!: string | null;
}

@ObjectType({ description: 'A fact about a unit’s use, and whether it decides. EST-1' })
export class UseFact {
  @Field(() => UnitUseEnum) use!: UnitUse;
  @Field(() => UseSourceEnum) source!: UseSource;
  @Field(() => CivilDateScalar, { nullable: true }) since?: CivilDate | null;
  @Field(() => Boolean) decides!: boolean;
  @Field(() => String, { description: 'Why, in the language of the request.' }) words!: string;
}

@ObjectType()
export class UnitEdge {
  @Field(() => String) cursor!: string;
  @Field(() => UnitType) node!: UnitType;
}

@ObjectType()
export class UnitConnection {
  @Field(() => [UnitEdge]) edges!: UnitEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  count!: () => Promise<number>;
}

/** Maps a row or an entity to the graph's unit. */
export const unitType = (row: UnitRow | Unit): UnitType =>
  Object.assign(new UnitType(), {
    id: row.id,
    code: row.code,
    number: row.number,
    floor: row.floor,
    kind: row.kind,
    area: row.area,
    layout: row.layout,
    version: row.version,
    freeText: row.remark,
    ...('project_id' in row
      ? {
          saleState: row.sale_state,
          handedOverOn: row.handed_over_on,
          projectId: row.project_id,
          buildingId: row.building_id,
        }
      : {
          saleState: row.saleState,
          handedOverOn: row.handedOverOn,
          projectId: row.projectId,
          buildingId: row.buildingId,
        }),
  });

@ObjectType({ implements: RefusalType, description: 'The building has a unit of this number already. EST-1' })
export class UnitCodeTaken extends RefusalType {
  @Field(() => UnitType, { description: 'The one that has it.' }) unit!: UnitType;
}

export const CreateUnitResult = resultUnion(
  'CreateUnitResult',
  () => UnitType,
  () => [UnitCodeTaken],
);
export const CorrectUnitResult = resultUnion(
  'CorrectUnitResult',
  () => UnitType,
  () => [UnitCodeTaken],
);
export const DeclareUseResult = resultUnion('DeclareUseResult', () => UnitType);
