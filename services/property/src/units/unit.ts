import { type CivilDate, newId, Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow, withdrawn } from '../refusals.ts';
import { changedAt } from '../touch.ts';
import type { Tenancy, UnitUse } from './unit.use.ts';
import { UseFact } from './use-fact.ts';

/** EST-1: what a unit is for. */
export const unitKinds = ['residential', 'office', 'retail', 'parking', 'storage', 'advertisingSite', 'venue'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const saleStates = ['unsold', 'sold'] as const;
export type SaleState = (typeof saleStates)[number];

const UnitSchema = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    buildingId: p.uuid(),
    number: p.text(),
    numberKey: p.text(),
    code: p.text(),
    floor: p.integer().nullable(),
    kind: p.text().$type<UnitKind>(),
    area: p.decimal(),
    layout: p.text().nullable(),
    saleState: p.text().$type<SaleState>(),
    handedOverOn: p.date().$type<CivilDate>().nullable(),
    remark: p.text().nullable(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** What is known of a unit besides where it is. */
export interface UnitDetails {
  /** In its one spelling, such as `1502`, `S-34`, `B1-018`. */
  readonly number: string;
  readonly floor: number | null;
  readonly kind: UnitKind;
  /** m², an exact decimal of at most two digits. */
  readonly area: string;
  readonly layout: string | null;
  readonly saleState: SaleState;
  readonly handedOverOn: CivilDate | null;
  readonly remark: string | null;
}

/** Where a unit stands. */
export interface UnitPlace {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
}

/** EST-1: a unit of a building. Its use is no property of it: it follows from facts (`decideUse`). */
export class Unit extends UnitSchema.class {
  static register(building: UnitPlace, details: UnitDetails, now: Date): Unit {
    const unit = new Unit();
    const place = { id: newId(), projectId: building.projectId, buildingId: building.id };
    const area = twoDigits(details.area);
    return Object.assign(unit, place, { ...details, area }, named(building.name, details.number), {
      withdrawnAt: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** What is not given stays. Says whether anything changed, so that the same sheet twice changes nothing. */
  correct(building: UnitPlace, details: Partial<UnitDetails>, now: Date): boolean {
    this.refuseWithdrawn('correctUnit');
    const area = details.area === undefined ? undefined : twoDigits(details.area);
    const differing = Object.entries({ ...details, area }).filter(
      ([field, value]) => value !== undefined && this[field as keyof UnitDetails] !== value,
    );
    if (differing.length === 0) return false;
    Object.assign(this, Object.fromEntries(differing), { updatedAt: changedAt(this.updatedAt, now) });
    Object.assign(this, named(building.name, this.number));
    return true;
  }

  /**
   * EST-1: somebody says what it is used for, since when. Refused where a tenancy in force says otherwise: it would
   * decide nothing. Whoever looked at the unit before looks again (version).
   */
  declareUse(use: UnitUse, since: CivilDate, tenancies: readonly Tenancy[], now: Date): UseFact {
    this.refuseWithdrawn('declareUse');
    const standing = tenancies.find((tenancy) => tenancy.since <= since && (tenancy.until ?? since) >= since);
    if (standing && use !== 'let') throw tenancyStands(standing);
    this.updatedAt = changedAt(this.updatedAt, now);
    return UseFact.record(this, use, since, now);
  }

  /** Withdrawn records are history: nothing more is done with them. */
  refuseWithdrawn(action: string): void {
    if (this.withdrawnAt) throw withdrawn(action);
  }

  /** The record was a mistake, such as a row of an import that is undone. It stays, and shows in no list. */
  withdraw(now: Date): void {
    Object.assign(this, { withdrawnAt: now, updatedAt: now });
  }
}
UnitSchema.setClass(Unit);

/** What makes two numbers of a building the same: leading zeros do not count (Excel eats them in number cells). */
export const numberKey = (number: string): string => number.toUpperCase().replace(/(?<!\d)0+(?=\d)/g, '');

/** `100` and `100.0` are `100.00`, as the database keeps it. */
function twoDigits(area: string): string {
  const [whole = '0', digits = ''] = area.split('.');
  return `${Number(whole)}.${digits.padEnd(2, '0')}`;
}

const named = (building: string, number: string) => ({
  numberKey: numberKey(number),
  code: `${building}-${number}`,
});

const tenancyStands = ({ since }: Tenancy) =>
  notAllowedNow(
    'declareUse',
    {
      zh: '该房屋自 {since} 起有租户，使用情况为出租；请先登记租期结束',
      en: 'A tenant has been recorded since {since}, so the unit is let; end the tenancy first',
    },
    { since },
  );

/** EST-1: the building has a unit of this number; `unit` is shown beside the words. */
export const unitCodeTaken = (code: string, unit: object): Refusal =>
  new Refusal(
    'UnitCodeTaken',
    { zh: '房号 {code} 已经有了', en: 'Unit {code} exists already' },
    { facts: { code }, fields: { unit } },
  );
