import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, DecimalScalar, For } from '@onedesk/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { BuildingType } from '../estate/index.ts';
import { type UnitUse, UnitUseEnum } from '../units/index.ts';

@ObjectType({ description: 'The units of a building in one use.' })
export class UnitRegisterRow {
  @For('bi', 'partner') @Field(() => BuildingType) building!: BuildingType;
  @For('bi', 'partner') @Field(() => UnitUseEnum) use!: UnitUse;
  @For('bi', 'partner') @Field(() => Int) units!: number;
  @For('bi', 'partner') @Field(() => DecimalScalar, { description: 'm², the exact sum.' }) area!: string;
}

@ObjectType({ description: 'The sums of the register.' })
export class UnitRegisterTotals {
  @For('bi', 'partner') @Field(() => Int) units!: number;
  @For('bi', 'partner') @Field(() => DecimalScalar, { description: 'm², the exact sum.' }) area!: string;
  @For('bi', 'partner') @Field(() => Int) soldUnits!: number;
  @For('bi', 'partner')
  @Field(() => Int, { description: 'Different parties who own a unit on the day.' })
  owners!: number;
}

@ObjectType({ description: 'The register in figures, as of a day. EST-1' })
export class UnitRegister {
  @For('bi', 'partner') @Field(() => CivilDateScalar) asOf!: CivilDate;
  @For('bi', 'partner')
  @Field(() => [UnitRegisterRow], { description: 'One row per building and use that occurs.' })
  rows!: UnitRegisterRow[];
  @For('bi', 'partner') @Field(() => UnitRegisterTotals) totals!: UnitRegisterTotals;
  @For('bi', 'partner')
  @Field(() => String, { description: 'What each figure counts, in the language of the request.' })
  definition!: string;
}
