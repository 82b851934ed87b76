import type { CivilDate } from '@onedesk/kernel';
import { enumOf, CivilDateScalar, MoneyScalar, PageInfo } from '@onedesk/subgraph';
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
);

/** What every question about arrears may choose. */
@ArgsType()
export class ArrearsArguments {
  @Field(() => ID) projectId!: string;
  @Field(() => CivilDateScalar, { nullable: true, description: 'By default today in the project.' })
  asOf?: CivilDate | null;
  @Field(() => [ID], { nullable: true, description: 'Only these buildings; none or null means all.' })
  buildingIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Only these fee items; none or null means all.' })
  feeItemIds?: string[] | null;
  @Field(() => [ArrearsAgeEnum], { nullable: true, description: 'Only these ages; none or null means all.' })
  ages?: ArrearsAge[] | null;
}

const total = 'Open parts of charges as of the day, exact.';
const units = 'Different units that owe something of it.';

@ObjectType({ description: 'Arrears of a building.' })
export class ArrearsByBuilding {
  @Field(() => BuildingType, { nullable: true, description: 'Null as long as the building is not known here.' })
  building!: BuildingType | null;
  @Field(() => MoneyScalar, { description: total }) total!: string;
  @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({ description: 'Arrears of a fee item.' })
export class ArrearsByItem {
  @Field(() => FeeItemType) feeItem!: FeeItemType;
  @Field(() => MoneyScalar, { description: total }) total!: string;
  @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({ description: 'Arrears of an age.' })
export class ArrearsByAge {
  @Field(() => ArrearsAgeEnum) age!: ArrearsAge;
  @Field(() => MoneyScalar, { description: total }) total!: string;
  @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({ description: 'Arrears of a building in one item and age.' })
export class ArrearsCell {
  @Field(() => ID, { nullable: true }) buildingId!: string | null;
  @Field(() => ID) feeItemId!: string;
  @Field(() => ArrearsAgeEnum) age!: ArrearsAge;
  @Field(() => MoneyScalar, { description: total }) total!: string;
  @Field(() => Int, { description: units }) units!: number;
}

@ObjectType({
  description:
    'What customers owe as of a day (欠费). Its one figure: the open part of a charge, which is the sum of its postings booked up to the day, where that is more than zero. RPT-10',
})
export class ArrearsReport {
  @Field(() => CivilDateScalar) asOf!: CivilDate;
  @Field(() => MoneyScalar, { description: total }) total!: string;
  @Field(() => Int, { description: 'Different accounts that owe something of it.' }) accounts!: number;
  @Field(() => Int, { description: units }) units!: number;
  @Field(() => [ArrearsByBuilding], { description: 'Buildings that owe, by name.' }) byBuilding!: ArrearsByBuilding[];
  @Field(() => [ArrearsByItem], { description: 'Items that are owed, by name.' }) byItem!: ArrearsByItem[];
  @Field(() => [ArrearsByAge], { description: 'Ages that occur, youngest first.' }) byAge!: ArrearsByAge[];
  @Field(() => [ArrearsCell], { description: 'Building by item by age, those that occur; the lists are its sums.' })
  cells!: ArrearsCell[];
  @Field(() => String, { description: 'What each figure counts, in the language of the request.' }) definition!: string;
}

@ObjectType({ description: 'An account that owes, with its part of the arrears asked for.' })
export class ArrearsAccount {
  @Field(() => ID) accountId!: string;
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => PartyType, { nullable: true, description: 'Who is liable; null: nobody is registered.' })
  party!: PartyType | null;
  @Field(() => MoneyScalar, { description: total }) total!: string;
  @Field(() => CivilDateScalar, { description: 'Due day of the oldest of the charges.' }) oldestDueOn!: CivilDate;
  @Field(() => Int, { description: 'Charges that are open.' }) charges!: number;
}

@ObjectType()
export class ArrearsAccountEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ArrearsAccount) node!: ArrearsAccount;
}

@ObjectType()
export class ArrearsAccountConnection {
  @Field(() => [ArrearsAccountEdge]) edges!: ArrearsAccountEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
