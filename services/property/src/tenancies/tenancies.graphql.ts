import { type CivilDate, moneyText } from '@onedesk/kernel';
import { CivilDateScalar, MoneyScalar } from '@onedesk/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.ts';
import type { TenancyRow } from './tenancies.queries.ts';
import { tenancyStates } from './tenancy.ts';

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
