import { type CivilDate, type Fen, newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow, withdrawn } from '../refusals.ts';

const TenancySchema = defineEntity({
  name: 'Tenancy',
  tableName: 'tenancy',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    unitId: p.uuid(),
    partyId: p.uuid(),
    /** What makes the party the unit's tenant for the term. */
    roleId: p.uuid(),
    startsOn: p.date().$type<CivilDate>(),
    /** The last day. */
    endsOn: p.date().$type<CivilDate>(),
    monthlyRentFen: p.bigint('bigint'),
    depositFen: p.bigint('bigint'),
    depositRemark: p.text().nullable(),
    filed: p.boolean(),
    remark: p.text().nullable(),
    importId: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

/** What was agreed. */
export interface Terms {
  readonly startsOn: CivilDate;
  /** The last day. */
  readonly endsOn: CivilDate;
  readonly monthlyRent: Fen;
  readonly deposit: Fen;
  /** The words in which the deposit was agreed, such as two months' rent. */
  readonly depositRemark: string | null;
  /** Registered with the authority (租赁备案). */
  readonly filed: boolean;
  readonly remark: string | null;
}

/** EST-2: who rents a unit, for which term and on which terms. The party is the unit's tenant by a role of its own. */
export class Tenancy extends TenancySchema.class {
  static record(
    unit: { id: string; projectId: string },
    tenant: { partyId: string; roleId: string },
    terms: Terms,
    now: Date,
    importId: string | null = null,
  ): Tenancy {
    return Object.assign(new Tenancy(), {
      id: newId(),
      projectId: unit.projectId,
      unitId: unit.id,
      ...tenant,
      ...columnsOf(terms),
      importId,
      withdrawnAt: null,
      createdAt: now,
    });
  }

  get terms(): Terms {
    return {
      startsOn: this.startsOn,
      endsOn: this.endsOn,
      monthlyRent: this.monthlyRentFen,
      deposit: this.depositFen,
      depositRemark: this.depositRemark ?? null,
      filed: this.filed,
      remark: this.remark ?? null,
    };
  }

  /** Says whether anything changed, so that the same sheet twice changes nothing. */
  correct(terms: Terms): boolean {
    if (this.withdrawnAt) throw withdrawn('correctTenancy');
    const before = Object.entries(columnsOf(this.terms));
    const after: Record<string, unknown> = columnsOf(terms);
    if (before.every(([column, value]) => after[column] === value)) return false;
    Object.assign(this, after);
    return true;
  }

  /** It ends on `endsOn`, its last day, before its term is over; what has ended before `today` stays as it was. */
  end(endsOn: CivilDate, today: CivilDate): void {
    if (this.withdrawnAt) throw withdrawn('endTenancy');
    if (this.endsOn < today) {
      const words = { zh: '租约已于 {endsOn} 结束', en: 'The tenancy ended on {endsOn} already' };
      throw notAllowedNow('endTenancy', words, { endsOn: this.endsOn });
    }
    if (endsOn > this.endsOn) {
      const words = {
        zh: '租约到 {endsOn} 为止；续租请登记新的租约',
        en: 'The term is over on {endsOn}; a renewal is a tenancy of its own',
      };
      throw notAllowedNow('endTenancy', words, { endsOn: this.endsOn });
    }
    this.endsOn = endsOn;
  }

  /** The record was a mistake, such as a row of an import that is undone. It stays, and shows in no list. */
  withdraw(now: Date): void {
    this.withdrawnAt = now;
  }
}
TenancySchema.setClass(Tenancy);

const columnsOf = ({ monthlyRent, deposit, ...plain }: Terms) => ({
  ...plain,
  monthlyRentFen: monthlyRent,
  depositFen: deposit,
});

export const tenancyStates = ['upcoming', 'inForce', 'ended'] as const;
export type TenancyState = (typeof tenancyStates)[number];

/** Where a term stands on a day. */
export function stateOn({ startsOn, endsOn }: Pick<Terms, 'startsOn' | 'endsOn'>, on: CivilDate): TenancyState {
  if (on < startsOn) return 'upcoming';
  return on > endsOn ? 'ended' : 'inForce';
}
