import { named, policy } from '@onedesk/kernel';
import { z } from 'zod';

/** At least this share; null: no target. */
const share = (zh: string, en: string) =>
  named(z.number().min(0).max(1).nullable(), `${zh}不低于`, `${en}: at least`, { as: 'percent' });
/** At most so many; null: no target. */
const most = (zh: string, en: string) => named(z.int().min(0).nullable(), `${zh}不超过（宗）`, `${en}: at most`);

/** RPT-1, RPT-10, CBK-1: what the figures of complaints should reach. Shares such as 0.95, exact to four decimals. */
export const complaintTargets = policy(
  'complaint.targets',
  { zh: '投诉指标目标', en: 'Targets of the complaint figures', rule: 'RPT-1' },
  z.strictObject({
    validShare: share('有效投诉率', 'Valid complaints'),
    reportedInTime: share('按时上报', 'Reported in time'),
    settledInTime: share('按时处理', 'Settled in time'),
    answeredInTime: share('按时答复', 'Answered in time'),
    calledBackInTime: share('按目标回访', 'Called back by the target'),
    calledBackWithinLimit: share('期限内回访', 'Called back within the limit'),
    satisfied: share('回访满意率', 'Satisfied when called back'),
    reopened: most('重新处理', 'Reopened'),
    repeated: most('重复投诉', 'Repeated'),
    escalated: most('自动升级', 'Became critical'),
    overdue: most('月末超时', 'Overdue at the end'),
  }),
  {
    validShare: null,
    reportedInTime: 1,
    settledInTime: 1,
    answeredInTime: 1,
    calledBackInTime: 1,
    calledBackWithinLimit: 1,
    satisfied: null,
    reopened: null,
    repeated: null,
    escalated: 0,
    overdue: 0,
  },
);

const day = z.int().min(1).max(28);

/** CMP-9: on which day of the following month the report is due, and from which day on those concerned are reminded. */
export const complaintReporting = policy(
  'complaint.reporting',
  { zh: '投诉月报期限', en: 'When the monthly complaint report is due', rule: 'CMP-9' },
  z
    .strictObject({
      remindOn: named(day, '次月几日起提醒', 'Reminded from this day of the next month on'),
      dueOn: named(day, '次月几日前签批', 'Signed by the end of this day of the next month'),
    })
    .refine(({ remindOn, dueOn }) => remindOn <= dueOn, 'dueOn'),
  { remindOn: 20, dueOn: 25 },
);

/** Every policy of the report. */
export const complaintReportPolicies = [complaintTargets, complaintReporting] as const;
