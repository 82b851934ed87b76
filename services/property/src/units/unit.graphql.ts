import { enumOf, CivilDateScalar, DecimalScalar, PageInfo, RefusalType, resultUnion, For } from '@onedesk/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CivilDate } from '@onedesk/kernel';
import { saleStates, type SaleState, type Unit, unitKinds, type UnitKind } from './unit.ts';
import { unitUses, type UnitUse, type UseSource, useSources } from './unit.use.ts';
import type { UnitRow } from './unit.queries.ts';

export const UnitKindEnum = enumOf('UnitKind', unitKinds, 'What a unit is for. EST-1', ['bi', 'partner']);
export const SaleStateEnum = enumOf('SaleState', saleStates, undefined, ['bi', 'partner']);
export const HandOverStateEnum = enumOf('HandOverState', ['notHandedOver', 'handedOver'], undefined, ['bi', 'partner']);
export const UnitUseEnum = enumOf('UnitUse', unitUses, 'Exactly one at a time; follows from facts. EST-1', [
  'bi',
  'partner',
]);
export const UseSourceEnum = enumOf('UseSource', useSources, 'Where a fact about use comes from.', ['bi', 'partner']);
export const UnitOrderEnum = enumOf('UnitOrder', ['CODE', 'AREA'], undefined, ['bi', 'partner']);

@Directive('@key(fields: "id")')
@ObjectType('Unit', { description: 'A unit of a building: a flat, an office, a shop, a parking space. EST-1' })
export class UnitType {
  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => String, { description: 'Building and number: A座-1502.' }) code!: string;
  @For('bi', 'partner')
  @Field(() => String, { description: 'In its one spelling: 1502, S-34, B1-018.' })
  number!: string;
  @For('bi', 'partner') @Field(() => Int, { nullable: true, description: 'Below ground: -1, -2.' }) floor?:
    | number
    | null;
  @For('bi', 'partner') @Field(() => UnitKindEnum) kind!: UnitKind;
  @For('bi', 'partner') @Field(() => DecimalScalar, { description: 'm²' }) area!: string;
  @Field(() => String, { nullable: true }) layout?: string | null;
  @For('bi', 'partner') @Field(() => SaleStateEnum) saleState!: SaleState;
  @For('bi', 'partner') @Field(() => CivilDateScalar, { nullable: true }) handedOverOn?: CivilDate | null;
  @For('bi', 'partner') @Field(() => Int) version!: number;
  projectId!: string;
  buildingId!: string;
  freeText!: string | null;
}

@ObjectType({ description: 'A fact about a unit’s use, and whether it decides. EST-1' })
export class UseFact {
  @For('bi', 'partner') @Field(() => UnitUseEnum) use!: UnitUse;
  @For('bi', 'partner') @Field(() => UseSourceEnum) source!: UseSource;
  @For('bi', 'partner') @Field(() => CivilDateScalar, { nullable: true }) since?: CivilDate | null;
  @For('bi', 'partner') @Field(() => Boolean) decides!: boolean;
  @Field(() => String, { description: 'Why, in the language of the request.' }) words!: string;
}

@ObjectType()
export class UnitEdge {
  @For('bi', 'partner') @Field(() => String) cursor!: string;
  @For('bi', 'partner') @Field(() => UnitType) node!: UnitType;
}

@ObjectType()
export class UnitConnection {
  @For('bi', 'partner') @Field(() => [UnitEdge]) edges!: UnitEdge[];
  @For('bi', 'partner') @Field(() => PageInfo) pageInfo!: PageInfo;
  count!: () => Promise<number>;
}

/** Maps a row or an entity to the graph's unit. */
export const unitType = (row: UnitRow | Unit): UnitType => ('project_id' in row ? fromRow(row) : fromEntity(row));

const fromRow = (row: UnitRow): UnitType =>
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
    saleState: row.sale_state,
    handedOverOn: row.handed_over_on,
    projectId: row.project_id,
    buildingId: row.building_id,
  });

const fromEntity = (unit: Unit): UnitType => {
  const { id, code, number, floor, kind, area, layout, version, saleState, handedOverOn, projectId, buildingId } = unit;
  const told = { id, code, number, floor, kind, area, layout, version, saleState, handedOverOn, projectId, buildingId };
  return Object.assign(new UnitType(), told, { freeText: unit.remark });
};

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
