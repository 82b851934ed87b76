import { policy, roleNames, type Role, type Span, spanSchema } from '@onedesk/kernel';
import { z } from 'zod';

/** CMP-2: how bad a complaint is, or why it is none. */
export const severities = ['critical', 'major', 'minor', 'invalid', 'communicative'] as const;
export type Severity = (typeof severities)[number];

/** CMP-2: the severities of a valid complaint. */
export const validSeverities: readonly Severity[] = ['critical', 'major', 'minor'];

const role = z.enum(roleNames as [Role, ...Role[]]);
const span = spanSchema.nullable();
const bySeverity = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ critical: row, major: row, minor: row, invalid: row, communicative: row });

/** CMP-3: to whom a complaint of a severity is reported, and its clocks, all counted from the registration. */
export interface SeverityClocks {
  readonly reportTo: readonly Role[];
  readonly reportWithin: Span | null;
  /** Handling begins. */
  readonly startWithin: Span | null;
  /** The customer has a definite answer. */
  readonly answerWithin: Span | null;
  readonly settleWithin: Span | null;
  /** CMP-11, from the report on: the department returns a solution. */
  readonly solutionWithin: Span | null;
  /** CMP-12: after each word to the customer, the next. */
  readonly progressEvery: Span | null;
  readonly overrunApprovedBy: Role;
}

const severityClocks: z.ZodType<SeverityClocks> = z.strictObject({
  reportTo: z.array(role),
  reportWithin: span,
  startWithin: span,
  answerWithin: span,
  settleWithin: span,
  solutionWithin: span,
  progressEvery: span,
  overrunApprovedBy: role,
});

const sameDay: Span = { endOf: 'day' };
const none = { startWithin: null, answerWithin: null, settleWithin: null, solutionWithin: null, progressEvery: null };

/** CMP-3, CMP-11, CMP-12: clocks and approvers by severity. */
export const complaintClocks = policy<Record<Severity, SeverityClocks>>(
  'complaint.clocks',
  { zh: '投诉时限与审批人', en: 'Clocks of complaints and who approves overruns', rule: 'CMP-3' },
  bySeverity(severityClocks),
  {
    critical: {
      ...none,
      reportTo: ['qualityDepartment', 'generalManager'],
      reportWithin: sameDay,
      answerWithin: { days: 2 },
      settleWithin: { months: 1 },
      solutionWithin: { days: 1 },
      progressEvery: { days: 2 },
      overrunApprovedBy: 'generalManager',
    },
    major: {
      ...none,
      reportTo: ['projectManager'],
      reportWithin: { hours: 1 },
      settleWithin: { days: 3 },
      solutionWithin: { days: 1 },
      progressEvery: { days: 2 },
      overrunApprovedBy: 'generalManager',
    },
    minor: {
      ...none,
      reportTo: ['projectManager'],
      reportWithin: sameDay,
      startWithin: { days: 2 },
      settleWithin: { days: 2 },
      overrunApprovedBy: 'customerServiceManager',
    },
    invalid: {
      ...none,
      reportTo: ['projectManager'],
      reportWithin: sameDay,
      answerWithin: { days: 3 },
      overrunApprovedBy: 'projectManager',
    },
    communicative: {
      ...none,
      reportTo: [],
      reportWithin: null,
      answerWithin: sameDay,
      overrunApprovedBy: 'customerServiceSupervisor',
    },
  },
);

/** CMP-4: when a valid complaint that is still open becomes critical by itself. */
export const complaintEscalation = policy(
  'complaint.escalation',
  { zh: '久未解决的投诉升级', en: 'Escalation of complaints that stay open', rule: 'CMP-4' },
  z.strictObject({ after: spanSchema }),
  { after: { months: 1 } },
);

/** What is promised before a complaint is classified: its report, and a call on the same day (CBK-2). */
export const complaintIntake = policy(
  'complaint.intake',
  { zh: '定级前的时限', en: 'Clocks before a complaint is classified', rule: 'CBK-2' },
  z.strictObject({ reportWithin: spanSchema, explainWithin: spanSchema }),
  { reportWithin: sameDay, explainWithin: sameDay },
);

/** CBK-1: when a complaint's customer is called back, and by whom. */
export const complaintCallbacks = policy(
  'complaint.callbacks',
  { zh: '投诉回访', en: 'Callbacks after complaints', rule: 'CBK-1' },
  z.strictObject({
    settledSameDay: spanSchema,
    settledAsAgreed: spanSchema,
    limit: spanSchema,
    sameDayBy: role,
    criticalBy: role,
    otherBy: role,
  }),
  {
    settledSameDay: { hours: 24 },
    settledAsAgreed: { hours: 36 },
    limit: { days: 3 },
    sameDayBy: 'receptionist',
    criticalBy: 'projectManager',
    otherBy: 'areaManager',
  },
);

/** For which recorded reasons a complaint's clocks may stand still, and for how long at most. */
export const complaintPauses = policy(
  'complaint.pauses',
  { zh: '投诉计时暂停', en: 'Pauses of complaint clocks', rule: 'CMP-3' },
  z.strictObject({
    awaitingCustomer: z.strictObject({ allowed: z.boolean(), atMost: span }),
    awaitingOutsideBody: z.strictObject({ allowed: z.boolean(), atMost: span }),
  }),
  {
    awaitingCustomer: { allowed: true, atMost: { days: 14 } },
    awaitingOutsideBody: { allowed: true, atMost: null },
  },
);

/** CMP-4: how far back complaints of the same customer or unit about the same thing count as raised repeatedly. */
export const complaintRepeats = policy(
  'complaint.repeats',
  { zh: '重复投诉', en: 'Repeated complaints', rule: 'CMP-4' },
  z.strictObject({ within: spanSchema }),
  { within: { months: 3 } },
);

/** Every policy of complaints. */
export const complaintPolicies = [
  complaintClocks,
  complaintEscalation,
  complaintIntake,
  complaintCallbacks,
  complaintPauses,
  complaintRepeats,
] as const;
