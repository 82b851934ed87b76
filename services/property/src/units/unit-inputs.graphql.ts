import type { CivilDate } from '@onedesk/kernel';
import { CivilDateScalar, DecimalScalar, defineFaults, field, For } from '@onedesk/subgraph';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import type { SaleState, UnitKind } from './unit.ts';
import { SaleStateEnum, UnitKindEnum, UnitOrderEnum, UnitUseEnum } from './unit.graphql.ts';
import type { UnitOrder } from './unit.queries.ts';
import type { UnitUse } from './unit.use.ts';

@InputType()
export class CreateUnitInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) buildingId!: string;
  @Field(() => String, { description: 'In any spelling; kept in one.' }) number!: string;
  @Field(() => Int, { nullable: true }) floor?: number | null;
  @Field(() => UnitKindEnum) kind!: UnitKind;
  @Field(() => DecimalScalar, { description: 'm², at most two decimals' }) area!: string;
  @Field(() => String, { nullable: true }) layout?: string | null;
  @Field(() => SaleStateEnum) saleState!: SaleState;
  @Field(() => CivilDateScalar, { nullable: true }) handedOverOn?: CivilDate | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null takes away what may be absent.' })
export class CorrectUnitInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => Int, { nullable: true }) floor?: number | null;
  @Field(() => UnitKindEnum, { nullable: true }) kind?: UnitKind | null;
  @Field(() => DecimalScalar, { nullable: true }) area?: string | null;
  @Field(() => String, { nullable: true }) layout?: string | null;
  @Field(() => SaleStateEnum, { nullable: true }) saleState?: SaleState | null;
  @Field(() => CivilDateScalar, { nullable: true }) handedOverOn?: CivilDate | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class DeclareUseInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => UnitUseEnum) use!: UnitUse;
  @Field(() => CivilDateScalar, { description: 'Not after today.' }) since!: CivilDate;
}

@InputType()
export class UnitFilter {
  @For('bi', 'partner') @Field(() => ID, { nullable: true }) buildingId?: string | null;
  @For('bi', 'partner') @Field(() => UnitKindEnum, { nullable: true }) kind?: UnitKind | null;
  @For('bi', 'partner') @Field(() => UnitUseEnum, { nullable: true, description: 'As of today.' }) use?: UnitUse | null;
  @For('bi', 'partner') @Field(() => SaleStateEnum, { nullable: true }) saleState?: SaleState | null;
  @For('partner')
  @Field(() => String, { nullable: true, description: 'A code or its beginning, in any spelling.' })
  text?: string | null;
  @For('bi', 'partner') @Field(() => Int, { nullable: true }) floor?: number | null;
  @For('bi', 'partner')
  @Field(() => Boolean, { nullable: true, description: 'Whether something is owed for it. LED-1' })
  owing?: boolean | null;
}

@ArgsType()
export class UnitsArguments {
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner') @Field(() => UnitFilter, { nullable: true }) filter?: UnitFilter | null;
  @For('bi', 'partner') @Field(() => UnitOrderEnum, { defaultValue: 'CODE' }) orderBy!: UnitOrder;
  @For('bi', 'partner') @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) first!: number;
  @For('bi', 'partner') @Field(() => String, { nullable: true }) after?: string | null;
}

defineFaults({
  unitNumberNotValid: {
    zh: '房号无法识别，应如 1502、S-34、B1-018',
    en: 'Not the number of one unit; write it like 1502, S-34, B1-018',
  },
  areaNotValid: {
    zh: '面积应大于 0 且不超过 1000000 ㎡，最多两位小数',
    en: 'The area is above 0 and at most 1,000,000 m², with at most two decimals',
  },
  dateInFuture: { zh: '日期不能晚于今天', en: 'The date cannot be after today' },
});

const area = z.string().refine(isArea, 'areaNotValid');
const floor = z.number().int().min(-20, 'tooSmall').max(200, 'tooBig');
const optional = (maximum: number) => field.text(maximum).transform((text) => (text === '' ? null : text));

/** What a new unit's input has to be like. */
export const newUnit = z.object({
  number: field.line(30),
  area,
  floor: floor.nullish(),
  layout: optional(40).nullish(),
  remark: optional(500).nullish(),
});

/** The same where only some of it is given. */
export const unitCorrection = newUnit.extend({ number: field.line(30).nullish(), area: area.nullish() });

function isArea(text: string): boolean {
  return /^\d{1,7}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= 1_000_000;
}
