import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, DecimalScalar } from '@onedesk/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { BuildingType } from '../estate/index.ts';
import { type UnitUse, UnitUseEnum } from '../units/index.ts';

@ObjectType({ description: 'The units of a building in one use.' })
export class UnitRegisterRow {
  @Field(() => BuildingType) building!: BuildingType;
  @Field(() => UnitUseEnum) use!: UnitUse;
  @Field(() => Int) units!: number;
  @Field(() => DecimalScalar, { description: 'm², the exact sum.' }) area!: string;
}

@ObjectType({ description: 'The sums of the register.' })
export class UnitRegisterTotals {
  @Field(() => Int) units!: number;
  @Field(() => DecimalScalar, { description: 'm², the exact sum.' }) area!: string;
  @Field(() => Int) soldUnits!: number;
  @Field(() => Int, { description: 'Different parties who own a unit on the day.' }) owners!: number;
}

@ObjectType({ description: 'The register in figures, as of a day. EST-1' })
export class UnitRegister {
  @Field(() => CivilDateScalar) asOf!: CivilDate;
  @Field(() => [UnitRegisterRow], { description: 'One row per building and use that occurs.' })
  rows!: UnitRegisterRow[];
  @Field(() => UnitRegisterTotals) totals!: UnitRegisterTotals;
  @Field(() => String, { description: 'What each figure counts, in the language of the request.' }) definition!: string;
}
