import { Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow } from '../refusals.ts';
import { type VisitAction, visitLifecycle, type VisitStatus } from './visit.lifecycle.ts';

export const visitChannels = ['walkIn', 'phone', 'letter', 'mail', 'online'] as const;
export type VisitChannel = (typeof visitChannels)[number];

/** VST-5 */
export const visitCategories = [
  'afterSales',
  'repair',
  'complaint',
  'service',
  'praise',
  'suggestion',
  'other',
] as const;
export type VisitCategory = (typeof visitCategories)[number];

const VisitSchema = defineEntity({
  name: 'Visit',
  tableName: 'visit',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    number: p.text(),
    at: p.datetime(),
    channel: p.text().$type<VisitChannel>(),
    category: p.text().$type<VisitCategory>(),
    reason: p.text(),
    partyId: p.uuid().nullable(),
    callerName: p.text().nullable(),
    callerPhone: p.text().nullable(),
    unitId: p.uuid().nullable(),
    buildingId: p.uuid().nullable(),
    company: p.text().nullable(),
    /** The complaint that it opened. VST-5 */
    complaintId: p.uuid().nullable(),
    receptionistId: p.text(),
    receptionistName: p.text(),
    ownerId: p.text(),
    ownerName: p.text(),
    status: p.text().$type<VisitStatus>(),
    reply: p.text().nullable(),
    promisedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    closedByName: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** Who came, called or wrote, about what, and where (VST-1). */
export interface VisitFacts {
  readonly projectId: string;
  readonly channel: VisitChannel;
  readonly category: VisitCategory;
  readonly reason: string;
  /** When property's register knows who it is. */
  readonly partyId: string | null;
  /** Who it is when the register does not know, or who spoke for the party. */
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly unitId: string | null;
  readonly buildingId: string | null;
  readonly company: string | null;
}

/** Somebody of the staff. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What somebody did about a visit, and when. */
export interface Act {
  readonly by: Colleague;
  readonly at: Date;
}

/** VST-1: a walk-in, call, letter or mail. VST-4: somebody owns it until it is closed. */
export class Visit extends VisitSchema.class {
  static register(
    facts: VisitFacts,
    given: { readonly id: string; readonly number: string },
    { id, name }: Colleague,
    now: Date,
  ): Visit {
    return Object.assign(new Visit(), facts, {
      ...given,
      at: now,
      receptionistId: id,
      receptionistName: name,
      ownerId: id,
      ownerName: name,
      complaintId: null,
      status: visitLifecycle.start,
      reply: null,
      promisedAt: null,
      closedAt: null,
      closedByName: null,
    });
  }

  /** VST-8: the customer knows until when the reply comes; a later promise takes the place of an earlier one. */
  promise(until: Date): void {
    this.status = statusAfter(this, 'promiseVisit');
    this.promisedAt = until;
  }

  /** VST-8: the reply that the customer got; without one only a promised time lets the customer go. */
  close(reply: string | null, { by, at }: Act): void {
    const after = statusAfter(this, 'closeVisit');
    if (!reply) throw needsReply(this.promisedAt ?? null);
    this.status = after;
    this.reply = reply;
    this.closedAt = at;
    this.closedByName = by.name;
  }

  /** VST-5: it opened a complaint, which is followed up from here on. */
  leadTo(complaintId: string): void {
    this.complaintId = complaintId;
  }

  /** VST-4: from now on it is somebody else's to follow up. */
  handOver(to: Colleague): void {
    statusAfter(this, 'handOverVisit');
    if (to.id === this.ownerId) throw notAllowedNow('handOverVisit', ownsItAlready, { name: this.ownerName });
    this.ownerId = to.id;
    this.ownerName = to.name;
  }
}
VisitSchema.setClass(Visit);

/** Refuses what the status does not allow. */
function statusAfter({ status, closedByName }: Visit, action: VisitAction): VisitStatus {
  const after = visitLifecycle.after(status, action);
  if (!after) throw notAllowedNow(action, closedBefore, { by: closedByName });
  return after;
}

const closedBefore = { zh: '已由 {by} 办结', en: '{by} closed it already' };
const ownsItAlready = { zh: '已由 {name} 跟进', en: '{name} follows it up already' };

const needsReply = (promisedAt: Date | null): Refusal =>
  new Refusal(
    'NeedsReply',
    {
      zh: '须填写给客户的答复，或约定答复时间，才能办结',
      en: 'Say what the customer was told, or promise a time for it, before closing',
    },
    { fields: { promisedAt } },
  );
