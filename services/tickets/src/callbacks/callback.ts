import type { Role } from '@onedesk/kernel';
import { whole } from '@onedesk/subgraph';
import { defineEntity, p } from '@mikro-orm/core';

/** CBK-1, CBK-2: why a customer is called. */
export const callbackKinds = ['explanation', 'settledSameDay', 'settledAsAgreed'] as const;
export type CallbackKind = (typeof callbackKinds)[number];

export const callbackMethods = ['phone', 'inPerson', 'onSite', 'online'] as const;
export type CallbackMethod = (typeof callbackMethods)[number];

/** CBK-4: how content somebody is. */
export const satisfactions = ['verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied'] as const;
export type Satisfaction = (typeof satisfactions)[number];

const CallbackSchema = defineEntity({
  name: 'Callback',
  tableName: 'callback',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    buildingId: p.uuid().nullable(),
    complaintId: p.uuid(),
    kind: p.text().$type<CallbackKind>(),
    byRole: p.text().$type<Role>().nullable(),
    plannedAt: p.datetime(),
    status: p.text().$type<'planned' | 'done' | 'cancelled'>(),
    attempts: p.integer(),
    doneAt: p.datetime().nullable(),
    method: p.text().$type<CallbackMethod>().nullable(),
    quality: p.text().$type<Satisfaction>().nullable(),
    satisfaction: p.text().$type<Satisfaction>().nullable(),
    attitude: p.text().$type<Satisfaction>().nullable(),
    timeliness: p.text().$type<Satisfaction>().nullable(),
    opinion: p.text().nullable(),
    reference: p.text().nullable(),
    callerId: p.text().nullable(),
    callerName: p.text().nullable(),
    reviewNote: p.text().nullable(),
    reviewedAt: p.datetime().nullable(),
    reviewedByName: p.text().nullable(),
    dueAt: p.datetime().nullable(),
    version: p.integer(),
  },
});

/** A callback (回访): planned with its clocks when a complaint is settled, recorded when it is made. CBK-1, CBK-4 */
export class Callback extends whole(CallbackSchema) {}
CallbackSchema.setClass(Callback);
