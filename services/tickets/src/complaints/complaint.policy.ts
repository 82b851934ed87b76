import { named, policy, roleNames, type Role, type Span, spanSchema } from '@onedesk/kernel';
import { z } from 'zod';

/** CMP-2: how bad a complaint is, or why it is none. */
export const severities = ['critical', 'major', 'minor', 'invalid', 'communicative'] as const;
export type Severity = (typeof severities)[number];

/** CMP-2: the severities of a valid complaint. */
export const validSeverities: readonly Severity[] = ['critical', 'major', 'minor'];

const role = z.enum(roleNames as [Role, ...Role[]]);
const span = spanSchema.nullable();
const bySeverity = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    critical: named(row, '重大投诉', 'Critical'),
    major: named(row, '重要投诉', 'Major'),
    minor: named(row, '轻微投诉', 'Minor'),
    invalid: named(row, '无效投诉', 'Invalid'),
    communicative: named(row, '沟通性投诉', 'Communicative'),
  });

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
  reportTo: named(z.array(role), '上报对象', 'Reported to'),
  reportWithin: named(span, '上报时限', 'Report within'),
  startWithin: named(span, '开始处理时限', 'Start within'),
  answerWithin: named(span, '明确答复时限', 'Answer within'),
  settleWithin: named(span, '解决时限', 'Settle within'),
  solutionWithin: named(span, '责任部门反馈方案时限', 'Solution within'),
  progressEvery: named(span, '向客户通报进展的间隔', 'Progress told every'),
  overrunApprovedBy: named(role, '延期审批人', 'Extensions approved by'),
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
  z.strictObject({ after: named(spanSchema, '登记后多久升级为重大投诉', 'Critical after, from the registration') }),
  { after: { months: 1 } },
);

/** What is promised before a complaint is classified: its report, and a call on the same day (CBK-2). */
export const complaintIntake = policy(
  'complaint.intake',
  { zh: '定级前的时限', en: 'Clocks before a complaint is classified', rule: 'CBK-2' },
  z.strictObject({
    reportWithin: named(spanSchema, '上报时限', 'Report within'),
    explainWithin: named(spanSchema, '当日未解决时致电说明的时限', 'Call to explain within'),
  }),
  { reportWithin: sameDay, explainWithin: sameDay },
);

/** CBK-1: when a complaint's customer is called back, and by whom. */
export const complaintCallbacks = policy(
  'complaint.callbacks',
  { zh: '投诉回访', en: 'Callbacks after complaints', rule: 'CBK-1' },
  z.strictObject({
    settledSameDay: named(spanSchema, '当天解决的，回访时限', 'Settled the same day: call back within'),
    settledAsAgreed: named(spanSchema, '约定时间解决的，回访时限', 'Settled as agreed: call back within'),
    limit: named(spanSchema, '最迟回访时限', 'Call back at the latest within'),
    sameDayBy: named(role, '当天解决的，回访人', 'Settled the same day: called back by'),
    criticalBy: named(role, '重大投诉，回访组织人', 'Critical: called back by'),
    otherBy: named(role, '其他投诉，回访人', 'Others: called back by'),
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

const pause = z.strictObject({
  allowed: named(z.boolean(), '允许暂停计时', 'Clocks may stand still'),
  atMost: named(span, '最长暂停', 'At most'),
});

/** For which recorded reasons a complaint's clocks may stand still, and for how long at most. */
export const complaintPauses = policy(
  'complaint.pauses',
  { zh: '投诉计时暂停', en: 'Pauses of complaint clocks', rule: 'CMP-3' },
  z.strictObject({
    awaitingCustomer: named(pause, '等待客户', 'Waiting for the customer'),
    awaitingOutsideBody: named(pause, '等待外部单位', 'Waiting for an outside body'),
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
  z.strictObject({ within: named(spanSchema, '多久以内算重复投诉', 'Counts as repeated within') }),
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
