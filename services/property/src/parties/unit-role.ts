import { type CivilDate, newId, Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow, withdrawn } from '../refusals.ts';

export const unitRoleKinds = ['owner', 'tenant', 'occupant', 'agent'] as const;
export type UnitRoleKind = (typeof unitRoleKinds)[number];

const UnitRoleSchema = defineEntity({
  name: 'UnitRole',
  tableName: 'unit_role',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    unitId: p.uuid(),
    partyId: p.uuid(),
    role: p.text().$type<UnitRoleKind>(),
    since: p.date().$type<CivilDate>().nullable(),
    until: p.date().$type<CivilDate>().nullable(),
    authority: p.text().nullable(),
    authorityExpiresOn: p.date().$type<CivilDate>().nullable(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

/**
 * Days from the first to the last, both included; without a last day there is no end in sight. An ownership that an
 * office's sheet tells of may have begun on a day that nobody knows.
 */
export interface Days {
  readonly since?: CivilDate | null;
  readonly until?: CivilDate | null;
}

/** Whether two spans have a day in common. */
export const overlaps = (a: Days, b: Days): boolean => isBy(b.since, a.until) && isBy(a.since, b.until);

/** Whether a first day, if known, is not after a last one, if there is any. */
const isBy = (first: CivilDate | null | undefined, last: CivilDate | null | undefined): boolean =>
  !first || !last || first <= last;

/** EST-2: what a party is to a unit, from one day to another. Never overwritten: it ends, and another one begins. */
export class UnitRole extends UnitRoleSchema.class {
  static record(
    unit: { id: string; projectId: string },
    party: { id: string },
    role: Days & { role: UnitRoleKind; authority?: string | null; authorityExpiresOn?: CivilDate | null },
    now: Date,
  ): UnitRole {
    return Object.assign(new UnitRole(), {
      id: newId(),
      projectId: unit.projectId,
      unitId: unit.id,
      partyId: party.id,
      role: role.role,
      since: role.since ?? null,
      until: role.until ?? null,
      authority: role.authority ?? null,
      authorityExpiresOn: role.authorityExpiresOn ?? null,
      withdrawnAt: null,
      createdAt: now,
    });
  }

  /** Whether it holds on the day. */
  inForce(on: CivilDate): boolean {
    return isBy(this.since, on) && isBy(on, this.until);
  }

  /** Ends it with `until`, its last day; what has ended before `today` stays as it was. */
  end(until: CivilDate, today: CivilDate): void {
    if (this.withdrawnAt) throw withdrawn('endRole');
    if (this.until && this.until < today)
      throw notAllowedNow(
        'endRole',
        { zh: '该关系已于 {until} 结束', en: 'It ended on {until} already' },
        { until: this.until },
      );
    this.until = until;
  }

  /** EST-2: its party was merged into another one. */
  moveTo(party: { id: string }): void {
    this.partyId = party.id;
  }

  /** EST-2: the same role of a merged party, whose days become days of this one. */
  absorb(other: UnitRole, now: Date): void {
    if (!other.since || (this.since && other.since < this.since)) this.since = other.since ?? null;
    if (this.until && (!other.until || other.until > this.until)) this.until = other.until ?? null;
    other.withdraw(now);
  }

  /** The record was a mistake, or became part of another one. It stays, and shows in no list. */
  withdraw(now: Date): void {
    this.withdrawnAt = now;
  }
}
UnitRoleSchema.setClass(UnitRole);

/** EST-2: the party has this role in the unit on some of these days already. */
export const roleOverlaps = (role: object): Refusal =>
  new Refusal(
    'RoleOverlaps',
    {
      zh: '该客户在这些日期内已登记为同一房屋的同一身份',
      en: 'The party has this role in the unit on some of these days already',
    },
    { fields: { role } },
  );
