import { whole } from '@onedesk/subgraph';
import { defineEntity, p } from '@mikro-orm/core';
import type { ComplaintAction, ComplaintStatus } from './complaint.lifecycle.ts';
import type { Severity } from './complaint.policy.ts';

export const channels = ['walkIn', 'phone', 'letter', 'mail', 'online'] as const;
export type Channel = (typeof channels)[number];

/** CMP-2, S2: why somebody comes who does not complain of a fault. */
export const communicativeKinds = ['help', 'inquiry', 'venting'] as const;
export type CommunicativeKind = (typeof communicativeKinds)[number];

/** RPT-1: what a complaint is about. */
export const complaintCategories = [
  'equipment',
  'attitude',
  'timeliness',
  'quality',
  'security',
  'cleaning',
  'greening',
  'parking',
  'fees',
  'renovation',
  'noise',
  'buildingQuality',
  'outside',
  'other',
] as const;
export type ComplaintCategory = (typeof complaintCategories)[number];

/** RPT-1: what a complaint came from, as found when it was settled. */
export const complaintCauses = [
  'staffFault',
  'lateHandling',
  'equipmentFailure',
  'rules',
  'contractor',
  'buildingLegacy',
  'neighbours',
  'outside',
  'misunderstanding',
  'other',
] as const;
export type ComplaintCause = (typeof complaintCauses)[number];

const ComplaintSchema = defineEntity({
  name: 'Complaint',
  tableName: 'complaint',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    number: p.text(),
    buildingId: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    place: p.text().nullable(),
    partyId: p.uuid().nullable(),
    callerName: p.text().nullable(),
    callerPhone: p.text().nullable(),
    reachBy: p.text().nullable(),
    channel: p.text().$type<Channel>(),
    visitId: p.uuid().nullable(),
    happenedAt: p.datetime().nullable(),
    words: p.text(),
    wanted: p.text().nullable(),
    apology: p.text().nullable(),
    departmentId: p.uuid().nullable(),
    personComplainedAbout: p.text().nullable(),
    registeredAt: p.datetime(),
    registeredById: p.text(),
    registeredByName: p.text(),
    ownerId: p.text(),
    ownerName: p.text(),
    assigneeId: p.text().nullable(),
    assigneeName: p.text().nullable(),
    trackerId: p.text().nullable(),
    trackerName: p.text().nullable(),
    status: p.text().$type<ComplaintStatus>(),
    severity: p.text().$type<Severity>().nullable(),
    communicativeKind: p.text().$type<CommunicativeKind>().nullable(),
    category: p.text().$type<ComplaintCategory>().nullable(),
    cause: p.text().$type<ComplaintCause>().nullable(),
    aboutPromisedService: p.boolean(),
    escalatesAt: p.datetime().nullable(),
    escalatedAt: p.datetime().nullable(),
    repeatOfId: p.uuid().nullable(),
    repeatState: p.text().$type<'proposed' | 'confirmed' | 'dismissed'>().nullable(),
    siteFacts: p.text().nullable(),
    siteCheckedAt: p.datetime().nullable(),
    siteCheckedWith: p.text().nullable(),
    solution: p.text().nullable(),
    solutionAt: p.datetime().nullable(),
    solutionByName: p.text().nullable(),
    agreedAt: p.datetime().nullable(),
    outcome: p.text().nullable(),
    settledAt: p.datetime().nullable(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    reopened: p.integer(),
    closedAt: p.datetime().nullable(),
    closedWords: p.text().nullable(),
    dueAt: p.datetime().nullable(),
    dueFrom: p.datetime().nullable(),
    dueKind: p.text().nullable(),
    version: p.integer(),
  },
});

/** A complaint (投诉): what somebody was dissatisfied with, and how far it is on its way. CMP-1, CMP-7 */
export class Complaint extends whole(ComplaintSchema) {}
ComplaintSchema.setClass(Complaint);

const EventSchema = defineEntity({
  name: 'ComplaintEvent',
  tableName: 'complaint_event',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    complaintId: p.uuid(),
    position: p.integer(),
    at: p.datetime(),
    action: p
      .text()
      .$type<ComplaintAction | 'register' | 'escalate' | 'callFailed' | 'review' | 'adoptReferral' | 'applyPolicy'>(),
    fromStatus: p.text().$type<ComplaintStatus>().nullable(),
    toStatus: p.text().$type<ComplaintStatus>(),
    byId: p.text(),
    byName: p.text(),
    words: p.text().nullable(),
    facts: p.json<Record<string, string>>(),
  },
});

/** A step on the way of a complaint: who did what, in which words, and where it led. Append only. */
export class ComplaintEvent extends whole(EventSchema) {}
EventSchema.setClass(ComplaintEvent);

const ExtensionSchema = defineEntity({
  name: 'Extension',
  tableName: 'extension',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    complaintId: p.uuid(),
    clockId: p.uuid(),
    until: p.datetime(),
    reason: p.text(),
    approverRole: p.text(),
    askedAt: p.datetime(),
    askedById: p.text(),
    askedByName: p.text(),
    status: p.text().$type<'asked' | 'granted' | 'refused' | 'lapsed'>(),
    decidedAt: p.datetime().nullable(),
    decidedByName: p.text().nullable(),
    note: p.text().nullable(),
    version: p.integer(),
  },
});

/** CMP-5: more time asked for before a clock ran out, and what its approver said. */
export class Extension extends whole(ExtensionSchema) {}
ExtensionSchema.setClass(Extension);

const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    complaintId: p.uuid(),
    kind: p.text().$type<'afterSales' | 'outsideBody'>(),
    body: p.text(),
    words: p.text(),
    sentAt: p.datetime(),
    sentByName: p.text(),
    status: p.text().$type<'sent' | 'adopted' | 'answered'>(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    version: p.integer(),
  },
});

/** CMP-6: what is not ours goes on to who is responsible, and comes back with the answer. */
export class Referral extends whole(ReferralSchema) {}
ReferralSchema.setClass(Referral);
