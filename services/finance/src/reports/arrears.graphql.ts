import type { CivilDate } from '@onedesk/kernel';
import { enumOf, CivilDateScalar, MoneyScalar, PageInfo, For } from '@onedesk/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { FeeItemType } from '../fee-items/index.ts';
import { BuildingType, PartyType, UnitType } from '../estate/index.ts';

/** How old an open part is: from the youngest to the oldest. */
export const arrearsAges = ['notDue', 'upTo30', 'upTo90', 'upTo180', 'upTo365', 'over365'] as const;
export type ArrearsAge = (typeof arrearsAges)[number];
export const ArrearsAgeEnum = enumOf(
  'ArrearsAge',
  arrearsAges,
  'Days since the due day of a charge, each age from the end of the one before: not due (the due day included), 1 to 30, 31 to 90, 91 to 180, 181 to 365, more.',
  ['bi', 'partner'],
);

/** What every question about arrears may choose. */
@ArgsType()
export class ArrearsArguments {
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'By default today in the project.' })
  asOf?: CivilDate | null;
  @For('bi', 'partner')
  @Field(() => [ID], { nullable: true, description: 'Only these buildings; none or null means all.' })
  buildingIds?: string[] | null;
  @For('bi', 'partner')
  @Field(() => [ID], { nullable: true, description: 'Only these fee items; none or null means all.' })
  feeItemIds?: string[] | null;
  @For('bi', 'partner')
  @Field(() => [ArrearsAgeEnum], { nullable: true, description: 'Only these ages; none or null means all.' })
  ages?: ArrearsAge[] | null;
}

const total = 'Open parts of charges as of the day, exact.';
const units = 'Different units that owe something of it.';

@ObjectType({ description: 'Arrears of a building.' })
export class ArrearsByBuilding {
  @For('bi', 'partner')
  @Field(() => BuildingType, { nullable: true, description: 'Null as long as the building is not known here.' })
  building!: BuildingType | null;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: total }) total!: string;
  @For('bi', 'partner') @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({ description: 'Arrears of a fee item.' })
export class ArrearsByItem {
  @For('bi', 'partner') @Field(() => FeeItemType) feeItem!: FeeItemType;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: total }) total!: string;
  @For('bi', 'partner') @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({ description: 'Arrears of an age.' })
export class ArrearsByAge {
  @For('bi', 'partner') @Field(() => ArrearsAgeEnum) age!: ArrearsAge;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: total }) total!: string;
  @For('bi', 'partner') @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({ description: 'Arrears of a building in one item and age.' })
export class ArrearsCell {
  @For('bi', 'partner') @Field(() => ID, { nullable: true }) buildingId!: string | null;
  @For('bi', 'partner') @Field(() => ID) feeItemId!: string;
  @For('bi', 'partner') @Field(() => ArrearsAgeEnum) age!: ArrearsAge;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: total }) total!: string;
  @For('bi', 'partner') @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({
  description:
    'What customers owe as of a day (欠费). Its one figure: the open part of a charge, which is the sum of its postings booked up to the day, where that is more than zero. RPT-10',
})
export class ArrearsReport {
  @For('bi', 'partner') @Field(() => CivilDateScalar) asOf!: CivilDate;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: total }) total!: string;
  @For('bi', 'partner')
  @Field(() => Int, { description: 'Different accounts that owe something of it.' })
  accounts!: number;
  @For('bi', 'partner') @Field(() => Int, { description: units }) units!: number;
  @For('bi', 'partner')
  @Field(() => [ArrearsByBuilding], { description: 'Buildings that owe, by name.' })
  byBuilding!: ArrearsByBuilding[];
  @For('bi', 'partner')
  @Field(() => [ArrearsByItem], { description: 'Items that are owed, by name.' })
  byItem!: ArrearsByItem[];
  @For('bi', 'partner')
  @Field(() => [ArrearsByAge], { description: 'Ages that occur, youngest first.' })
  byAge!: ArrearsByAge[];
  @For('bi', 'partner')
  @Field(() => [ArrearsCell], { description: 'Building by item by age, those that occur; the lists are its sums.' })
  cells!: ArrearsCell[];
  @For('bi', 'partner')
  @Field(() => String, { description: 'What each figure counts, in the language of the request.' })
  definition!: string;
}

@ObjectType({ description: 'An account that owes, with its part of the arrears asked for.' })
export class ArrearsAccount {
  @For('bi', 'partner') @Field(() => ID) accountId!: string;
  @For('bi', 'partner') @Field(() => UnitType) unit!: UnitType;
  @For('partner')
  @Field(() => PartyType, { nullable: true, description: 'Who is liable; null: nobody is registered.' })
  party!: PartyType | null;
  @For('bi', 'partner') @Field(() => MoneyScalar, { description: total }) total!: string;
  @For('bi', 'partner')
  @Field(() => CivilDateScalar, { description: 'Due day of the oldest of the charges.' })
  oldestDueOn!: CivilDate;
  @For('bi', 'partner') @Field(() => Int, { description: 'Charges that are open.' }) charges!: number;
}

@ObjectType()
export class ArrearsAccountEdge {
  @For('bi', 'partner') @Field(() => String) cursor!: string;
  @For('bi', 'partner') @Field(() => ArrearsAccount) node!: ArrearsAccount;
}

@ObjectType()
export class ArrearsAccountConnection {
  @For('bi', 'partner') @Field(() => [ArrearsAccountEdge]) edges!: ArrearsAccountEdge[];
  @For('bi', 'partner') @Field(() => PageInfo) pageInfo!: PageInfo;
}
