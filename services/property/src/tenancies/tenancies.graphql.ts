import { type CivilDate, moneyText } from '@onedesk/kernel';
import { enumOf, CivilDateScalar, MoneyScalar, resultUnion } from '@onedesk/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RoleOverlaps } from '../parties/index.ts';
import type { TenancyRow } from './tenancies.queries.ts';
import { type Tenancy, tenancyStates } from './tenancy.ts';

export const TenancyStateEnum = enumOf('TenancyState', tenancyStates, 'Where the term stands today. EST-2');

@Directive('@key(fields: "id")')
@ObjectType('Tenancy', { description: 'Who rents a unit, for which term and on which terms. EST-2' })
export class TenancyType {
  @Field(() => ID) id!: string;
  @Field(() => CivilDateScalar) startsOn!: CivilDate;
  @Field(() => CivilDateScalar, { description: 'The last day.' }) endsOn!: CivilDate;
  @Field(() => MoneyScalar) monthlyRent!: string;
  @Field(() => MoneyScalar, { description: 'Zero where it was agreed in words only: see the remark.' })
  deposit!: string;
  @Field(() => Boolean, { description: 'Registered with the authority (租赁备案).' }) filed!: boolean;
  @Field(() => Int) version!: number;
  projectId!: string;
  unitId!: string;
  partyId!: string;
  depositText!: string | null;
  freeText!: string | null;
}

/** Maps a row to the graph's tenancy. */
export const tenancyType = (row: TenancyRow): TenancyType =>
  Object.assign(new TenancyType(), {
    id: row.id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    monthlyRent: moneyText(BigInt(row.monthly_rent_fen)),
    deposit: moneyText(BigInt(row.deposit_fen)),
    filed: row.filed,
    version: row.version,
    projectId: row.project_id,
    unitId: row.unit_id,
    partyId: row.party_id,
    depositText: row.deposit_remark,
    freeText: row.remark,
  });

/** Maps an entity to the graph's tenancy. */
export const tenancyOf = (tenancy: Tenancy): TenancyType =>
  tenancyType({
    id: tenancy.id,
    project_id: tenancy.projectId,
    unit_id: tenancy.unitId,
    party_id: tenancy.partyId,
    starts_on: tenancy.startsOn,
    ends_on: tenancy.endsOn,
    monthly_rent_fen: String(tenancy.monthlyRentFen),
    deposit_fen: String(tenancy.depositFen),
    deposit_remark: tenancy.depositRemark ?? null,
    filed: tenancy.filed,
    remark: tenancy.remark ?? null,
    version: tenancy.version,
  });

export const RecordTenancyResult = resultUnion(
  'RecordTenancyResult',
  () => TenancyType,
  () => [RoleOverlaps],
);
export const EndTenancyResult = resultUnion('EndTenancyResult', () => TenancyType);

@InputType()
export class RecordTenancyInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => ID) partyId!: string;
  @Field(() => CivilDateScalar) startsOn!: CivilDate;
  @Field(() => CivilDateScalar, { description: 'The last day.' }) endsOn!: CivilDate;
  @Field(() => MoneyScalar) monthlyRent!: string;
  @Field(() => MoneyScalar, { nullable: true, description: 'Absent where none was agreed.' }) deposit?: string | null;
  @Field(() => String, { nullable: true }) depositRemark?: string | null;
  @Field(() => Boolean, { defaultValue: false }) filed!: boolean;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class EndTenancyInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => CivilDateScalar, { description: 'The last day.' }) endsOn!: CivilDate;
}
